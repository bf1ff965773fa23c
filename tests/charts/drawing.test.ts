import { parseHTML } from 'linkedom';
import { describe, expect, test } from 'vitest';
import type { Drawing } from '../../src/charts/drawing.ts';
import { renderBoards, type ChartContext } from '../../src/charts/render.ts';
import type { ChartSpec } from '../../src/charts/spec.ts';
import { readerOf } from '../../src/site/reader.ts';
import { edition } from '../fixtures/site.ts';

const site = edition();
/** As a page has it. */
const parseSvg = (svg: string) =>
  parseHTML(`<html><body>${svg}</body></html>`).document.querySelector('svg')!;
const draw = (id: string, { spec = {}, source = {} } = {}) =>
  renderBoards(
    id,
    { ...site.charts.get(id)!, ...spec } as ChartSpec,
    { ...readerOf(site, 'zh'), ...source } as ChartContext,
  );
const boards = (id: string, given?: Parameters<typeof draw>[1]): Drawing[] => {
  const { phone, wide } = draw(id, given);
  return [phone, wide];
};

describe('a drawing', () => {
  test('has the size that its viewBox says', () => {
    for (const { svg, width, height } of boards('park-enterprises'))
      expect(parseSvg(svg).getAttribute('viewBox')).toBe(`0 0 ${width} ${height}`);
  });

  test('is named by its chart and points to the description', () => {
    for (const { svg } of boards('purchases')) {
      const root = parseSvg(svg);
      expect(root.getAttribute('role')).toBe('img');
      expect(root.getAttribute('aria-label')).toBe('同是“消费帮扶”，大小差着几个数量级');
      expect(root.getAttribute('aria-describedby')).toBe('about-purchases');
    }
  });

  test('keeps what stands in a title as it is, also what means something in a replacement', () => {
    const title = { zh: `{{ "US$'000, $& $\` <b> & "q"" }}` };
    for (const { svg } of boards('purchases', { spec: { title } })) {
      expect(svg.match(/<svg /g)).toHaveLength(1);
      expect(parseSvg(svg).getAttribute('aria-label')).toBe(`US$'000, $& $\` <b> & "q"`);
    }
  });

  test('with links inside is a group, whose links leave a frame and nothing else', () => {
    const targets = (drawing: Drawing) =>
      [...parseSvg(drawing.svg).querySelectorAll('a')].map((link) => link.getAttribute('target'));
    const [framed, onPage] = [
      draw('partners-map', { source: { framed: true } }),
      draw('partners-map'),
    ];
    expect(parseSvg(onPage.wide.svg).getAttribute('role')).toBe('group');
    expect(new Set(targets(onPage.wide))).toEqual(new Set([null]));
    expect(new Set(targets(framed.wide))).toEqual(new Set(['_blank']));
  });

  test('can stand twice on a page, with other ids', () => {
    const ids = ({ svg }: Drawing) =>
      [...parseSvg(svg).querySelectorAll('[id]')].map((node) => node.id);
    const once = ids(draw('purchases').wide);
    const again = draw('purchases', { source: { idPrefix: 'before-' } }).wide;
    expect(once.length).toBeGreaterThan(0);
    expect(ids(again)).toEqual(once.map((id) => `before-${id}`));
    for (const id of once) expect(again.svg).not.toContain(`"${id}"`);
    expect(again.svg).toContain(`url(#before-${once[0]})`);
  });
});

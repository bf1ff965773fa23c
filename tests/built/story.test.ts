import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { parseHTML } from 'linkedom';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { build } from '../fixtures/build.ts';
import { addCode, copySite, edit } from '../fixtures/site.ts';

const story = 'content/stories/zh/meijiang.md';
const steps = [
  '::steps{purchases}',
  '先看最大的一笔，再看 {{ meijiang.park-enterprises }}。',
  '::map{partners-map}',
  '::',
].join('\n\n');

/** A story with every part that there is, and a chart whose title holds what means something in a replacement. */
describe('the parts of a story on its page', () => {
  let folder: string;
  const page = (path: string) =>
    parseHTML(readFileSync(join(folder, 'dist', path, 'index.html'), 'utf8')).document;
  beforeAll(() => {
    folder = copySite();
    edit(folder, story, '::chart{park-enterprises}', `::chart{park-enterprises}\n\n${steps}`);
    // What `edit` writes may name what it replaces, so `$$` is a dollar.
    edit(folder, 'content/charts/purchases.json', '同是“消费帮扶”', `{{ \\"US$$'000 $$&\\" }}`);
    addCode(folder);
    build(folder, join(folder, 'dist'));
  }, 120_000);
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  test('a chart is a figure with both drawings, its description and its table', () => {
    const figure = page('regions/meijiang').querySelector('#chart-park-enterprises')!;
    expect(
      [...figure.querySelectorAll('.boards > svg')].map((svg) => svg.getAttribute('class')),
    ).toEqual(['phone', 'wide']);
    const drawing = figure.querySelector('svg')!;
    expect(figure.querySelector(`#${drawing.getAttribute('aria-describedby')}`)).toBeTruthy();
    expect(figure.querySelectorAll('tbody tr').length).toBeGreaterThan(2);
    expect(figure.querySelector('details')!.hasAttribute('open')).toBe(false);
    expect(figure.querySelector('figcaption > a')!.getAttribute('href')).toBe(
      '/charts/park-enterprises/',
    );
  });
  test('steps are a graphic, and beside it words that may hold another chart', () => {
    const section = page('regions/meijiang').querySelector('.steps')!;
    expect(section.querySelector('.graphic > figure')!.id).toBe('chart-purchases');
    expect(section.querySelector('.words > p')!.textContent).toMatch(/^先看最大的一笔/);
    expect(section.querySelector('.words > figure')!.id).toBe('chart-partners-map');
  });
  test('a figure that stands twice has one card', () => {
    const document = page('regions/meijiang');
    const card = 'card-meijiang-park-enterprises';
    const links = document.querySelectorAll(`.bound [href="#${card}"]`);
    expect(links.length).toBeGreaterThan(1);
    expect(document.querySelectorAll(`#${card}`)).toHaveLength(1);
    expect(document.querySelector(`.cards > #${card} dl`)!.textContent).toContain('新快报');
  });
  test('a dollar in a title is a dollar, and the drawing stands once', () => {
    const figure = page('regions/meijiang').querySelector('#chart-purchases')!;
    const title = `US$'000 $&，大小差着几个数量级`;
    expect(figure.querySelectorAll('svg')).toHaveLength(2);
    expect(figure.querySelector('svg')!.getAttribute('aria-label')).toBe(title);
    expect(figure.querySelector('.finding')!.textContent).toBe(title);
    expect(page('embed/purchases').querySelectorAll('.boards svg')).toHaveLength(2);
  });
  test('on the page of a chart the title says its finding, and its table is open', () => {
    const document = page('charts/purchases');
    const figure = document.querySelector('#chart-purchases')!;
    expect(document.querySelector('h1')!.textContent).toContain(`US$'000`);
    expect(figure.querySelector('.finding')).toBeNull();
    expect(figure.querySelector('details')!.hasAttribute('open')).toBe(true);
    expect(figure.querySelector('figcaption > a')).toBeNull();
  });
  test('links inside a drawing leave a frame, and stay in the window elsewhere', () => {
    const targets = (path: string) => [
      ...new Set(
        [...page(path).querySelectorAll('.boards svg a')].map((a) => a.getAttribute('target')),
      ),
    ];
    expect(targets('embed/partners-map')).toEqual(['_blank']);
    expect(targets('charts/partners-map')).toEqual([null]);
  });
});

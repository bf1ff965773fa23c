import { parseHTML } from 'linkedom';
import { describe, expect, test } from 'vitest';
import type { Drawing } from '../../src/charts/drawing.ts';
import { renderChart } from '../../src/charts/chart.ts';
import { readerOf } from '../../src/site/reader.ts';
import { edition } from '../fixtures/site.ts';

const site = edition();
const chart = (id: string, locale = 'zh') =>
  renderChart(id, site.charts.get(id)!, readerOf(site, locale));
const svg = (drawing: Drawing) =>
  parseHTML(`<html><body>${drawing.svg}</body></html>`).document.querySelector('svg')!;
const all = [...site.charts.keys()].flatMap((id) =>
  site.config.locales.map((locale) => [id, locale] as const),
);

describe('every chart, in every language', () => {
  test.each(all)(
    '%s in %s has all its words, both boards, a description and a table',
    (id, locale) => {
      const c = chart(id, locale);
      for (const text of [c.title, c.subtitle, c.note, c.description, c.source])
        expect(text).not.toMatch(/^$|\{\{|undefined|null|NaN/);
      expect(c.source).toContain(site.dataset.version);
      expect(c.table.rows.length).toBeGreaterThan(0);
      for (const board of [c.phone, c.wide]) {
        expect(board.svg).not.toMatch(/NaN|undefined|<style|style=/);
        expect(svg(board).querySelectorAll('rect,path,circle').length).toBeGreaterThan(0);
      }
    },
  );
  test('drawing twice gives the same bytes', () => {
    for (const [id, locale] of all) expect(chart(id, locale).wide).toEqual(chart(id, locale).wide);
  });
});

describe('honest marks', () => {
  test('the enterprises of Potou stand in a dashed frame, and the text says why', () => {
    const c = chart('park-enterprises');
    expect(svg(c.phone).querySelectorAll('.other')).toHaveLength(1);
    expect(c.description).toContain('坡头的口径与其他不同');
    expect(c.note).toContain('规上');
  });
  test('bars start at zero and are in proportion', () => {
    const widths = [...svg(chart('park-enterprises').wide).querySelectorAll('rect[data-i]')].map(
      (r) => Number(r.getAttribute('width')),
    );
    expect(widths[1]! / widths[0]!).toBeCloseTo(83 / 145, 2);
    expect(widths[2]! / widths[0]!).toBeCloseTo(69 / 145, 2);
  });
  test('“about” and “nearly” are hatched, “over” has an arrowhead', () => {
    const marks = [...svg(chart('purchases').wide).querySelectorAll('[data-i]')];
    expect(marks[0]!.getAttribute('fill')).toMatch(/^url\(#/);
    expect(marks[1]!.tagName.toLowerCase()).toBe('path');
    expect(marks[2]!.getAttribute('fill')).toMatch(/^url\(#/);
  });
  test('areas of squares are in proportion over three orders of magnitude', () => {
    const marks = [...svg(chart('purchases').wide).querySelectorAll('rect[data-i]')].map(
      (r) => Number(r.getAttribute('width')) + 1.5,
    );
    expect((marks[0]! / marks[1]!) ** 2).toBeGreaterThan(1210 * 0.9);
    expect((marks[0]! / marks[1]!) ** 2).toBeLessThan(1210 * 1.1);
  });
  test('every street and village is drawn and named, and no line joins them', () => {
    const drawing = svg(chart('paired-places').phone);
    expect(
      [...drawing.querySelectorAll('g[data-i]')].map((g) => g.querySelectorAll('rect').length),
    ).toEqual([22, 21]);
    expect(drawing.textContent).toContain('石围塘');
    expect(drawing.textContent).toContain('份田');
    expect(drawing.querySelectorAll('line,path')).toHaveLength(0);
  });
  test('the map links each partner to its story and draws Lütian as approximate', () => {
    const drawing = svg(chart('partners-map').wide);
    const links = [...drawing.querySelectorAll('a')].map((a) => a.getAttribute('href'));
    for (const id of ['longli', 'huishui', 'lutian', 'meijiang', 'meixian', 'potou'])
      expect(links).toContain(`/regions/${id}/`);
    expect(drawing.querySelectorAll('circle[stroke-dasharray]').length).toBeGreaterThan(0);
  });
  test('the timeline shows dates as precisely as their sources, in order', () => {
    const c = chart('events');
    expect(c.table.rows[0]).toEqual(['2013 年', '梅江、梅县', '广东省安排广州对口帮扶梅州']);
    expect(c.table.rows.at(-1)![0]).toBe('2025 年 2 月 5 日');
  });
});

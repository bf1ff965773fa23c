import { describe, expect, test } from 'vitest';
import { line } from '../../../src/charts/kinds/line.ts';
import { datum } from '../datum.ts';
import { accepts, draw, fixture } from './draw.ts';

describe('line', () => {
  test('is named at its end, one line a subject', () => {
    const { words, svg } = draw('line', fixture('line', 'two'));
    expect(words).toEqual(expect.arrayContaining(['虚构甲', '虚构乙']));
    expect(
      [...svg.querySelectorAll('path')].filter(
        (p) => p.getAttribute('stroke-width') === '2.5' && p.getAttribute('fill') === 'none',
      ),
    ).toHaveLength(2);
  });
  test('a gap in the data is a gap in the line', () => {
    const path = [...draw('line', fixture('line', 'missing')).svg.querySelectorAll('path')].find(
      (p) => p.getAttribute('stroke-width') === '2.5',
    )!;
    expect(path.getAttribute('d')!.match(/M/g)!.length).toBe(2);
  });
  test('a single figure is a point', () =>
    expect(draw('line', fixture('line', 'point')).marks).toHaveLength(1));
  test('an interval is drawn over its time, and a year as a point', () => {
    const selection = fixture('line', 'one');
    const periods = ['2019-03/2020-12', '2021-S1', '2021-S2', '2022-S1', '2022-S2', '2023-S1'];
    const rows = selection.rows!.slice(0, 6).map((row, i) => ({ ...row, period: periods[i]! }));
    const spans = (given: typeof rows) =>
      [...draw('line', { ...selection, rows: given }).svg.querySelectorAll('path')]
        .filter((path) => path.getAttribute('stroke-width') === '6')
        .map((path) =>
          /M([\d.]+) [\d.]+H([\d.]+)/.exec(path.getAttribute('d')!)!.slice(1).map(Number),
        );
    const drawn = spans(rows);
    expect(drawn).toHaveLength(6);
    const [interval, half] = drawn.map(([from = 0, to = 0]) => to - from);
    expect(interval! / half!).toBeCloseTo(672 / 181, 1);
    expect(drawn[1]![1]).toBeCloseTo(drawn[2]![0]!, 0);
    expect(spans(selection.rows!.slice(0, 6))).toEqual([]);
  });
  test('lines differ by dashes too, not by colour alone', () => {
    const dashes = [...draw('line', fixture('line', 'two')).svg.querySelectorAll('path')]
      .filter((p) => p.getAttribute('stroke-width') === '2.5')
      .map((p) => p.getAttribute('stroke-dasharray'));
    expect(new Set(dashes).size).toBe(2);
  });
  test('small multiples share the scale and number their marks through', () => {
    const { marks, words } = draw('line', fixture('line', 'two'), {
      facet: 'subject',
      board: 'wide',
    });
    expect(words).toEqual(expect.arrayContaining(['虚构甲', '虚构乙']));
    expect(new Set(marks.map((m) => m.getAttribute('data-i'))).size).toBe(12);
  });
  test('a text at a mark, a line at a period, a band between values', () => {
    const selection = fixture('line', 'one');
    const { words, svg } = draw('line', selection, {
      annotations: [
        { kind: 'text', row: selection.rows[2]!, text: '低谷' },
        { kind: 'line', at: '2017', text: '起点' },
        { kind: 'band', from: 20, to: 30, text: '区间' },
      ],
    });
    expect(words).toEqual(expect.arrayContaining(['低谷', '起点', '区间']));
    expect(svg.querySelectorAll('.annotation path, .annotation rect')).toHaveLength(2);
  });
  test('nine lines are refused', () =>
    expect(
      line.refuse(Array.from({ length: 9 }, (_, i) => datum({ subject: `s${i}` })))![0],
    ).toMatch(/at most 8/));
  test('accepts forty points', () => expect(accepts('line')).toContain('forty'));
});

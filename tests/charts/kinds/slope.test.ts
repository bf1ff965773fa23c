import { describe, expect, test } from 'vitest';
import { slope } from '../../../src/charts/kinds/slope.ts';
import { datum } from '../datum.ts';
import { draw, fixture, n } from './draw.ts';

describe('slope', () => {
  test('joins two sides, a line a subject, higher where the value is higher', () => {
    const { marks, words } = draw('slope', fixture('slope', 'one'));
    expect(marks).toHaveLength(2);
    expect(n(marks[1], 'cy')).toBeLessThan(n(marks[0], 'cy'));
    expect(words).toEqual(expect.arrayContaining(['2015 年', '2016 年']));
  });
  test('a side without a figure says so and draws no line', () => {
    const { words, svg } = draw('slope', fixture('slope', 'missing'));
    expect(words).toContain('无数据');
    expect(
      [...svg.querySelectorAll('path')].filter((p) => p.getAttribute('stroke-width') === '2.5'),
    ).toHaveLength(1);
  });
  test('three periods are refused', () =>
    expect(slope.refuse(['2022', '2023', '2024'].map((period) => datum({ period })))).toEqual([
      '“slope” compares two sides, and these figures have 3',
      'name figures of two periods, or use “line”',
    ]));
});

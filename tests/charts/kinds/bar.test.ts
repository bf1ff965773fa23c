import { describe, expect, test } from 'vitest';
import { accepts, draw, fixture, n } from './draw.ts';

describe('bar', () => {
  test('is long in proportion to its value, from zero', () => {
    const { rows } = fixture('bar', 'seven');
    const { marks } = draw('bar', fixture('bar', 'seven'));
    for (const i of [1, 2, 3])
      expect(n(marks[i], 'width') / n(marks[0], 'width')).toBeCloseTo(
        rows[i]!.value! / rows[0]!.value!,
        1,
      );
  });
  test('a negative value goes left of zero', () => {
    const { marks } = draw('bar', fixture('bar', 'negative'));
    expect(n(marks[0], 'x') + n(marks[0], 'width')).toBeCloseTo(n(marks[1], 'x'), 0);
  });
  test('a missing value is an empty outlined place, never a bar of zero', () => {
    const { marks, words } = draw('bar', fixture('bar', 'missing'));
    expect(marks.map((m) => m.getAttribute('data-i'))).toEqual(['0', '2']);
    expect(words).toContain('无数据');
  });
  test('another scope stands in a dashed frame', () =>
    expect(draw('bar', fixture('bar', 'scope')).svg.querySelectorAll('.other')).toHaveLength(1));
  test('a reference line and a band stand on its scale, with words beneath', () => {
    const { svg, words } = draw('bar', fixture('bar', 'two'), {
      annotations: [
        { kind: 'line', at: 50, text: '目标' },
        { kind: 'band', from: 10, to: 20, text: '常年' },
      ],
    });
    expect(words).toEqual(expect.arrayContaining(['目标', '常年']));
    expect(
      [...svg.querySelectorAll('path')].filter((p) => p.getAttribute('stroke-dasharray') === '5 3'),
    ).toHaveLength(1);
    expect(svg.querySelectorAll('[fill-opacity="0.1"]')).toHaveLength(1);
  });
  test('takes forty rows', () => expect(accepts('bar')).toContain('forty'));
});

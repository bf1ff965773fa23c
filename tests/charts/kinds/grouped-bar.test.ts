import { describe, expect, test } from 'vitest';
import { accepts, draw, fixture, n } from './draw.ts';

describe('grouped-bar', () => {
  test('has a heading a group and a bar a row, every second one lighter', () => {
    const { marks, words } = draw('grouped-bar', fixture('grouped-bar', 'two'));
    expect(words.filter((w) => w.startsWith('虚构'))).toEqual(['虚构甲', '虚构乙']);
    expect(marks.map((m) => m.hasAttribute('fill-opacity'))).toEqual([false, true, false, true]);
  });
  test('groups by period where asked', () =>
    expect(
      draw('grouped-bar', fixture('grouped-bar', 'two'), { options: { by: 'period' } }).words,
    ).toEqual(expect.arrayContaining(['2015 年', '2016 年'])));
  test('takes negative and missing values', () =>
    expect(accepts('grouped-bar')).toEqual(
      expect.arrayContaining(['negative', 'missing', 'forty']),
    ));
  test('all bars share one scale from zero', () => {
    const { rows } = fixture('grouped-bar', 'seven');
    const { marks } = draw('grouped-bar', fixture('grouped-bar', 'seven'));
    expect(n(marks[3], 'width') / n(marks[0], 'width')).toBeCloseTo(
      rows[3]!.value! / rows[0]!.value!,
      1,
    );
  });
});

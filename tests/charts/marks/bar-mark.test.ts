import { describe, expect, test } from 'vitest';
import { barMark } from '../../../src/charts/marks/bar-mark.ts';
import { fixture } from '../kinds/draw.ts';

const [row] = fixture('bar', 'qualifiers').rows;
/** Zero stands at 200 px, and a value is 2 px. */
const place = (value: number) => 200 + 2 * value;
const bar = (range: [number, number], faint = false) => {
  const value = (range[0] + range[1]) / 2;
  const known = { ...row!, value, qualifier: 'range' as const, range };
  const mark = barMark(known, place, { y: 0, height: 24 }, { prefix: 'p', faint });
  return [...mark.querySelectorAll('rect')];
};
/** From where to where each part goes, outline and all, and what it is filled with. */
const parts = (range: [number, number]) =>
  bar(range).map((part) => {
    const [x = 0, width = 0, edge = 0] = ['x', 'width', 'stroke-width'].map((name) =>
      Number(part.getAttribute(name)),
    );
    return [Math.round(x - edge / 2), Math.round(x + width + edge / 2), part.getAttribute('fill')];
  });

describe('a range', () => {
  const solid = row!.colour;
  const hatched = expect.stringMatching(/^url\(#p-/);
  test('is solid to its low end, and hatched from there to its high one', () =>
    expect(parts([10, 20])).toEqual([
      [200, 220, solid],
      [220, 240, hatched],
    ]));
  test('below zero is solid to the end nearer to zero', () =>
    expect(parts([-20, -10])).toEqual([
      [180, 200, solid],
      [160, 180, hatched],
    ]));
  test('on both sides of zero is hatched throughout', () =>
    expect(parts([-10, 20])).toEqual([[180, 240, hatched]]));
  test('from zero is hatched throughout', () =>
    expect(parts([0, 20])).toEqual([[200, 240, hatched]]));
  test('is lighter where it is the second of a group', () =>
    expect(bar([10, 20], true).map((part) => part.getAttribute('fill-opacity'))).toEqual([
      '0.7',
      '0.7',
    ]));
});

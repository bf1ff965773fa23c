import { describe, expect, test } from 'vitest';
import { dotMark, figureMark } from '../../../src/charts/marks/dot.ts';
import type { Position } from '../../../src/charts/plan.ts';
import type { Qualifier } from '../../../src/dataset/schema.ts';
import { fixture } from '../kinds/draw.ts';

const [row] = fixture('dot', 'qualifiers').rows;
const path = (qualifier: Qualifier, along: 'x' | 'y') =>
  dotMark({ ...row!, qualifier }, 50, 50, along).getAttribute('d');

test('a dot points to where its figure may be, along the axis of values', () => {
  expect(path('over', 'x')).toBe('M44 44h6l6 6l-6 6h-6z');
  expect(path('under', 'x')).toBe('M56 44h-6l-6 6l6 6h6z');
  expect(path('over', 'y')).toBe('M44 56v-6l6 -6l6 6v6z');
  expect(path('under', 'y')).toBe('M44 44v6l6 6l6 -6v-6z');
});

describe('a range is an open span from its lowest to its highest value', () => {
  const known = { ...row!, value: 15, qualifier: 'range' as const };
  const span = (range: [number, number], along: 'x' | 'y', place: Position) => {
    const [, mark] = figureMark({ ...known, range }, place, 50, along) as Element[];
    expect(mark!.getAttribute('fill')).toBe('var(--paper)');
    return ['x', 'y', 'width', 'height'].map((name) => Number(mark!.getAttribute(name)));
  };
  test('along values to the right', () =>
    expect(span([10, 20], 'x', (value) => Number(value) * 10)).toEqual([100, 45, 100, 10]));
  test('along values upwards', () =>
    expect(span([10, 20], 'y', (value) => 300 - Number(value) * 10)).toEqual([45, 100, 10, 100]));
  test('and where its ends all but meet, still to be seen', () =>
    expect(span([10, 20], 'x', (value) => Number(value) / 10)).toEqual([-0.5, 45, 4, 10]));
});

test('at least and at most have a line at the value', () => {
  const mark = dotMark({ ...row!, qualifier: 'at-least' }, 50, 50);
  expect([...mark.querySelectorAll('path')].map((one) => one.getAttribute('d'))).toEqual([
    path('over', 'x'),
    'M50 42v16',
  ]);
});

import { expect, test } from 'vitest';
import { dotMark } from '../../../src/charts/marks/dot.ts';
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

test('a range is open, as about is', () => {
  const [about, range] = (['about', 'range'] as const).map((qualifier) =>
    dotMark({ ...row!, qualifier }, 50, 50),
  );
  expect(range!.outerHTML).toBe(about!.outerHTML);
});

test('at least and at most have a line at the value', () => {
  const mark = dotMark({ ...row!, qualifier: 'at-least' }, 50, 50);
  expect([...mark.querySelectorAll('path')].map((one) => one.getAttribute('d'))).toEqual([
    path('over', 'x'),
    'M50 42v16',
  ]);
});

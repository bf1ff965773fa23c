import { expect, test } from 'vitest';
import { draw, fixture } from './draw.ts';

test('a scheme sets its pairs side by side with a plus between, under the names of the columns', () => {
  const { words, svg } = draw('scheme', fixture('scheme', '7 pairs'));
  expect(words.slice(0, 2)).toEqual(['左边', '右边']);
  expect(svg.querySelectorAll('rect')).toHaveLength(14);
  expect(svg.querySelectorAll('path')).toHaveLength(7);
});

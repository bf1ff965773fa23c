import { describe, expect, test } from 'vitest';
import { accepts, draw, fixture, n } from './draw.ts';

describe('table', () => {
  test('has name, value and bar on each row', () => {
    const { words, marks } = draw('table', fixture('table', 'seven'));
    expect(words.filter((w) => w.startsWith('虚构'))).toHaveLength(7);
    expect(marks).toHaveLength(7);
  });
  test('a negative bar goes left', () => {
    const { marks } = draw('table', fixture('table', 'negative'));
    expect(n(marks[0], 'x')).toBeLessThan(n(marks[1], 'x'));
  });
  test('takes forty rows', () => expect(accepts('table')).toContain('forty'));
});

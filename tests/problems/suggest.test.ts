import { describe, expect, test } from 'vitest';
import { listed, nearest, suggest } from '../../src/problems/suggest.ts';

describe('what was meant', () => {
  test.each([
    ['meijaing', 'meijiang'],
    ['fund', 'funds'],
    ['liwan-old', 'liwan'],
    ['MEIXIAN', 'meixian'],
  ])('%s is near %s', (word, meant) =>
    expect(nearest(word, ['meixian', 'meijiang', 'funds', 'liwan'])).toBe(meant),
  );
  test('nothing, where a word shares too little with all of them', () =>
    expect(nearest('ab', ['xy', 'meixian'])).toBeUndefined());
});

describe('a remedy', () => {
  test('names what is near', () =>
    expect(suggest('valeu', ['value', 'unit'], 'fields')).toBe('did you mean “value”?'));
  test('names what there is, those of the same subject first', () =>
    expect(suggest('liwan.zzzzzzzz', ['potou.area', 'liwan.area'], 'figures')).toBe(
      'known figures: liwan.area, potou.area',
    ));
  test('says that there is nothing yet', () =>
    expect(suggest('a', [], 'sources')).toBe('there are no sources yet; add one first'));
  test('counts what does not fit', () =>
    expect(listed(Array.from({ length: 15 }, (_, i) => `n${i}`))).toMatch(
      /^n0, .*n11, and 3 more$/,
    ));
});

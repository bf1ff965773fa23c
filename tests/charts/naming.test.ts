import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { namesApart, tellers } from '../../src/charts/naming.ts';

describe('names', () => {
  test('are the shortest that no other has', () =>
    expect([
      ...namesApart([
        { id: 'a', names: ['鼓楼区', '南京 · 鼓楼区'] },
        { id: 'b', names: ['鼓楼区', '福州 · 鼓楼区'] },
        { id: 'c', names: ['荔湾区', '广州 · 荔湾区'] },
      ]).values(),
    ]).toEqual(['南京 · 鼓楼区', '福州 · 鼓楼区', '荔湾区']));
  test('are never those of two things', () => {
    const name = fc.constantFrom('甲', '乙', '甲 · 乙', '甲 (a)', 'a');
    const thing = fc.record({
      id: fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f'),
      names: fc.array(name, { minLength: 1, maxLength: 3 }),
    });
    fc.assert(
      fc.property(fc.array(thing), (things) => {
        const named = namesApart(things);
        expect(new Set(named.values()).size).toBe(new Set(things.map(({ id }) => id)).size);
      }),
    );
  });
});

describe('what tells things apart', () => {
  const by = (things: string[][], base: number[]) =>
    tellers<string[], number>(things, (thing, i) => thing[i]!, base, [0, 1, 2]);
  test('is no more than what is needed', () => {
    expect(
      by(
        [
          ['a', 'x', '1'],
          ['b', 'x', '2'],
        ],
        [],
      ),
    ).toEqual([0]);
    expect(
      by(
        [
          ['a', 'x', '1'],
          ['a', 'y', '1'],
        ],
        [],
      ),
    ).toEqual([1]);
    expect(
      by(
        [
          ['a', 'x', '1'],
          ['a', 'y', '1'],
          ['b', 'x', '1'],
        ],
        [],
      ),
    ).toEqual([0, 1]);
  });
  test('is at least what is asked for', () =>
    expect(
      by(
        [
          ['a', 'x', '1'],
          ['b', 'x', '1'],
        ],
        [2],
      ),
    ).toEqual([0, 2]));
  test('is nothing where all are alike', () => expect(by([['a'], ['a']], [])).toEqual([]));
});

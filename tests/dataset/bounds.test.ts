import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { combine, mayBeZero, roundTo, type Arithmetic } from '../../src/dataset/bounds.ts';
import type { Figured } from '../../src/dataset/dataset.ts';
import { qualifiers, type Qualifier } from '../../src/dataset/schema.ts';

const of = (qualifier: Qualifier, value: number): Figured => ({ value, qualifier });
const range = (low: number, high: number): Figured => ({
  value: (low + high) / 2,
  qualifier: 'range',
  range: [low, high],
});

/** What a figure says, as it would be printed. */
const said = ({ qualifier, value, range: ends }: Figured) =>
  `${qualifier} ${ends ? ends.join('–') : value}`;

describe('what follows for a figure that is worked out', () => {
  test.each<[Arithmetic, Figured, Figured, string]>([
    ['sum', of('over', 5), of('over', 3), 'over 8'],
    ['sum', of('over', 5), of('exact', 3), 'over 8'],
    ['sum', of('over', 5), of('at-least', 3), 'over 8'],
    ['sum', of('at-least', 5), of('at-least', 3), 'at-least 8'],
    ['sum', of('under', 5), of('at-most', 3), 'under 8'],
    ['sum', of('nearly', 5), of('nearly', 3), 'nearly 8'],
    ['sum', of('nearly', 5), of('under', 3), 'under 8'],
    ['sum', of('over', 5), of('under', 3), 'about 8'],
    ['sum', of('over', 5), of('about', 3), 'about 8'],
    ['sum', range(2, 4), of('exact', 3), 'range 5–7'],
    ['sum', range(2, 4), range(1, 2), 'range 3–6'],
    ['sum', range(2, 4), of('over', 3), 'over 5'],
    ['difference', of('over', 5), of('over', 3), 'about 2'],
    ['difference', of('over', 5), of('exact', 3), 'over 2'],
    ['difference', of('exact', 5), of('over', 3), 'under 2'],
    ['difference', of('exact', 5), of('nearly', 3), 'over 2'],
    ['difference', of('nearly', 5), of('exact', 3), 'nearly 2'],
    ['difference', of('over', 5), of('at-most', 3), 'over 2'],
    ['difference', of('under', 5), of('under', 3), 'about 2'],
    ['difference', range(5, 6), range(1, 3), 'range 2–5'],
    ['ratio', of('over', 6), of('exact', 3), 'over 2'],
    ['ratio', of('over', 6), of('exact', -3), 'under -2'],
    ['ratio', of('exact', 6), of('over', 3), 'under 2'],
    ['ratio', of('exact', 6), of('under', 3), 'about 2'],
    ['ratio', of('over', 6), of('over', 3), 'about 2'],
    ['ratio', range(6, 9), of('exact', 3), 'range 2–3'],
    ['ratio', range(6, 8), range(1, 2), 'range 3–8'],
    ['share', of('at-most', 1), of('exact', 4), 'at-most 25'],
  ])('%s of %o and %o', (op, a, b, follows) => expect(said(combine(op, [a, b]))).toBe(follows));
});

/** A figure, and a number that it may mean. */
const meant = fc
  .record({
    qualifier: fc.constantFrom(...qualifiers),
    value: fc.integer({ min: -50, max: 50 }),
    off: fc.integer({ min: 1, max: 40 }),
    part: fc.integer({ min: 0, max: 4 }),
  })
  .map(({ qualifier, value, off, part }): { figure: Figured; truth: number } => {
    if (qualifier === 'range')
      return { figure: range(value, value + off), truth: value + (off * part) / 4 };
    const truths: Record<Exclude<Qualifier, 'range'>, number> = {
      exact: value,
      about: value + (off - 20),
      nearly: value - off,
      over: value + off,
      under: value - off,
      'at-least': value + (off - 1),
      'at-most': value - (off - 1),
    };
    return { figure: of(qualifier, value), truth: truths[qualifier] };
  });

/** Whether what a figure says is true of a number, but for the dust of binary fractions. */
function isTrueOf({ qualifier, value, range: ends }: Figured, truth: number): boolean {
  const dust = 1e-9 * Math.max(1, Math.abs(truth), Math.abs(value));
  const holds: Record<Qualifier, boolean> = {
    exact: Math.abs(truth - value) <= dust,
    about: true,
    nearly: truth < value,
    over: truth > value,
    under: truth < value,
    'at-least': truth >= value - dust,
    'at-most': truth <= value + dust,
    range: ends !== undefined && truth >= ends[0] - dust && truth <= ends[1] + dust,
  };
  return holds[qualifier];
}

const compute: Record<Arithmetic, (a: number, b: number) => number> = {
  sum: (a, b) => a + b,
  difference: (a, b) => a - b,
  ratio: (a, b) => a / b,
  share: (a, b) => (a / b) * 100,
};

describe('whatever the figures are', () => {
  test('what is said of two together is true of every two numbers that they may mean', () => {
    const ops = fc.constantFrom<Arithmetic>('sum', 'difference', 'ratio', 'share');
    fc.assert(
      fc.property(ops, meant, meant, (op, a, b) => {
        const divides = op === 'ratio' || op === 'share';
        fc.pre(!divides || (!mayBeZero(b.figure) && b.truth !== 0));
        const figure = combine(op, [a.figure, b.figure]);
        expect(isTrueOf(figure, compute[op](a.truth, b.truth)), said(figure)).toBe(true);
      }),
      { numRuns: 5000 },
    );
  });
  test('a sum of many is true of all, in any order', () => {
    fc.assert(
      fc.property(fc.array(meant, { minLength: 1, maxLength: 6 }), (list) => {
        const figures = list.map(({ figure }) => figure);
        const sum = combine('sum', figures);
        const truth = list.reduce((total, one) => total + one.truth, 0);
        expect(isTrueOf(sum, truth), said(sum)).toBe(true);
        expect(combine('sum', figures.toReversed()).qualifier).toBe(sum.qualifier);
      }),
    );
  });
  test('what is said of a rounded figure is still true', () => {
    fc.assert(
      fc.property(meant, fc.constantFrom(1, 5, 10, 0.1, 7), ({ figure, truth }, step) => {
        const rounded = roundTo(figure, step);
        expect(isTrueOf(rounded, truth), `${said(figure)} → ${said(rounded)}`).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });
});

test('an exact figure that is rounded is about; a bound is rounded to the side on which it holds', () => {
  expect(said(roundTo(of('exact', 737.2), 10))).toBe('about 740');
  expect(said(roundTo(of('over', 127), 10))).toBe('over 120');
  expect(said(roundTo(of('under', 123), 10))).toBe('under 130');
  expect(said(roundTo(of('nearly', 127), 10))).toBe('about 130');
  expect(said(roundTo(range(21, 28), 10))).toBe('range 20–30');
  expect(said(roundTo(of('at-least', 57.2), 0.1))).toBe('at-least 57.2');
});

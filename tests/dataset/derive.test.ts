import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { derive } from '../../src/dataset/derive.ts';
import { greatCircle } from '../../src/dataset/geography.ts';
import { edition } from '../fixtures/site.ts';

const { dataset, geography } = edition();
const inputs = { ...dataset, geography };

describe('derived figures', () => {
  test('a sum of comparable figures keeps exactness and cites all inputs once', () => {
    expect(
      derive({ op: 'sum', of: ['lutian.livelihood-funds', 'lutian.footbridge-funds'] }, inputs),
    ).toMatchObject({ value: 922_000, qualifier: 'exact', citations: [{ locator: 'B5' }] });
  });
  test('a share is in percent, a ratio is not', () => {
    expect(
      derive(
        { op: 'share', of: ['meixian.park-enterprises', 'meijiang.park-enterprises'], round: 0.1 },
        inputs,
      ),
    ).toMatchObject({ value: 57.2, qualifier: 'about' });
    expect(
      derive(
        { op: 'ratio', of: ['shejiang.late-rice-yield', 'shejiang.early-rice-yield'], round: 0.01 },
        inputs,
      ),
    ).toMatchObject({ value: 1.09 });
  });
  test('figures of different scope are refused', () => {
    expect(
      derive(
        { op: 'difference', of: ['lutian.consumption-assistance', 'in-province.purchases'] },
        inputs,
      ),
    ).toHaveProperty('message');
  });
  const made = (op: 'sum' | 'difference' | 'ratio', ...values: readonly number[]) => {
    const figure = dataset.observations.get('lutian.livelihood-funds')!;
    const observations = new Map(
      values.map((value, i) => [`lutian.f${i}`, { ...figure, id: `lutian.f${i}`, value }]),
    );
    return derive({ op, of: [...observations.keys()] }, { ...inputs, observations });
  };
  test.each([
    ['sum', [0.1, 0.2], 0.3],
    ['difference', [0.3, 0.1], 0.2],
    ['sum', [1_234_567_890_123, 1], 1_234_567_890_124],
    ['sum', [2 ** 53 - 2, 1], 2 ** 53 - 1],
    ['ratio', [1, 3], 0.333333333333333],
  ] as const)('“%s” of %j leaves no dust and loses no digit', (op, values, value) =>
    expect(made(op, ...values)).toMatchObject({ value }),
  );
  test('a sum whose digits cannot all be kept is refused', () =>
    expect(made('sum', 2 ** 53 - 1, 2)).toMatchObject({
      message: '“sum” of these figures is larger than any number whose digits are all kept',
    }));
  test('rounding keeps the digits that are not rounded', () =>
    expect(
      derive({ op: 'sum', of: ['lutian.livelihood-funds'], round: 0.1 }, inputs),
    ).toMatchObject({ value: 472_000 }));
  test('a thing counted twice is refused', () =>
    expect(derive({ op: 'count', of: ['longli', 'longli'] }, inputs)).toHaveProperty('message'));
});

describe('what a derived figure may say', () => {
  const [a, b] = ['meixian.park-enterprises', 'meijiang.park-enterprises'] as const;
  /** The edition with other values and qualifiers of two figures. */
  const given = (...changes: readonly [object, object]) => {
    const observations = new Map(dataset.observations);
    [a, b].forEach((id, i) => observations.set(id, { ...observations.get(id)!, ...changes[i] }));
    return { ...inputs, observations };
  };
  const over = { qualifier: 'over' };
  test('over plus over is over, and over minus over is no bound', () => {
    const both = given(over, over);
    expect(derive({ op: 'sum', of: [a, b] }, both)).toMatchObject({ qualifier: 'over' });
    expect(derive({ op: 'difference', of: [a, b] }, both)).toMatchObject({ qualifier: 'about' });
  });
  test.each(['ratio', 'share'] as const)('a %s to nothing is refused', (op) =>
    expect(derive({ op, of: [a, b] }, given({ value: 1 }, { value: 0 }))).toMatchObject({
      message: `“${op}” divides by “${b}”, which is zero`,
    }),
  );
  test('a rounded figure has no dust of binary fractions', () =>
    expect(
      derive({ op: 'sum', of: [a, b], round: 0.1 }, given({ value: 0.1 }, { value: 0.2 })),
    ).toMatchObject({ value: 0.3 }));
});

test('a great circle is symmetric, zero to itself, and half the globe at most', () => {
  const point = fc.record({
    longitude: fc.double({ min: -180, max: 180, noNaN: true }),
    latitude: fc.double({ min: -90, max: 90, noNaN: true }),
  });
  fc.assert(
    fc.property(point, point, (a, b) => {
      expect(greatCircle(a, b)).toBeCloseTo(greatCircle(b, a), 6);
      expect(greatCircle(a, b)).toBeLessThanOrEqual(20_015.2);
      expect(greatCircle(a, a)).toBeCloseTo(0, 3);
    }),
  );
});

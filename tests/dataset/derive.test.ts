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
  test('a thing counted twice is refused', () =>
    expect(derive({ op: 'count', of: ['longli', 'longli'] }, inputs)).toHaveProperty('message'));
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

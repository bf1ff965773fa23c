import fc from 'fast-check';
import { expect, test } from 'vitest';
import { spread } from '../../../src/charts/marks/spread.ts';

test('boxes that have room stay where they want to be', () =>
  expect(spread([10, 50], [10, 10], [0, 100])).toEqual([10, 50]));

test('boxes that touch move apart, in their order', () =>
  expect(spread([50, 50, 50], [10, 10, 10], [0, 100])).toEqual([50, 60, 70]));

test('wherever they want to be, boxes that fit neither overlap nor leave the bounds', () =>
  fc.assert(
    fc.property(
      fc.array(
        fc.record({
          at: fc.integer({ min: -50, max: 350 }),
          size: fc.integer({ min: 1, max: 30 }),
        }),
        {
          maxLength: 10,
        },
      ),
      (boxes) => {
        const sizes = boxes.map(({ size }) => size);
        const middles = spread(
          boxes.map(({ at }) => at),
          sizes,
          [0, 300],
        );
        const edges = middles
          .map((middle, i) => [middle - sizes[i]! / 2, middle + sizes[i]! / 2] as const)
          .sort((a, b) => a[0] - b[0]);
        edges.forEach(([low, high], i) => {
          expect(low).toBeGreaterThanOrEqual((edges[i - 1]?.[1] ?? 0) - 1e-9);
          expect(high).toBeLessThanOrEqual(300 + 1e-9);
        });
      },
    ),
  ));

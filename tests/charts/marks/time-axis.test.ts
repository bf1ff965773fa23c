import { expect, test } from 'vitest';
import { moment, timeDomain } from '../../../src/charts/marks/time-axis.ts';

test('a period stands where it begins', () => {
  expect(moment('2024').toISOString()).toBe('2024-01-01T00:00:00.000Z');
  expect(moment('2024-09').toISOString()).toBe('2024-09-01T00:00:00.000Z');
  expect(moment('2024-09-30').toISOString()).toBe('2024-09-30T00:00:00.000Z');
});

test('the domain reaches from the first period to the last, in whatever order they come', () =>
  expect(timeDomain(['2024', '2022', '2023'])).toEqual([
    moment('2022').getTime(),
    moment('2024').getTime(),
  ]));

test('a single period has a domain of some length all the same', () => {
  const [first, last] = timeDomain(['2024', '2024']);
  expect(last).toBeGreaterThan(first);
});

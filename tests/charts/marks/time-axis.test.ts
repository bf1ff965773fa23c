import { expect, test } from 'vitest';
import { moment } from '../../../src/charts/marks/time-axis.ts';

test('a period stands where it begins', () => {
  expect(moment('2024').toISOString()).toBe('2024-01-01T00:00:00.000Z');
  expect(moment('2024-09').toISOString()).toBe('2024-09-01T00:00:00.000Z');
  expect(moment('2024-09-30').toISOString()).toBe('2024-09-30T00:00:00.000Z');
});

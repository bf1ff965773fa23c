import { expect, test } from 'vitest';
import { dayIn } from '../../src/site/day.ts';

test.each([
  ['2026-11-30T23:30:00Z', 'Asia/Shanghai', '2026-12-01'],
  ['2026-11-30T15:59:59Z', 'Asia/Shanghai', '2026-11-30'],
  ['2026-11-30T16:00:00Z', 'Asia/Shanghai', '2026-12-01'],
  ['2026-12-01T04:00:00Z', 'America/New_York', '2026-11-30'],
  ['2027-01-01T00:30:00Z', 'UTC', '2027-01-01'],
])('at %s it is in %s the %s', (now, zone, day) => expect(dayIn(zone, new Date(now))).toBe(day));

test('a time zone that there is not is refused', () =>
  expect(() => dayIn('Asia/Canton', new Date())).toThrow('Asia/Canton'));

import { describe, expect, test } from 'vitest';
import { timingOf } from '../../../src/charts/marks/timing.ts';

const day = (time: Date | number) => new Date(time).toISOString().slice(0, 10);
/** Where a period stands, and from when to when it is drawn. */
function placed(text: string, among: readonly string[]): string {
  const { at, span } = timingOf(among);
  return [at(text), ...(span(text) ?? [])].map(day).join(' ');
}

describe('periods of one kind are points, each where it begins', () => {
  const years = ['2024', '2022', '2023'];
  test('as years', () => expect(placed('2022', years)).toBe('2022-01-01'));
  test.each(['2024-09', '2024-09-30', '2025-Q2', '2025-W14'])('as %s', (text) =>
    expect(placed(text, [text])).toHaveLength('2024-09-01'.length),
  );
  test('the axis reaches from the first to the last, in whatever order they come', () =>
    expect(timingOf(years).domain.map(day)).toEqual(['2022-01-01', '2024-01-01']));
  test('a single one has an axis of some length all the same', () => {
    const [first, last] = timingOf(['2024', '2024']).domain;
    expect(last).toBeGreaterThan(first);
  });
});

describe('what is more than a point is drawn over its time, with its mark in the middle', () => {
  test('a half', () =>
    expect(placed('2025-S1', ['2024-S2', '2025-S1'])).toBe('2025-04-01 2025-01-01 2025-07-01'));
  test('an interval', () =>
    expect(placed('2021-03/2022-12', ['2021-03/2022-12'])).toBe(
      '2022-01-30 2021-03-01 2023-01-01',
    ));
  test('a year among months, and the months in their middle too', () => {
    const among = ['2024', '2025-01', '2025-02'];
    expect(placed('2024', among)).toBe('2024-07-02 2024-01-01 2025-01-01');
    expect(placed('2025-01', among)).toBe('2025-01-16');
  });
  test('the axis reaches from the first day to the last', () =>
    expect(timingOf(['2025-S1', '2021/2022-06']).domain.map(day)).toEqual([
      '2021-01-01',
      '2025-07-01',
    ]));
});

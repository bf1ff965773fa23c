import type { Datum } from '../../src/charts/datum.ts';

/** A figure as kinds judge it, of which only what is given matters. */
export const datum = (given: Partial<Datum> = {}): Datum => ({
  value: 1,
  period: '2024',
  subject: 'a',
  indicator: 'births',
  part: '',
  brokenBy: '',
  ...given,
});

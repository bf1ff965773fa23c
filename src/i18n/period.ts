import { say, type Observation } from '../dataset/dataset.ts';
import { texts } from './index.ts';

/** The time that a figure stands for, in words; where it has none, why. */
export function timeOf(
  { period, undated }: Pick<Observation, 'period' | 'undated'>,
  locale: string,
): string {
  const { conventions, noDate } = texts(locale);
  if (period !== undefined) return conventions.period(period);
  return undated ? say(undated, locale) : noDate;
}

import type { Fault, InValue } from '../problems/fault.ts';
import type { Observation } from './dataset.ts';
import { periodsOverlap } from './period.ts';
import { seriesKey } from './series.ts';

/** Figures of one cumulative series whose times overlap, which a sum would count twice: the later of the first two, as a fault. */
export function countedTwice(figures: readonly Observation[]): Fault<InValue> | undefined {
  for (const [i, figure] of figures.entries()) {
    const first = figures.slice(0, i).find((other) => overlap(figure, other));
    if (!first) continue;
    return {
      path: ['of', i],
      message: `“${figure.id}” (${figure.period}) is counted up over a time that “${first.id}” (${first.period}) covers too, so a sum would count it twice`,
      remedy: 'name figures whose times do not overlap, or the one that covers them all',
    };
  }
  return undefined;
}

function overlap(a: Observation, b: Observation): boolean {
  return (
    a.indicator.cumulative === true &&
    seriesKey(a) === seriesKey(b) &&
    a.period !== undefined &&
    b.period !== undefined &&
    periodsOverlap(a.period, b.period)
  );
}

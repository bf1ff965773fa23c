import * as Plot from '@observablehq/plot';
import { comparePeriods, parsePeriod } from '../../dataset/period.ts';
import type { Board } from '../board.ts';
import { textWidth } from '../measure.ts';
import { axisSize } from './axis.ts';
import { timingOf } from './timing.ts';

/** Where a place that a spec names stands on an axis of time: at the beginning of the period. */
export function moment(period: string): Date {
  return new Date(parsePeriod(period).first);
}

/** Room in px that the first and the last label of a time axis need beyond their middles. */
export function endRooms(periods: readonly string[], board: Board): [first: number, last: number] {
  const sorted = periods.toSorted(comparePeriods);
  const half = (period: string) =>
    Math.ceil(textWidth(periodText(period, board), axisSize(board)) / 2) + 4;
  return [half(sorted[0]!), half(sorted.at(-1)!)];
}

/** Labels of a time axis between margins in px: first and last period, and what fits between. */
export function timeAxis(
  periods: readonly string[],
  board: Board,
  margins: { left: number; right: number },
): Plot.Markish[] {
  const shown = shownPeriods(periods, board, margins);
  const { at } = timingOf(periods);
  const labels = new Map(shown.map((p) => [at(p).getTime(), periodText(p, board)]));
  return [
    Plot.axisX(shown.map(at), {
      fontSize: axisSize(board),
      tickSize: 4,
      textAnchor: 'middle',
      fill: 'var(--ink-2)',
      stroke: 'var(--ink-2)',
      strokeOpacity: 0,
      label: null,
      tickFormat: (date: Date) => labels.get(date.getTime()) ?? '',
    }),
  ];
}

/** The periods whose labels do not touch. The last matters most: it is set first, the others give way. */
function shownPeriods(
  periods: readonly string[],
  board: Board,
  { left, right }: { left: number; right: number },
): string[] {
  const all = [...new Set(periods)].sort(comparePeriods);
  const timing = timingOf(all);
  const [first, last] = timing.domain;
  const range = board.width - left - right;
  const share = (period: string) => (timing.at(period).getTime() - first) / (last - first);
  const place = (period: string) => left + share(period) * range;
  const half = (period: string) => textWidth(periodText(period, board), axisSize(board)) / 2 + 6;
  const shown: string[] = [];
  for (const period of [all.at(-1)!, ...all.slice(0, -1)]) {
    const apart = (other: string) =>
      Math.abs(place(period) - place(other)) >= half(period) + half(other);
    if (shown.every(apart)) shown.push(period);
  }
  return shown;
}

const periodText = (period: string, { texts }: Board) => texts.conventions.period(period);

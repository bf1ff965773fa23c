import type { Markish } from '@observablehq/plot';
import type { Board } from '../board.ts';
import type { Plan } from '../plan.ts';
import { comparePeriods, periodsOverlap } from '../../dataset/period.ts';
import { chooseOne, repeated, seriesId, undated, type Datum, type Refusal } from '../datum.ts';
import { axisRoom, valueAxis, within, type ScaleType } from './axis.ts';
import type { EndLabels } from './end-labels.ts';
import { endRooms, timeAxis } from './time-axis.ts';
import { timingOf } from './timing.ts';

/** What stands in a plot over time. */
interface Content {
  ticks: readonly number[];
  domain: readonly [number, number];
  type?: ScaleType;
  /** What stands at the ends of its series. */
  labels: EndLabels;
  /** Room in px beneath the time axis. */
  foot?: number;
}

/** A plot over time: its margins, scales and axes. What is drawn in it goes after its marks. */
export interface TimePlot extends Plan {
  height: number;
  marginLeft: number;
  marks: Markish[];
  /** Between which heights in px labels may stand. */
  bounds: readonly [number, number];
}

/** Least height in px of a plot over time. */
const TALL = { phone: 260, wide: 340 };
const TOP = 12;
const AXIS = 30;

/** Why figures cannot stand on an axis of time: some have no period, two of a series share one, or one of a series lies within another. */
export function overTime(rows: readonly Datum[]): Refusal | undefined {
  return undated(rows) ?? twice(rows) ?? overlapping(rows);
}

function twice(rows: readonly Datum[]): Refusal | undefined {
  const cell = repeated(rows);
  return (
    cell && [
      `“${seriesId(cell[0]!)}” has ${cell.length} figures for ${cell[0]!.period}`,
      chooseOne(cell),
    ]
  );
}

/** A year and a month of it are not two moments of one series. */
function overlapping(rows: readonly Datum[]): Refusal | undefined {
  for (const series of Map.groupBy(rows, seriesId).values()) {
    const inTime = series.toSorted((a, b) => comparePeriods(a.period, b.period));
    for (const [i, row] of inTime.slice(1).entries()) {
      const before = inTime[i]!;
      if (periodsOverlap(before.period, row.period))
        return [
          `“${seriesId(row)}” has figures for ${before.period} and for ${row.period}, which overlap`,
          'name figures in "observations" whose periods follow one another',
        ];
    }
  }
  return undefined;
}

/** Where a plot over time ends above its axis, in px. */
export const footOf = ({ height, marginBottom = 0 }: TimePlot) => height - marginBottom;

/** Makes room for a plot over time with values on its left and names at its right. */
export function timePlot(
  board: Board,
  { ticks, domain, type = 'linear', labels, foot = 0 }: Content,
): TimePlot {
  const { periods } = board;
  const height = Math.max(TALL[board.name], labels.tall + 60) + labels.foot;
  const bottom = AXIS + foot + labels.foot;
  const [first, last] = endRooms(periods, board);
  const left = Math.max(axisRoom(ticks, board), first);
  const right = Math.max(labels.room, last);
  return {
    height,
    marginLeft: left,
    marginRight: right,
    marginTop: TOP,
    marginBottom: bottom,
    axes: { value: 'y', time: 'x' },
    x: { type: 'utc', domain: timingOf(periods).domain, axis: null },
    y: { type, domain: [...domain], axis: null },
    marks: [
      ...valueAxis('y', within(domain, ticks), board, height - TOP - bottom),
      ...timeAxis(periods, board, { left, right }),
    ],
    bounds: [0, height - bottom - 2],
  };
}

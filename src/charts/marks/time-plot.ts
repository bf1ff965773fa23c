import type { Markish } from '@observablehq/plot';
import type { Board } from '../board.ts';
import type { Plan } from '../plan.ts';
import { axisRoom, valueAxis, within, type ScaleType } from './axis.ts';
import type { EndLabels } from './end-labels.ts';
import { endRooms, timeAxis, timeDomain } from './time-axis.ts';

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
    x: { type: 'utc', domain: timeDomain(periods), axis: null },
    y: { type, domain: [...domain], axis: null },
    marks: [
      ...valueAxis('y', within(domain, ticks), board, height - TOP - bottom),
      ...timeAxis(periods, board, { left, right }),
    ],
    bounds: [0, height - bottom - 2],
  };
}

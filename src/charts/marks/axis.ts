import * as Plot from '@observablehq/plot';
import { scaleLinear, scaleLog } from 'd3';
import { formatScaled, scaleOfAll } from '../../i18n/format.ts';
import type { Board } from '../board.ts';
import { seriesId, type Datum, type Refusal } from '../datum.ts';
import { textWidth } from '../measure.ts';

/** Label size of axes, in px. */
export const axisSize = (board: Pick<Board, 'size'>) => board.size - 2;

/** How values stand along an axis. */
export type ScaleType = 'linear' | 'log';

/** Round values for an axis over `extent`, at most about `count` of them. */
export function ticksOf(
  extent: readonly [number, number],
  count: number,
  type: ScaleType = 'linear',
): number[] {
  if (type === 'linear') return scaleLinear([...extent], [0, 1]).ticks(count);
  const all = scaleLog([...extent], [0, 1]).ticks(count);
  const powers = all.filter((t) => Number.isInteger(Number(Math.log10(t).toFixed(9))));
  return powers.length >= 2 ? powers : all;
}

/** Why values cannot stand on a scale of this type. */
export function notOnLog(rows: readonly Datum[], type: ScaleType): Refusal | undefined {
  if (type !== 'log') return undefined;
  const bad = rows.map((row) => ({ row, least: leastOf(row) })).find(({ least }) => least <= 0);
  if (!bad) return undefined;
  const { row, least } = bad;
  const what = least === row.value ? 'the figure' : 'the lowest value';
  return [
    `a log scale has no place for ${least}, ${what} of “${seriesId(row)}”`,
    'use a linear scale, or leave it out',
    'scale',
  ];
}

/** The least value that the mark of a figure reaches; of none more than any. */
const leastOf = ({ value, range, interval }: Datum) =>
  Math.min(value ?? Infinity, range?.[0] ?? Infinity, interval?.low ?? Infinity);

/** Those values that lie inside a domain. */
export function within(
  [low, high]: readonly [number, number],
  values: readonly number[],
): number[] {
  return values.filter((value) => value >= low && value <= high);
}

/** Ticks of one axis in the reader's numbers, all in one scale and without unit: 200 万, 2 million. */
export function tickTexts(
  ticks: readonly number[],
  { texts: { conventions } }: Pick<Board, 'texts'>,
): string[] {
  const scale = scaleOfAll(ticks.map(withoutDust), conventions);
  return ticks.map((tick) => formatScaled(withoutDust(tick), scale, conventions));
}

/** A round value without the dust of its binary fractions: ticks are counted up in steps. */
const withoutDust = (tick: number) => Number(tick.toPrecision(12));

/** Grid and tick labels of a value axis that is `range` px long. Ticks that would touch are thinned. */
export function valueAxis(
  axis: 'x' | 'y',
  ticks: readonly number[],
  board: Board,
  range: number,
): Plot.Markish[] {
  const shown = thinned(ticks, range, roomOfTick(axis, ticks, board));
  const words = new Map(tickTexts(shown, board).map((text, i) => [shown[i], text]));
  const grid = { stroke: 'var(--grid)', strokeOpacity: 1 };
  const labels = {
    fontSize: axisSize(board),
    tickSize: 0,
    tickFormat: (d: number) => words.get(d),
    ticks: shown,
    fill: 'var(--ink-2)',
    label: null,
  };
  return axis === 'x'
    ? [Plot.gridX(shown, grid), Plot.axisX({ ...labels, anchor: 'bottom' })]
    : [Plot.gridY(shown, grid), Plot.axisY({ ...labels, anchor: 'left' })];
}

function roomOfTick(axis: 'x' | 'y', ticks: readonly number[], board: Board): number {
  const size = axisSize(board);
  if (axis === 'y') return size * 1.5;
  return Math.max(...tickTexts(ticks, board).map((text) => textWidth(text, size))) + 12;
}

/** Every second, fourth, eighth … tick, so that each has `room` px. */
function thinned(ticks: readonly number[], range: number, room: number): number[] {
  let shown = [...ticks];
  while (shown.length > 2 && range / (shown.length - 1) < room)
    shown = shown.filter((_, i) => i % 2 === 0);
  return shown;
}

/** Room in px that the first and the last label of a value axis beneath need beyond their middles. */
export function tickRoom(ticks: readonly number[], board: Board): [first: number, last: number] {
  const texts = tickTexts(ticks, board);
  const half = (text = '') => Math.ceil(textWidth(text, axisSize(board)) / 2) + 1;
  return [half(texts[0]), half(texts.at(-1))];
}

/** Room in px that the labels of a value axis at the left need. */
export function axisRoom(ticks: readonly number[], board: Board): number {
  const widths = tickTexts(ticks, board).map((text) => textWidth(text, axisSize(board)));
  return Math.ceil(Math.max(0, ...widths)) + 10;
}

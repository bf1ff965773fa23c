import * as Plot from '@observablehq/plot';
import { scaleLinear, scaleLog } from 'd3';
import { formatNumber, naturalScale } from '../../i18n/format.ts';
import type { Board } from '../kind.ts';
import { textWidth } from '../measure.ts';

/** Round values for an axis over `extent`, at most about `count` of them. */
export function ticksOf(extent: readonly [number, number], count: number, log = false): number[] {
  if (!log) return scaleLinear([...extent], [0, 1]).ticks(count);
  const all = scaleLog([...extent], [0, 1]).ticks(count);
  const powers = all.filter((t) => Number.isInteger(Number(Math.log10(t).toFixed(9))));
  return powers.length >= 2 ? powers : all;
}

/** A tick in the reader's numbers, with scale word and without unit: 200 万, 2 million. */
export function tickText(value: number, { texts }: Pick<Board, 'texts'>): string {
  const { conventions } = texts;
  const { factor, word } = naturalScale(value, conventions);
  return `${formatNumber(value / factor, conventions.tag)}${word && ' '}${word}`;
}

/** Grid and tick labels of a value axis. Ticks that would touch are thinned. */
export function valueAxis(
  axis: 'x' | 'y',
  ticks: readonly number[],
  board: Board,
  range: number,
): Plot.Markish[] {
  const size = board.size - 2;
  let shown = [...ticks];
  const need =
    axis === 'x'
      ? Math.max(...shown.map((t) => textWidth(tickText(t, board), size))) + 12
      : size * 1.5;
  while (shown.length > 2 && range / (shown.length - 1) < need)
    shown = shown.filter((_, i) => i % 2 === 0);
  const style = {
    fontSize: size,
    tickSize: 0,
    tickFormat: (d: number) => tickText(d, board),
    ticks: shown,
    fill: 'var(--ink-2)',
    label: null,
  };
  return axis === 'x'
    ? [
        Plot.gridX(shown, { stroke: 'var(--grid)', strokeOpacity: 1 }),
        Plot.axisX({ ...style, anchor: 'bottom' }),
      ]
    : [
        Plot.gridY(shown, { stroke: 'var(--grid)', strokeOpacity: 1 }),
        Plot.axisY({ ...style, anchor: 'left' }),
      ];
}

/** Room in px that the labels of a value axis at the left need. */
export function axisRoom(ticks: readonly number[], board: Board): number {
  return (
    Math.ceil(Math.max(0, ...ticks.map((t) => textWidth(tickText(t, board), board.size - 2)))) + 10
  );
}

/** An ISO 8601 year, month or day as a moment in UTC. */
export function moment(period: string): Date {
  return new Date(
    `${period}${period.length === 4 ? '-01-01' : period.length === 7 ? '-01' : ''}T00:00:00Z`,
  );
}

/** Room in px that the first and the last label of a time axis need beyond their middles. */
export function endRooms(periods: readonly string[], board: Board): [first: number, last: number] {
  const sorted = [...periods].sort();
  const half = (period: string) =>
    Math.ceil(textWidth(board.texts.conventions.period(period), board.size - 2) / 2) + 4;
  return [half(sorted[0]!), half(sorted.at(-1)!)];
}

/** Labels of a time axis: first and last period, and what fits between. */
export function timeAxis(
  periods: readonly string[],
  board: Board,
  left: number,
  right: number,
): Plot.Markish[] {
  const size = board.size - 2;
  const all = [...new Set(periods)].sort();
  const [first, last] = [moment(all[0]!).getTime(), moment(all.at(-1)!).getTime()];
  const place = (p: string) =>
    last === first
      ? (left + board.width - right) / 2
      : left + ((moment(p).getTime() - first) / (last - first)) * (board.width - left - right);
  const label = (p: string) => board.texts.conventions.period(p);
  const half = (p: string) => textWidth(label(p), size) / 2 + 6;
  const shown: string[] = [];
  // The last period matters most: it is set first, the others give way.
  for (const p of [all.at(-1)!, ...all.slice(0, -1)])
    if (shown.every((q) => Math.abs(place(p) - place(q)) >= half(p) + half(q))) shown.push(p);
  return [
    Plot.axisX(shown.map(moment), {
      fontSize: size,
      tickSize: 4,
      textAnchor: 'middle',
      fill: 'var(--ink-2)',
      stroke: 'var(--ink-2)',
      strokeOpacity: 0,
      label: null,
      tickFormat: (d: Date) => label(shown.find((p) => moment(p).getTime() === d.getTime())!),
    }),
  ];
}

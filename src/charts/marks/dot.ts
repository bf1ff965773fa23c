import type { Position } from '../plan.ts';
import type { KnownRow, Row } from '../row.ts';
import { element, round, type Child } from '../svg.ts';
import { doubtOfDot, whisker } from './doubt.ts';
import { isInclusive, leaning } from './qualified.ts';

/** Along which axis values grow: to the right, or upwards. */
export type Along = 'x' | 'y';

/**
 * A dot at a place in px: exact is full, about and nearly are open, over points on to greater values and under back to
 * smaller ones; at least and at most have a line at the value.
 */
export function dotMark(row: Row, x: number, y: number, along: Along = 'x'): SVGElement {
  const { index, colour, qualifier } = row;
  if (leaning(row) !== 0) return pointedDot(row, x, y, along);
  const place = { 'data-i': index, cx: x, cy: y };
  if (qualifier === 'exact') {
    const full = { fill: colour, stroke: 'var(--paper)', 'stroke-width': 1.5 };
    return element('circle', { ...place, r: 6, ...full, ...doubtOfDot(row) });
  }
  const open = { fill: 'var(--paper)', stroke: colour, 'stroke-width': 2.5 };
  return element('circle', { ...place, r: 5.5, ...open, ...doubtOfDot(row) });
}

/** Half the width of the span of a range, and its least length, in px. */
const SPAN = 5;
const LEAST = 4;

/** A figure on an axis of values, `at` px across it: its interval, and its dot or the open span from the lowest to the highest of a range. */
export function figureMark(row: KnownRow, place: Position, at: number, along: Along): Child {
  const mark = row.range
    ? spanMark(row, row.range.map(place), at, along)
    : dotMark(row, ...pointAt(place(row.value), at, along), along);
  return [whisker(row, place, at, { axis: along, colour: row.colour }), mark];
}

const pointAt = (px: number, at: number, along: Along): [x: number, y: number] =>
  along === 'x' ? [px, at] : [at, px];

function spanMark(row: Row, ends: readonly number[], at: number, along: Along): SVGElement {
  const [from, to] = [Math.min(...ends), Math.max(...ends)];
  const long = round(Math.max(LEAST, to - from));
  const [x, y] = pointAt(round((from + to - long) / 2), at, along);
  const box =
    along === 'x'
      ? { x, y: y - SPAN, width: long, height: 2 * SPAN }
      : { x: x - SPAN, y, width: 2 * SPAN, height: long };
  // What lies behind a span shows through it.
  const fill = { fill: 'var(--paper)', 'fill-opacity': 0.6 };
  const look = { rx: 3, ...fill, stroke: row.colour, 'stroke-width': 2.5 };
  return element('rect', { 'data-i': row.index, ...box, ...look, ...doubtOfDot(row) });
}

/** A house lying on its side, whose roof points to where the figure may be. */
function pointedDot(row: Row, x: number, y: number, along: Along): SVGElement {
  const s = leaning(row);
  const d =
    along === 'x'
      ? `M${x - 6 * s} ${y - 6}h${6 * s}l${6 * s} 6l${-6 * s} 6h${-6 * s}z`
      : `M${x - 6} ${y + 6 * s}v${-6 * s}l6 ${-6 * s}l6 ${6 * s}v${6 * s}z`;
  const marked = { 'data-i': row.index };
  const dot = { d, fill: row.colour, ...doubtOfDot(row) };
  if (!isInclusive(row)) return element('path', { ...marked, ...dot });
  const line = along === 'x' ? `M${x} ${y - 8}v16` : `M${x - 8} ${y}h16`;
  return element(
    'g',
    marked,
    element('path', dot),
    element('path', { d: line, stroke: row.colour, 'stroke-width': 2 }),
  );
}

import type { KnownRow } from '../row.ts';
import { element, type Attributes } from '../svg.ts';
import { doubtOf } from './doubt.ts';
import { FAINT, hatchedRect, qualifiedRect, type Box } from './qualified.ts';

/** Where a value lies along its axis, in px. */
type Place = (value: number) => number;
/** Where a bar lies across the axis of its values, in px. */
type Across = Pick<Box, 'y' | 'height'>;
interface Look {
  prefix: string;
  /** Lighter than its neighbours. */
  faint?: boolean | undefined;
}

/**
 * Draws the bar of a figure from zero, whose end says how exact it is. A range is solid as far as the figure is in any case, and
 * hatched from there to where it may be; one that may be on either side of zero is hatched throughout.
 */
export function barMark(row: KnownRow, x: Place, across: Across, look: Look): SVGElement {
  const { range } = row;
  if (range) return rangedBar(row, range, x, across, look);
  const box = boxOf(x(0), x(row.value), across);
  return qualifiedRect(row, { ...box, width: Math.max(box.width, 1) }, look);
}

function rangedBar(
  row: KnownRow,
  [low, high]: readonly [number, number],
  x: Place,
  across: Across,
  { prefix, faint = false }: Look,
): SVGElement {
  const { colour, index } = row;
  const shared: Attributes = { 'fill-opacity': faint ? FAINT : undefined, ...doubtOf(row) };
  const sure = sureOf(low, high);
  const open = boxOf(x(low), x(high), across);
  return element(
    'g',
    { 'data-i': index },
    sure !== 0 && element('rect', { ...shared, ...boxOf(x(0), x(sure), across), fill: colour }),
    hatchedRect(open, colour, prefix, shared),
  );
}

/** As far from zero as a figure in a range is at least. */
function sureOf(low: number, high: number): number {
  if (low > 0) return low;
  return high < 0 ? high : 0;
}

const boxOf = (a: number, b: number, { y, height }: Across): Box => ({
  x: Math.min(a, b),
  y,
  width: Math.abs(b - a),
  height,
});

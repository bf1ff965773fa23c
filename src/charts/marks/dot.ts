import type { Row } from '../row.ts';
import { element, round } from '../svg.ts';

/** Turns a mark that points to the right so that it points along an axis, away from zero, in degrees. */
const turns = { x: [0, 180], y: [-90, 90] } as const;

/** A dot at a place in px: exact is full, about and nearly are open, over points on along the axis of values, away from zero. */
export function dotMark(
  { index, colour, qualifier, value }: Row,
  x: number,
  y: number,
  axis: 'x' | 'y' = 'x',
): SVGElement {
  if (qualifier === 'over') {
    const turn = turns[axis][(value ?? 0) < 0 ? 1 : 0];
    const transform = turn === 0 ? undefined : `rotate(${turn} ${round(x)} ${round(y)})`;
    const d = `M${x - 6} ${y - 6}h6l6 6l-6 6h-6z`;
    return element('path', { 'data-i': index, d, fill: colour, transform });
  }
  const place = { 'data-i': index, cx: x, cy: y };
  if (qualifier === 'exact') {
    const full = { fill: colour, stroke: 'var(--paper)', 'stroke-width': 1.5 };
    return element('circle', { ...place, r: 6, ...full });
  }
  const open = { fill: 'var(--paper)', stroke: colour, 'stroke-width': 2.5 };
  return element('circle', { ...place, r: 5.5, ...open });
}

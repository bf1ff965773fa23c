import type { Row } from '../row.ts';
import { element } from '../svg.ts';

/** A dot at a place in px: exact is full, about and nearly are open, over points on. */
export function dotMark({ index, colour, qualifier }: Row, x: number, y: number): SVGElement {
  if (qualifier === 'over') {
    const d = `M${x - 6} ${y - 6}h6l6 6l-6 6h-6z`;
    return element('path', { 'data-i': index, d, fill: colour });
  }
  const place = { 'data-i': index, cx: x, cy: y };
  if (qualifier === 'exact') {
    const full = { fill: colour, stroke: 'var(--paper)', 'stroke-width': 1.5 };
    return element('circle', { ...place, r: 6, ...full });
  }
  const open = { fill: 'var(--paper)', stroke: colour, 'stroke-width': 2.5 };
  return element('circle', { ...place, r: 5.5, ...open });
}

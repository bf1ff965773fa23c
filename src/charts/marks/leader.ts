import { element, type Child } from '../svg.ts';

/** How far in px words may stand from their mark before a line has to join them. */
const NEAR = 9;

/** The thin line from a mark to words that stand away from it; nothing where they stand at it. */
export function leader(
  from: readonly [x: number, y: number],
  to: readonly [x: number, y: number],
  stroke = 'var(--ink-2)',
): Child {
  if (Math.abs(from[1] - to[1]) <= NEAR) return undefined;
  const d = `M${round(from)}L${round(to)}`;
  return element('path', { d, fill: 'none', stroke, 'stroke-width': 0.8 });
}

const round = (place: readonly [number, number]) => place.map((n) => n.toFixed(1)).join(' ');

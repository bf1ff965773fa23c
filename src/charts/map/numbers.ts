import { element, type Child } from '../svg.ts';
import type { Numbered, PlacedLabel } from './labels.ts';

/** The line from a point to a label that stands away from it. */
export function leaderOf({ leader }: PlacedLabel): Child {
  if (!leader) return undefined;
  const [[x1, y1], [x2, y2]] = leader;
  return element('line', { x1, y1, x2, y2, stroke: 'var(--ink-2)', 'stroke-width': 0.8 });
}

/** The number of what is listed beneath a map, at its point; nothing where there is no room even for that. */
export function numberOf({ n, at }: Numbered, fill: string, size: number): Child {
  if (!at) return undefined;
  const place = { x: at.x, y: at.y, 'text-anchor': at.anchor, 'font-size': size };
  const text = element('text', { class: 'halo', ...place, 'font-weight': 700, fill }, String(n));
  return [leaderOf(at), text];
}

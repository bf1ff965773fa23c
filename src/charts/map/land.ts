import type { Geography } from '../../dataset/geography.ts';
import { element, type Child } from '../svg.ts';
import type { Frame } from './frame.ts';
import { pathIn, type Detail } from './path.ts';

/** The layers of a map file that make its ground: all land, and a part that stands out from it. */
export interface Layers {
  outlines: string;
  context?: string | undefined;
}

/** The ground of a map. */
export function land(
  geography: Geography,
  { outlines, context }: Layers,
  frame: Frame,
  detail: Detail,
): Child {
  const path = (layer: string) =>
    geography
      .layer(layer)
      .map((shape) => pathIn(frame, shape, detail))
      .join('');
  const edge = { stroke: 'var(--paper)', 'stroke-width': 1.2 };
  return [
    element('path', { d: path(outlines), fill: 'var(--land)', ...edge }),
    context !== undefined && element('path', { d: path(context), fill: 'var(--land-2)' }),
  ];
}

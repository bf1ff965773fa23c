import { element, type Child } from '../svg.ts';

/** Distance from the name of a region to the figure under it, in the size of the name. */
export const TO_FIGURE = 1.15;

/** The lines of a region's label: its name, and a figure under it where there is one. */
export function labelLines(
  name: string,
  figure: string | undefined,
  { x, size, fill }: { x: number; size: number; fill: string },
): Child {
  const bold = { class: 'serif', 'font-weight': 700, 'font-size': size, fill };
  const under = { x, dy: size * TO_FIGURE, 'font-size': size - 2, fill: 'var(--ink-2)' };
  return [element('tspan', bold, name), figure !== undefined && element('tspan', under, figure)];
}

import type { Qualifier } from '../../dataset/schema.ts';
import type { Row } from '../row.ts';
import { element, round, type Attributes } from '../svg.ts';

/** A rectangle in px. */
export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** How far at most the arrowhead of “over” reaches past a value, in px. */
const TIP = 10;
/** Width of the outline of what is hatched, in px. */
const OUTLINE = 1.5;

/** Whether figures so qualified are hatched: their end is not sharp. */
export const isHatched = (qualifier: Qualifier) => qualifier === 'about' || qualifier === 'nearly';

/** How far a qualified mark reaches beyond its value, in px. */
export function overhang(qualifier: Qualifier, height: number): number {
  return qualifier === 'over' ? Math.min(height / 2, TIP) : 0;
}

/**
 * Draws a rectangle whose end says how exact the figure is: exact is solid, about and nearly are hatched,
 * over ends in an arrowhead that points past the value, away from zero. `faint` is lighter, for every second bar of a group.
 */
export function qualifiedRect(
  { colour, qualifier, index, value }: Pick<Row, 'colour' | 'qualifier' | 'index' | 'value'>,
  box: Box,
  { prefix, faint = false }: { prefix: string; faint?: boolean | undefined },
): SVGElement {
  const shared: Attributes = { 'data-i': index, 'fill-opacity': faint ? 0.72 : undefined };
  if (isHatched(qualifier)) return hatchedRect(box, colour, prefix, shared);
  if (qualifier === 'over')
    return arrow(box, (value ?? 0) < 0 ? 'left' : 'right', { ...shared, fill: colour });
  return element('rect', { ...shared, stroke: faint ? colour : undefined, ...box, fill: colour });
}

function hatchedRect(
  { x, y, width, height }: Box,
  colour: string,
  prefix: string,
  shared: Attributes,
): SVGElement {
  return element('rect', {
    ...shared,
    x: x + OUTLINE / 2,
    y: y + OUTLINE / 2,
    width: Math.max(1, width - OUTLINE),
    height: height - OUTLINE,
    fill: `url(#${hatchId(prefix, colour)})`,
    stroke: colour,
    'stroke-width': OUTLINE,
  });
}

function arrow(
  { x, y, width, height }: Box,
  to: 'left' | 'right',
  attributes: Attributes,
): SVGElement {
  const way = to === 'right' ? 1 : -1;
  const [start, length, tip] = [
    to === 'right' ? x : x + width,
    way * width,
    way * overhang('over', height),
  ];
  const middle = height / 2;
  const r = round;
  const d = `M${r(start)} ${r(y)}h${r(length)}l${r(tip)} ${r(middle)}l${r(-tip)} ${r(height - middle)}h${r(-length)}z`;
  return element('path', { ...attributes, d });
}

/** The definitions of the hatches that rows need, one a colour. */
export function hatchesFor(rows: readonly Row[], prefix: string): SVGElement {
  const colours = rows.filter((row) => isHatched(row.qualifier)).map((row) => row.colour);
  return hatches(colours, prefix);
}

/** The definitions of hatches in these colours. */
export function hatches(colours: Iterable<string>, prefix: string): SVGElement {
  return element(
    'defs',
    {},
    [...new Set(colours)].map((colour) => hatch(colour, prefix)),
  );
}

function hatch(colour: string, prefix: string): SVGElement {
  const tile = {
    id: hatchId(prefix, colour),
    width: 6,
    height: 6,
    patternUnits: 'userSpaceOnUse',
    patternTransform: 'rotate(45)',
  };
  return element(
    'pattern',
    tile,
    element('path', { d: 'M0 0V6', stroke: colour, 'stroke-width': 4 }),
  );
}

/** The id of the hatch in a colour of the theme (`var(--ink-2)`) inside a drawing. */
export function hatchId(prefix: string, colour: string): string {
  return `${prefix}-${colour.replaceAll(/var\(--|\)|[^a-z0-9-]/g, '')}`;
}

/** The dashed frame round a mark of other scope. */
export function scopeFrame(box: Box): SVGElement {
  return element('rect', {
    class: 'other',
    ...box,
    fill: 'none',
    stroke: 'var(--ink-2)',
    'stroke-dasharray': '4 3',
  });
}

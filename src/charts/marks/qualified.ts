import type { Qualifier } from '../../dataset/schema.ts';
import type { Row } from '../row.ts';
import { element, round, type Attributes } from '../svg.ts';
import { doubtOf } from './doubt.ts';

/** A rectangle in px. */
export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** How far at most an arrowhead reaches past a value, or a notch before it, in px. */
const TIP = 10;
/** How dark every second bar of a group is. */
export const FAINT = 0.72;
/** Width of the outline of what is hatched, in px. */
const OUTLINE = 1.5;

const HATCHED: ReadonlySet<Qualifier> = new Set(['about', 'nearly', 'range']);

/** Whether figures so qualified are hatched: their end is not sharp. */
export const isHatched = (qualifier: Qualifier) => HATCHED.has(qualifier);

/** What of a row says how its mark ends. */
type Ended = Pick<Row, 'qualifier' | 'value'>;

/** Towards which values a figure may lie from the one that is drawn: 1 the greater, −1 the smaller, 0 neither. */
export function leaning({ qualifier }: Pick<Row, 'qualifier'>): 1 | 0 | -1 {
  if (qualifier === 'over' || qualifier === 'at-least') return 1;
  return qualifier === 'under' || qualifier === 'at-most' ? -1 : 0;
}

/** Whether a figure may also be the very value that it leans from: “at least”, “at most”. */
export const isInclusive = ({ qualifier }: Pick<Row, 'qualifier'>) =>
  qualifier === 'at-least' || qualifier === 'at-most';

const isNegative = ({ value }: Pick<Row, 'value'>) => value !== null && value < 0;

/** Whether the mark goes on past its value, away from zero: over of a positive number, under of a negative one. */
const goesOn = (row: Ended) => leaning(row) === (isNegative(row) ? -1 : 1);

/** How far a qualified mark reaches beyond its value, in px. */
export function overhang(row: Ended, height: number): number {
  return goesOn(row) ? Math.min(height / 2, TIP) : 0;
}

/**
 * Draws a rectangle from zero to a value whose end says how exact the figure is: exact is solid; about and nearly are
 * hatched; over ends in an arrowhead that points past the value, under in a notch that points back from it, and both the other
 * way round below zero. At least and at most have a line at the value. `faint` is lighter, for every second bar of a group.
 */
export function qualifiedRect(
  row: Ended & Pick<Row, 'colour' | 'index' | 'observation'>,
  box: Box,
  { prefix, faint = false }: { prefix: string; faint?: boolean | undefined },
): SVGElement {
  const { colour, qualifier, index } = row;
  const shared: Attributes = {
    'data-i': index,
    'fill-opacity': faint ? FAINT : undefined,
    ...doubtOf(row),
  };
  if (isHatched(qualifier)) return hatchedRect(box, colour, prefix, shared);
  if (leaning(row) !== 0) return pointedRect(row, box, { ...shared, fill: colour });
  const stroke = shared['stroke'] ?? (faint ? colour : undefined);
  return element('rect', { ...shared, stroke, ...box, fill: colour });
}

/** A rectangle hatched in a colour, inside its outline. */
export function hatchedRect(
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

/** A rectangle that ends in an arrowhead or a notch, with a line at its value where the figure may also be that. */
export function pointedRect(
  row: Ended & Pick<Row, 'colour'>,
  { x, y, width, height }: Box,
  attributes: Attributes = {},
): SVGElement {
  const side = isNegative(row) ? -1 : 1;
  const out = goesOn(row);
  const tip = Math.min(height / 2, TIP, out ? TIP : width);
  const point = side * (out ? tip : -tip);
  const [zero, end] = side > 0 ? [x, x + width] : [x + width, x];
  const middle = height / 2;
  const r = round;
  const d = `M${r(zero)} ${r(y)}h${r(end - zero)}l${r(point)} ${r(middle)}l${r(-point)} ${r(height - middle)}h${r(zero - end)}z`;
  const path = element('path', { ...attributes, d });
  if (!isInclusive(row)) return path;
  // Inside an arrow the line is cut out of it; before a notch it closes it.
  const line = { d: `M${r(end)} ${r(y)}v${r(height)}`, 'stroke-width': 2 };
  const stroke = out ? 'var(--paper)' : row.colour;
  return element('g', {}, path, element('path', { ...line, stroke }));
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

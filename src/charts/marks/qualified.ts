import type { Qualifier } from '../../dataset/schema.ts';
import { element } from '../svg.ts';

/** What a rectangle that stands for a figure needs to know. */
export interface QualifiedRect {
  x: number;
  y: number;
  width: number;
  height: number;
  colour: string;
  qualifier: Qualifier;
  /** Joins the mark to its row for tooltips: becomes `data-i`. */
  index: number;
  /** Lighter, for every second bar of a group. */
  faint?: boolean;
}

/**
 * Draws a rectangle whose end says how exact the figure is: exact is solid, about and nearly are hatched,
 * over ends in an arrowhead that points past the value.
 */
export function qualifiedRect(document: Document, rect: QualifiedRect, prefix: string): SVGElement {
  const { x, y, width, height, colour, qualifier, index } = rect;
  const place = {
    'data-i': String(index),
    'fill-opacity': rect.faint ? 0.72 : undefined,
    ...(rect.faint && qualifier === 'exact' ? { stroke: colour } : {}),
  };
  if (qualifier === 'about' || qualifier === 'nearly') {
    return element(document, 'rect', {
      ...place,
      x: x + 0.75,
      y: y + 0.75,
      width: Math.max(1, width - 1.5),
      height: height - 1.5,
      fill: `url(#${hatchId(prefix, colour)})`,
      stroke: colour,
      'stroke-width': 1.5,
    });
  }
  if (qualifier === 'over') {
    const tip = Math.min(height / 2, 10);
    const [h, m] = [height, height / 2];
    return element(document, 'path', {
      ...place,
      fill: colour,
      d: `M${r(x)} ${r(y)}h${r(width)}l${r(tip)} ${r(m)}l${r(-tip)} ${r(h - m)}h${r(-width)}z`,
    });
  }
  return element(document, 'rect', { ...place, x, y, width, height, fill: colour });
}

/** How far a qualified mark reaches beyond its value, in px. */
export function overhang(qualifier: Qualifier, height: number): number {
  return qualifier === 'over' ? Math.min(height / 2, 10) : 0;
}

/** The definitions of the hatches that a drawing uses, one a colour. */
export function hatches(document: Document, prefix: string, colours: Iterable<string>): SVGElement {
  return element(
    document,
    'defs',
    {},
    ...[...new Set(colours)].map((colour) =>
      element(
        document,
        'pattern',
        {
          id: hatchId(prefix, colour),
          width: 6,
          height: 6,
          patternUnits: 'userSpaceOnUse',
          patternTransform: 'rotate(45)',
        },
        element(document, 'path', { d: 'M0 0V6', stroke: colour, 'stroke-width': 4 }),
      ),
    ),
  );
}

function hatchId(prefix: string, colour: string): string {
  return `${prefix}-${colour.replaceAll(/var\(--|\)|[^a-z0-9-]/g, '')}`;
}

/** The dashed frame round a mark of other scope. */
export function scopeFrame(
  document: Document,
  x: number,
  y: number,
  width: number,
  height: number,
): SVGElement {
  return element(document, 'rect', {
    class: 'other',
    x,
    y,
    width,
    height,
    fill: 'none',
    stroke: 'var(--ink-2)',
    'stroke-dasharray': '4 3',
  });
}

const r = (n: number) => Math.round(n * 10) / 10;

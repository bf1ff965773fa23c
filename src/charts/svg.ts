import { document } from './document.ts';
import { LEADING } from './measure.ts';

/** Attributes of an SVG element; undefined ones are left out, numbers are rounded to a tenth of a pixel. */
export type Attributes = Record<string, string | number | undefined>;

/** What may stand in an element: nodes, texts, lists of them, and nothing where a condition does not hold. */
export type Child = Node | string | false | undefined | Child[];

const NS = 'http://www.w3.org/2000/svg';

/** Makes an SVG element with its attributes and children (strings become text). */
export function element(
  name: string,
  attributes: Attributes = {},
  ...children: Child[]
): SVGElement {
  const node = document.createElementNS(NS, name);
  for (const [key, value] of Object.entries(attributes)) {
    if (value !== undefined)
      node.setAttribute(key, typeof value === 'number' ? String(round(value)) : value);
  }
  fill(node, children);
  return node;
}

/** Elements that stand together. */
export const group = (...children: Child[]): SVGElement => element('g', {}, children);

function fill(parent: SVGElement, children: readonly Child[]): void {
  for (const child of children) {
    if (child === undefined || child === false) continue;
    if (Array.isArray(child)) fill(parent, child);
    else parent.append(child);
  }
}

/** Where a text begins: its first baseline at `y`, its lines at a distance that suits letters of `size` px. */
export interface TextPlace {
  x: number;
  y: number;
  size: number;
}

/** A text of one or more lines. */
export function textLines(
  lines: readonly string[],
  { x, y, size }: TextPlace,
  attributes: Attributes = {},
): SVGElement {
  if (lines.length < 2) return element('text', { x, y, ...attributes }, lines[0] ?? '');
  return element(
    'text',
    { y, ...attributes },
    lines.map((line, i) => element('tspan', { x, dy: i === 0 ? undefined : size * LEADING }, line)),
  );
}

/** Rounds to a tenth: finer than any screen shows, and a third of the bytes. */
export function round(n: number): number {
  return Math.round(n * 10) / 10;
}

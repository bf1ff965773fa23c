/** Attributes of an SVG element; undefined ones are left out, numbers are rounded to a tenth of a pixel. */
export type Attributes = Record<string, string | number | undefined>;

const NS = 'http://www.w3.org/2000/svg';

/** Makes an SVG element with its attributes and children (strings become text). */
export function element(
  document: Document,
  name: string,
  attributes: Attributes = {},
  ...children: (Node | string)[]
): SVGElement {
  const node = document.createElementNS(NS, name) as SVGElement;
  for (const [key, value] of Object.entries(attributes)) {
    if (value !== undefined)
      node.setAttribute(key, typeof value === 'number' ? String(round(value)) : value);
  }
  for (const child of children)
    node.append(typeof child === 'string' ? document.createTextNode(child) : child);
  return node;
}

/** A text of one or more lines with its first baseline at `y`. */
export function textLines(
  document: Document,
  lines: readonly string[],
  x: number,
  y: number,
  size: number,
  attributes: Attributes = {},
): SVGElement {
  if (lines.length < 2) return element(document, 'text', { x, y, ...attributes }, lines[0] ?? '');
  return element(
    document,
    'text',
    { y, ...attributes },
    ...lines.map((line, i) =>
      element(document, 'tspan', { x, dy: i === 0 ? undefined : size * 1.35 }, line),
    ),
  );
}

/** Rounds to a tenth: finer than any screen shows, and a third of the bytes. */
export function round(n: number): number {
  return Math.round(n * 10) / 10;
}

import { textWidth } from './measure.ts';

/** A part of a board in px. */
export interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/** A line of text in a drawing, and the box that its letters fill. */
export interface TextBox extends Box {
  text: string;
  /** Which `<text>` it is of, from 0: lines of one never collide. */
  of: number;
}

/** How far letters reach above and below their baseline, in their size. */
const ABOVE = 0.86;
const BELOW = 0.14;

/** What a text takes from the elements that it stands in. */
interface Style {
  size: number;
  bold: boolean;
  anchor: string;
  dx: number;
  dy: number;
}

/** A line as it is set, from `x` on the baseline `y`. */
interface Line {
  x: number;
  y: number;
  width: number;
  size: number;
  text: string;
}

/** Every line of text in a finished drawing, with the box that it fills by the widths that labels are laid out with. */
export function textBoxes(svg: Element): TextBox[] {
  return boxesIn([svg], { ...plain, size: 10 });
}

/** The same in what Plot is drawing, whose labels will have `size` px: its own groups, which it names, are centred where they do not say. */
export function textBoxesSoFar(svg: Element, size: number): TextBox[] {
  const isOfPlot = (child: Element) => child.hasAttribute('aria-label');
  const [theirs, ours] = [true, false].map((plots) =>
    [...svg.children].filter((child) => isOfPlot(child) === plots),
  );
  return [
    ...boxesIn(theirs!, { ...plain, size, anchor: 'middle' }),
    ...boxesIn(ours!, { ...plain, size }),
  ];
}

const plain = { bold: false, anchor: 'start', dx: 0, dy: 0 };

function boxesIn(elements: readonly Element[], style: Style): TextBox[] {
  const boxes: TextBox[] = [];
  let count = 0;
  const visit = (node: Element, style: Style): void => {
    const own = styleOf(node, style);
    if (node.localName === 'text') {
      const of = count++;
      for (const line of linesOf(node, own)) boxes.push({ ...boxOf(line, own), of });
    } else for (const child of node.children) visit(child, own);
  };
  for (const element of elements) visit(element, style);
  return boxes;
}

function styleOf(node: Element, style: Style): Style {
  const [dx, dy] = moved(node);
  return {
    size: Number(node.getAttribute('font-size') ?? style.size),
    bold: Number(node.getAttribute('font-weight') ?? (style.bold ? 700 : 400)) >= 600,
    anchor: node.getAttribute('text-anchor') ?? style.anchor,
    dx: style.dx + dx,
    dy: style.dy + dy,
  };
}

function moved(node: Element): [number, number] {
  const [, x, y] =
    /translate\(([-\d.e]+)[ ,]+([-\d.e]+)\)/.exec(node.getAttribute('transform') ?? '') ?? [];
  return [Number(x ?? 0), Number(y ?? 0)];
}

/** A length in px, from px or em. */
function px(value: string | null, size: number): number {
  if (value === null) return 0;
  return parseFloat(value) * (value.endsWith('em') ? size : 1);
}

/** The lines of a text: one begins with every tspan that has an x of its own. */
function linesOf(text: Element, style: Style): Line[] {
  const { x, y } = placeOf(text, style.size, { x: 0, y: 0 });
  const lines: Line[] = [{ x, y, width: 0, size: 0, text: '' }];
  for (const node of text.childNodes) {
    const span = node.nodeType === 1 ? (node as Element) : undefined;
    add(lines, node.textContent ?? '', span, span ? styleOf(span, style) : style);
  }
  return lines.filter((line) => line.text !== '');
}

/** Adds what a text or a tspan says to the last line, or to one that it begins. */
function add(lines: Line[], text: string, span: Element | undefined, own: Style): void {
  const last = lines.at(-1)!;
  const place = span ? placeOf(span, own.size, last) : last;
  const begins = span?.hasAttribute('x') === true;
  const line = begins ? { ...last, x: place.x, width: 0, size: 0, text: '' } : last;
  if (begins) lines.push(line);
  else if (span) line.width += px(span.getAttribute('dx'), own.size);
  line.y = place.y;
  line.size = Math.max(line.size, own.size);
  line.width += textWidth(text, own.size, own.bold);
  line.text += text;
}

/** Where an element says that it stands; `before` is where it stands if it does not. */
function placeOf(node: Element, size: number, before: { x: number; y: number }) {
  const at = (name: string, otherwise: number) =>
    node.hasAttribute(name) ? px(node.getAttribute(name), size) : otherwise;
  const moves = node.localName === 'text' || node.hasAttribute('x');
  return {
    x: at('x', before.x) + (moves ? at('dx', 0) : 0),
    y: at('y', before.y) + at('dy', 0),
  };
}

/** What share of a text stands before its place, by its anchor. */
const before: Record<string, number> = { start: 0, middle: 0.5, end: 1 };

function boxOf({ x, y, width, size, text }: Line, { anchor, dx, dy }: Style): Omit<TextBox, 'of'> {
  const left = x + dx - width * (before[anchor] ?? 0);
  const baseline = y + dy;
  return {
    text,
    left,
    top: baseline - size * ABOVE,
    right: left + width,
    bottom: baseline + size * BELOW,
  };
}

/** Whether two boxes share more than some px each way; less than none is a distance that they do not keep. */
export function touch(a: Box, b: Box, shared = 1): boolean {
  const across = Math.min(a.right, b.right) - Math.max(a.left, b.left);
  const down = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
  return across > shared && down > shared;
}

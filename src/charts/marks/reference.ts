import type { RenderFunction } from '@observablehq/plot';
import type { Board } from '../board.ts';
import { LEADING, longestLine, wrapText } from '../measure.ts';
import {
  ownMark,
  type Axes,
  type Plan,
  type Position,
  type Scales,
  type Surface,
} from '../plan.ts';
import { element, textLines, type Child } from '../svg.ts';
import type { Box } from '../text-boxes.ts';
import {
  annotationSize,
  type Place,
  type ReferenceBand,
  type ReferenceLine,
} from './annotation.ts';
import { extentOf, freePlace, groundOf, isClear, type Words } from './free-place.ts';
import { moment } from './time-axis.ts';

type Reference = ReferenceLine | ReferenceBand;

/** What a reference covers of an axis, in px; the ends of a line are one. `upright` stands across a horizontal axis. */
interface Span {
  from: number;
  to: number;
  upright: boolean;
}

/** Between the plot and the words beneath it, and between the words of two references, in px. */
const BENEATH = 8;
const APART = 4;
/** Between a line and words beside it, and most px of words in a plot. */
const BESIDE = 4;
const WIDEST = 220;

/** Whether the words of references stand beneath the plot: where its values run from left to right, marks fill it. */
const standBeneath = ({ value }: Axes) => value === 'x';

/** Room in px that the words of references need beneath a plot. */
export function roomBeneath(
  axes: Axes,
  references: readonly Reference[],
  board: Pick<Board, 'size' | 'width'>,
): number {
  if (!standBeneath(axes) || references.length === 0) return 0;
  const heights = references.map(({ text }) => heightOf(linesBeneath(text, board), board));
  return Math.ceil(heights.reduce((sum, height) => sum + height, BENEATH));
}

const linesBeneath = (text: string, board: Pick<Board, 'size' | 'width'>) =>
  wrapText(text, board.width - 2, annotationSize(board));

const heightOf = (lines: readonly string[], board: Pick<Board, 'size'>) =>
  lines.length * annotationSize(board) * LEADING + APART;

/** Reference lines and shaded bands, to stand behind the marks of a plan. */
export function references(list: readonly Reference[], plan: Plan, axes: Axes): RenderFunction {
  return ownMark((scales, surface) => {
    const area = areaOf(surface, plan);
    return element(
      'g',
      { class: 'annotation' },
      list.map((reference) => {
        const span = spanOf(reference, axes, scales);
        return reference.kind === 'line' ? lineAt(span, area) : bandAt(span, area);
      }),
    );
  });
}

/** The words of references, to stand before the marks of a plan. */
export function referenceWords(
  list: readonly Reference[],
  plan: Plan,
  axes: Axes,
  board: Pick<Board, 'width' | 'size'>,
): RenderFunction {
  return ownMark((scales, surface) => {
    const area = areaOf(surface, plan);
    const spans = list.map((reference) => spanOf(reference, axes, scales));
    const texts = list.map(({ text }) => text);
    return element(
      'g',
      { class: 'annotation' },
      standBeneath(axes)
        ? wordsBeneath(texts, spans, { area, surface, board, top: plan.height ?? 0 })
        : wordsIn(texts, spans, surface, area, board),
    );
  });
}

/** The part of a board that has the scales; what stands beneath a plan is not of it. */
function areaOf(surface: Surface, { height = 0, across }: Plan): Box {
  const beneath = surface.height - height;
  const [left, right] = across ?? [surface.marginLeft, surface.width - surface.marginRight];
  const bottom = height - (surface.marginBottom - beneath);
  return { left, right, top: surface.marginTop, bottom };
}

function spanOf(reference: Reference, axes: Axes, scales: Scales): Span {
  const [first, second] =
    reference.kind === 'line' ? [reference.at, reference.at] : [reference.from, reference.to];
  const upright = typeof first === 'string' || axes.value === 'x';
  const px = (place: Place) => pxOf(place, axes, scales);
  const [a, b] = [px(first), px(second)];
  return { from: Math.min(a, b), to: Math.max(a, b), upright };
}

function pxOf(place: Place, { value, time = 'x' }: Axes, scales: Scales): number {
  const onAxis: Position = typeof place === 'string' ? scales[time] : scales[value];
  return onAxis(typeof place === 'string' ? moment(place) : place);
}

function lineAt({ from, upright }: Span, { left, right, top, bottom }: Box): SVGElement {
  return element('path', {
    d: upright ? `M${from} ${top}V${bottom}` : `M${left} ${from}H${right}`,
    stroke: 'var(--ink)',
    'stroke-dasharray': '5 3',
    'stroke-width': 1.2,
  });
}

function bandAt({ from, to, upright }: Span, { left, right, top, bottom }: Box): SVGElement {
  const thick = Math.max(1, to - from);
  const box = upright
    ? { x: from, y: top, width: thick, height: bottom - top }
    : { x: left, y: from, width: right - left, height: thick };
  return element('rect', { ...box, fill: 'var(--ink)', 'fill-opacity': 0.1 });
}

/** What words beneath a plot are set on; `top` is where the plot ends in px. */
interface Foot {
  area: Box;
  surface: Surface;
  board: Pick<Board, 'width' | 'size'>;
  top: number;
}

/** Words under one another beneath the plot, the shortest first, each under the middle of what it names as far as the board reaches. */
function wordsBeneath(texts: readonly string[], spans: readonly Span[], foot: Foot): Child {
  const { board, surface } = foot;
  const size = annotationSize(board);
  const ground = groundOf(surface.svg, { ...foot.area }, board.size);
  const laid = texts
    .map((text, i) => ({ lines: linesBeneath(text, board), span: spans[i]! }))
    .map((words) => ({ ...words, width: longestLine(words.lines, size) }))
    .sort((a, b) => a.width - b.width);
  let top = foot.top + BENEATH;
  return laid.map(({ lines, span, width }) => {
    const middle = (span.from + span.to) / 2;
    const left = Math.max(0, Math.min(middle - width / 2, board.width - width));
    const stem = { left: middle - 1, right: middle + 1, top: foot.area.bottom, bottom: top };
    const drawn = [
      isClear(stem, ground.texts) && stemOf(middle, stem.top, stem.bottom),
      setWords({ lines, size }, left, top),
    ];
    ground.texts.push({
      left,
      top,
      right: left + width,
      bottom: top + lines.length * size * LEADING,
    });
    top += heightOf(lines, board);
    return drawn;
  });
}

/** The line from what a reference covers down to its words. */
function stemOf(x: number, from: number, to: number): SVGElement {
  const line = { x1: x, y1: from, x2: x, y2: to };
  return element('line', { ...line, stroke: 'var(--ink-2)', 'stroke-width': 0.8 });
}

/** Words in the plot, beside what they name, where they touch no other and cover as little as may be. */
function wordsIn(
  texts: readonly string[],
  spans: readonly Span[],
  surface: Surface,
  area: Box,
  board: Pick<Board, 'width' | 'size'>,
): Child {
  const size = annotationSize(board);
  const ground = groundOf(surface.svg, { ...area, top: 0 }, board.size);
  return texts.map((text, i) => {
    const widest = Math.min(area.right - area.left - 2 * BESIDE, WIDEST);
    const words = { lines: wrapText(text, widest, size), size };
    const corners = cornersFor(spans[i]!, words, area);
    const box = freePlace(words, corners, ground);
    if (box) return setWords(words, box.left, box.top, 'halo');
    const lines = linesBeneath(text, board);
    return setWords({ lines, size }, 0, surface.grow(heightOf(lines, board)) + APART);
  });
}

/** Where the words of a reference may stand by their top left, the best first: by an upright line from its top down, by a lying one from the left, above it before below. */
function cornersFor({ from, to, upright }: Span, words: Words, area: Box): [number, number][] {
  const { width, height } = extentOf(words);
  const steps = (start: number, end: number, step: number) =>
    Array.from(
      { length: Math.max(1, Math.floor((end - start) / step) + 1) },
      (_, i) => start + i * step,
    );
  if (upright) {
    const middle = Math.max(area.left, Math.min((from + to - width) / 2, area.right - width));
    const sides = [to + BESIDE, from - BESIDE - width, from + BESIDE, middle];
    return steps(Math.max(1, area.top - 8), area.bottom - height, height + 3).flatMap((top) =>
      sides.map((left): [number, number] => [left, top]),
    );
  }
  const lefts = steps(area.left + BESIDE, area.right - width, Math.max(24, width / 3));
  return [from - height - BESIDE, to + BESIDE].flatMap((top) =>
    lefts.map((left): [number, number] => [left, top]),
  );
}

function setWords(
  { lines, size }: Words,
  left: number,
  top: number,
  className?: string,
): SVGElement {
  return textLines(
    lines,
    { x: left, y: top + size * 0.86, size },
    { class: className, 'font-size': size, fill: 'var(--ink-2)' },
  );
}

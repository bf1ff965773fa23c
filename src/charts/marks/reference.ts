import type { RenderFunction } from '@observablehq/plot';
import type { Board } from '../board.ts';
import { textWidth } from '../measure.ts';
import { ownMark, type Axes, type Plan, type Position, type Scales } from '../plan.ts';
import { element, type Attributes } from '../svg.ts';
import {
  annotationSize,
  type Place,
  type ReferenceBand,
  type ReferenceLine,
} from './annotation.ts';
import { moment } from './time-axis.ts';

type Reference = ReferenceLine | ReferenceBand;

/** A part of a board in px. */
interface Area {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

/** What a reference covers of an axis, in px; the ends of a line are one. `upright` stands across a horizontal axis. */
interface Span {
  from: number;
  to: number;
  upright: boolean;
}

/** What all references of one plan share. */
interface Canvas {
  board: Pick<Board, 'width' | 'size'>;
  area: Area;
  /** Height of the plan, beneath which words may stand. */
  height: number;
}

/** Distance from line to line of the words beneath a plot, in their size. */
const SPACED = 1.5;
/** Between the plot and the words beneath it, in px. */
const BENEATH = 8;

/** Whether the words of references stand beneath the plot: where its values run from left to right, marks fill it. */
const standBeneath = ({ value }: Axes) => value === 'x';

/** Room in px that the words of references need beneath a plot. */
export function roomBeneath(
  axes: Axes,
  references: readonly Reference[],
  board: Pick<Board, 'size'>,
): number {
  if (!standBeneath(axes) || references.length === 0) return 0;
  return references.length * annotationSize(board) * SPACED + BENEATH;
}

/** Reference lines and shaded bands with their words, to stand behind the marks of a plan. */
export function references(
  list: readonly Reference[],
  plan: Plan,
  axes: Axes,
  board: Pick<Board, 'width' | 'size'>,
): RenderFunction {
  const canvas = { board, area: areaOf(plan, board), height: plan.height ?? 0 };
  return ownMark((scales) =>
    element(
      'g',
      { class: 'annotation' },
      list.map((reference, i) => {
        const span = spanOf(reference, axes, scales);
        return [
          reference.kind === 'line' ? lineAt(span, canvas.area) : bandAt(span, canvas.area),
          standBeneath(axes)
            ? wordsBeneath(reference.text, span, i, canvas)
            : wordsIn(reference.text, span, canvas),
        ];
      }),
    ),
  );
}

function areaOf(plan: Plan, { width }: Pick<Board, 'width'>): Area {
  const margin = plan.margin ?? 0;
  return {
    left: plan.marginLeft ?? margin,
    right: width - (plan.marginRight ?? margin),
    top: plan.marginTop ?? margin,
    bottom: (plan.height ?? 0) - (plan.marginBottom ?? 0),
  };
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

function lineAt({ from, upright }: Span, { left, right, top, bottom }: Area): SVGElement {
  return element('path', {
    d: upright ? `M${from} ${top}V${bottom}` : `M${left} ${from}H${right}`,
    stroke: 'var(--ink)',
    'stroke-dasharray': '5 3',
    'stroke-width': 1.2,
  });
}

function bandAt({ from, to, upright }: Span, { left, right, top, bottom }: Area): SVGElement {
  const thick = Math.max(1, to - from);
  const box = upright
    ? { x: from, y: top, width: thick, height: bottom - top }
    : { x: left, y: from, width: right - left, height: thick };
  return element('rect', { ...box, fill: 'var(--ink)', 'fill-opacity': 0.1 });
}

/** The nth words beneath the plot, under the middle of what they name. */
function wordsBeneath(text: string, span: Span, n: number, { board, height }: Canvas): SVGElement {
  const size = annotationSize(board);
  const x = centred(text, span, 0, board.width, size);
  const y = height + BENEATH + (n + 0.8) * size * SPACED;
  return words(text, { x, y }, size);
}

/** Words in the plot: over the top of what is upright, on the left above what lies. */
function wordsIn(text: string, span: Span, { board, area }: Canvas): SVGElement {
  const size = annotationSize(board);
  const place = span.upright
    ? { x: centred(text, span, area.left, area.right, size), y: area.top - 2 + size * 0.2 }
    : { x: area.left + 4, y: Math.max(area.top + size, span.from - 5) };
  return words(text, { class: 'halo', ...place }, size);
}

/** The left of a text whose middle is that of a span, as far as it stays between two edges. */
function centred(text: string, span: Span, left: number, right: number, size: number): number {
  const width = textWidth(text, size);
  return Math.max(left, Math.min((span.from + span.to) / 2 - width / 2, right - width));
}

function words(text: string, attributes: Attributes, size: number): SVGElement {
  return element('text', { ...attributes, 'font-size': size, fill: 'var(--ink-2)' }, text);
}

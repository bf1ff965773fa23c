import type { RenderFunction } from '@observablehq/plot';
import type { Board } from '../board.ts';
import { LEADING, wrapText } from '../measure.ts';
import { ownMark, type Plan, type Scales, type Surface } from '../plan.ts';
import { element, textLines, type Child } from '../svg.ts';
import type { Box } from '../text-boxes.ts';
import { annotationSize, type Callout } from './annotation.ts';
import { extentOf, freePlace, groundOf, type Ground, type Words } from './free-place.ts';

/** Distances in px from a mark to the words at it, the best first; beyond the first a line joins them. */
const rings = [12, 26, 44, 66, 92, 122];
/** Directions from a mark in which words stand: above, below, to its right and left, and between. */
const around = [
  [0, -1],
  [0, 1],
  [1, 0],
  [-1, 0],
  [1, -1],
  [-1, -1],
  [1, 1],
  [-1, 1],
] as const;
/** From the drawing to words beneath it. */
const BENEATH = 8;

/** Words at marks, to stand before the marks of a plan: where they cover no text, else beneath the drawing under the name of their mark. */
export function callouts(
  list: readonly Callout[],
  plan: Plan,
  board: Pick<Board, 'width' | 'size'>,
): RenderFunction {
  return ownMark((scales, surface) => {
    const { width, height } = surface;
    const ground = groundOf(
      surface.svg,
      { left: 0, top: 0, right: width, bottom: height },
      board.size,
    );
    return element(
      'g',
      { class: 'annotation' },
      list.map((callout) => drawCallout(callout, plan, scales, { board, ground, surface })),
    );
  });
}

interface Canvas {
  board: Pick<Board, 'width' | 'size'>;
  ground: Ground;
  surface: Surface;
}

function drawCallout(callout: Callout, plan: Plan, scales: Scales, canvas: Canvas): Child {
  const anchor = plan.anchor?.(callout.row);
  if (!anchor) return undefined;
  const { board, ground } = canvas;
  const size = annotationSize(board);
  const mark = [scales.x(anchor.x), scales.y(anchor.y)] as const;
  const words = { lines: wrapText(callout.text, Math.min(160, board.width * 0.45), size), size };
  const box = freePlace(words, cornersAt(mark, words, board.width), ground);
  return box ? [lineTo(mark, box), drawWords(words, box)] : beneath(callout, canvas);
}

type Place = readonly [x: number, y: number];

/** Where words may stand round a mark, by their top left: never beyond the sides of the board. */
function cornersAt([x, y]: Place, words: Words, boardWidth: number): Place[] {
  const { width, height } = extentOf(words);
  return rings.flatMap((ring) =>
    around.map(([dx, dy]): Place => {
      const left = x + dx * ring + ((dx - 1) / 2) * width;
      const top = y + dy * ring + ((dy - 1) / 2) * height;
      return [Math.max(0, Math.min(left, boardWidth - width)), top];
    }),
  );
}

/** The line from a mark to words that do not stand at it. */
function lineTo([x, y]: Place, { left, top, right, bottom }: Box): Child {
  const near = [Math.max(left, Math.min(x, right)), Math.max(top, Math.min(y, bottom))] as const;
  if (Math.hypot(near[0] - x, near[1] - y) <= rings[0]! + 6) return undefined;
  return element('line', {
    x1: x,
    y1: y,
    x2: near[0],
    y2: near[1],
    stroke: 'var(--ink)',
    'stroke-width': 0.8,
  });
}

function drawWords({ lines, size }: Words, { left, top }: Pick<Box, 'left' | 'top'>): SVGElement {
  return textLines(
    lines,
    { x: left, y: top + size * 0.86, size },
    { class: 'halo', 'font-size': size, fill: 'var(--ink)' },
  );
}

/** Words that have no place at their mark, named after it; the drawing grows by what they need. */
function beneath({ row, text }: Callout, { board, ground, surface }: Canvas): SVGElement {
  const size = annotationSize(board);
  const words = { lines: wrapText(`${row.label} — ${text}`, board.width - 2, size), size };
  const top = surface.grow(words.lines.length * size * LEADING + BENEATH) + BENEATH;
  const { width, height } = extentOf(words);
  ground.texts.push({ left: 0, top, right: width, bottom: top + height });
  return drawWords(words, { left: 0, top });
}

import type { RenderFunction } from '@observablehq/plot';
import type { Board } from '../board.ts';
import { LEADING, textWidth, wrapText } from '../measure.ts';
import { ownMark, type Plan, type Scales } from '../plan.ts';
import { element, textLines, type Child } from '../svg.ts';
import { annotationSize, type Callout } from './annotation.ts';

/** From a mark to the words at it, in px. */
const CLEAR = 14;

/** Words at marks, to stand before the marks of a plan. */
export function callouts(
  list: readonly Callout[],
  plan: Plan,
  board: Pick<Board, 'width' | 'size'>,
): RenderFunction {
  return ownMark((scales) =>
    element(
      'g',
      { class: 'annotation' },
      list.map((callout) => drawCallout(callout, plan, scales, board)),
    ),
  );
}

function drawCallout(
  { text, row }: Callout,
  plan: Plan,
  scales: Scales,
  board: Pick<Board, 'width' | 'size'>,
): Child {
  const anchor = plan.anchor?.(row);
  if (!anchor) return undefined;
  const size = annotationSize(board);
  const [x, y] = [scales.x(anchor.x), scales.y(anchor.y)];
  const lines = wrapText(text, Math.min(160, board.width * 0.45), size);
  const longest = Math.max(...lines.map((line) => textWidth(line, size)));
  const left = Math.max(0, Math.min(x - longest / 2, board.width - longest));
  const above = y - CLEAR - (lines.length - 1) * size * LEADING;
  // Below the mark where the board ends above it.
  const first = above - size < 0 ? y + CLEAR + size : above;
  return textLines(
    lines,
    { x: left, y: first, size },
    { class: 'halo', 'font-size': size, fill: 'var(--ink)' },
  );
}

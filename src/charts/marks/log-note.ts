import type { Board } from '../board.ts';
import { element } from '../svg.ts';
import { axisSize } from './axis.ts';

/** What stands beneath a log scale: each step is ten times the last. */
export function logNote(board: Board, x: number, y: number): SVGElement {
  return element(
    'text',
    { x, y, fill: 'var(--ink-2)', 'font-size': axisSize(board) },
    board.texts.chart.logScale,
  );
}

import { say } from '../../dataset/dataset.ts';
import type { Board } from '../board.ts';
import { pairs } from '../fixtures/schemes.ts';
import { defineKind } from '../kind.ts';
import { LEADING, TO_BASELINE, wrapText } from '../measure.ts';
import { unscaled } from '../plan.ts';
import { element, textLines, type Child } from '../svg.ts';

/** Width in px beyond which the panes do not grow. */
const MOST = 520;
/** Between the panes of a pair, where the plus stands, and between pairs. */
const BETWEEN = 34;
const GAP = 8;
/** Half the length of an arm of the plus. */
const ARM = 7;

/** Two columns of panes, in px. */
interface Columns {
  board: Board;
  /** Width of a pane. */
  width: number;
  /** Left edges. */
  lefts: readonly number[];
  /** Middle of the gap between. */
  between: number;
  /** Size of the words inside. */
  large: number;
}

/** A pair laid out: the lines in each of its panes, from one height to another in px. */
interface Pair {
  cells: string[][];
  top: number;
  height: number;
}

/** A table of pairs, set as panes of a window with a plus between: who brings what. */
export const scheme = defineKind({
  id: 'scheme',
  names: { zh: '对照表', en: 'Scheme' },
  takes: 'scheme',
  rows: [1, 1],
  options: {},
  scale: 'none',
  fixtures: pairs(1, 2, 7),
  draw({ columns, rows }, board) {
    const { locale } = board;
    const grid = columnsOf(board);
    const texts = rows.map((pair) => pair.map((text) => say(text, locale)));
    const heads = columns.map((text) => wrapText(say(text, locale), grid.width, board.size));
    const placed = place(texts, heads, grid);
    const last = placed.at(-1);
    return unscaled(
      (last ? last.top + last.height : 0) + 2,
      heads.map((lines, column) => headOf(lines, column, grid)),
      placed.map((pair, row) => drawPair(pair, row, grid)),
    );
  },
});

function columnsOf(board: Board): Columns {
  const pane = (Math.min(board.width, MOST) - BETWEEN) / 2 - 1;
  return {
    board,
    width: pane,
    lefts: [1, 1 + pane + BETWEEN],
    between: 1 + pane + BETWEEN / 2,
    large: board.size + 2,
  };
}

/** Sets pairs under one another, beneath the heads of the columns. */
function place(
  texts: readonly string[][],
  heads: readonly string[][],
  { board, width, large }: Columns,
): Pair[] {
  const lines = Math.max(1, ...heads.map((head) => head.length));
  let top = board.size * (1.95 + (lines - 1) * LEADING);
  return texts.map((pair) => {
    const cells = pair.map((text) => wrapText(text, width - 20, large, true));
    const lines = Math.max(...cells.map((cell) => cell.length));
    const placed = { cells, top, height: lines * large * LEADING + 26 };
    top += placed.height + GAP;
    return placed;
  });
}

function headOf(
  lines: readonly string[],
  column: number,
  { board, width, lefts }: Columns,
): SVGElement {
  const place = { x: lefts[column]! + width / 2, y: board.size * 1.15, size: board.size };
  return textLines(lines, place, { 'text-anchor': 'middle', fill: 'var(--ink-2)' });
}

function drawPair({ cells, top, height }: Pair, row: number, columns: Columns): Child {
  const middle = top + height / 2;
  const plus = `M${columns.between - ARM} ${middle}h${2 * ARM}M${columns.between} ${middle - ARM}v${2 * ARM}`;
  return [
    cells.map((lines, column) => {
      const box = { x: columns.lefts[column]!, y: top, width: columns.width, height };
      const first = column === 0;
      return [
        element('rect', {
          'data-i': first ? row : undefined,
          ...box,
          fill: 'none',
          stroke: first ? 'var(--lychee)' : 'var(--ink)',
          'stroke-width': 2,
        }),
        wordsIn(lines, box.x + box.width / 2, middle, columns.large),
      ];
    }),
    element('path', { d: plus, stroke: 'var(--ink-2)', 'stroke-width': 2 }),
  ];
}

/** Lines whose middle stands at a point. */
function wordsIn(lines: readonly string[], x: number, middle: number, size: number): SVGElement {
  const y = middle + size * TO_BASELINE - ((lines.length - 1) * size * LEADING) / 2;
  return textLines(
    lines,
    { x, y, size },
    { 'text-anchor': 'middle', 'font-weight': 700, 'font-size': size, fill: 'var(--ink)' },
  );
}

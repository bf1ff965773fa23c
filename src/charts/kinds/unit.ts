import type { Board } from '../board.ts';
import { observed, plain } from '../fixtures/observations.ts';
import { defineKind } from '../kind.ts';
import { scopeFrame } from '../marks/qualified.ts';
import { textWidth, TO_BASELINE } from '../measure.ts';
import { unscaled } from '../plan.ts';
import type { Row } from '../row.ts';
import { element, type Child } from '../svg.ts';

/** Height of a pane and the gap between panes, in px. */
const PANE = 30;
const GAP = 6;
/** From the panes of one row to the next row's name. */
const AFTER = 14;
const MOST = 400;

/** The grid of panes that all rows share. */
interface Grid {
  board: Board;
  columns: number;
  /** Width of a pane in px. */
  width: number;
}

/** One pane for each thing counted, with its name inside where the data names it. Shapes alternate, so that colour is not alone. */
export const unit = defineKind({
  id: 'unit',
  names: { zh: '单元图', en: 'Unit chart' },
  takes: 'observations',
  rows: [1, 8],
  options: {},
  scale: 'counts',
  fixtures: observed(plain),
  refuse(rows) {
    const bad = rows.find(({ value }) => value !== null && !isCount(value));
    if (!bad) return undefined;
    return [
      `a unit chart draws one pane for each thing, and cannot draw ${bad.value}`,
      `it takes whole numbers from 0 to ${MOST}; use “bar” for others`,
    ];
  },
  draw(rows, board) {
    const grid = gridFor(rows, board);
    let height = 0;
    const drawn = rows.map((row) => {
      const top = height;
      height += headOf(board) + tall(row, grid) + AFTER;
      return drawRow(row, top, grid);
    });
    return unscaled(height - AFTER, drawn);
  },
});

const isCount = (value: number) => Number.isInteger(value) && value >= 0 && value <= MOST;

/** Height in px of a row's name. */
const headOf = ({ size }: Board) => size * 1.9;

/** Size of the names inside panes, in px. */
const small = ({ size }: Board) => size - 1;

/** Height in px of a row's panes. */
const tall = (row: Row, { columns }: Grid) => Math.ceil((row.value ?? 0) / columns) * (PANE + GAP);

/** As many columns as there is room for, and no more than things; panes with names fill the board. */
function gridFor(rows: readonly Row[], board: Board): Grid {
  const names = rows.flatMap((row) => row.names);
  const longest = Math.max(0, ...names.map((name) => textWidth(name, small(board))));
  const least = names.length > 0 ? Math.max(PANE, longest + 12) : PANE;
  const fitting = Math.floor((board.width + GAP) / (least + GAP));
  const most = Math.max(1, ...rows.map((row) => row.value ?? 0));
  const columns = Math.max(1, Math.min(fitting, most));
  const width = names.length > 0 ? (board.width + GAP) / columns - GAP : least;
  return { board, columns, width };
}

function drawRow(row: Row, top: number, grid: Grid): Child {
  const { board } = grid;
  const from = top + headOf(board);
  const frame = { x: 0.5, y: from - 4, width: board.width - 1, height: tall(row, grid) + 2 };
  return [
    element(
      'text',
      { x: 0, y: top + board.size * 1.1, fill: 'var(--ink)' },
      `${row.label} `,
      element('tspan', { 'font-weight': 700 }, row.valueText),
    ),
    element('g', { 'data-i': row.index, fill: row.colour }, panes(row, from, grid)),
    row.names.length > 0 && namesIn(row, from, grid),
    row.otherScope && scopeFrame(frame),
  ];
}

/** Top left of the nth pane in px, of those that begin at `from`. */
function placeOf(n: number, from: number, { columns, width }: Grid): { x: number; y: number } {
  return {
    x: (n % columns) * (width + GAP),
    y: from + Math.floor(n / columns) * (PANE + GAP),
  };
}

function panes({ index, value }: Row, from: number, grid: Grid): SVGElement[] {
  const size = { width: grid.width, height: PANE };
  const rx = index % 2 === 0 ? 2 : PANE / 2;
  return Array.from({ length: value ?? 0 }, (_, i) =>
    element('rect', { ...placeOf(i, from, grid), ...size, rx }),
  );
}

function namesIn({ names }: Row, from: number, grid: Grid): SVGElement {
  const size = small(grid.board);
  return element(
    'g',
    { fill: 'var(--paper)', 'text-anchor': 'middle', 'font-size': size },
    names.map((name, i) => {
      const { x, y } = placeOf(i, from, grid);
      const middle = { x: x + grid.width / 2, y: y + PANE / 2 + size * TO_BASELINE };
      return element('text', middle, name);
    }),
  );
}

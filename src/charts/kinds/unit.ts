import type { Board } from '../board.ts';
import { observed, plain } from '../fixtures/observations.ts';
import { ranged } from '../datum.ts';
import { defineKind } from '../kind.ts';
import { doubtOf } from '../marks/doubt.ts';
import {
  hatchesFor,
  hatchId,
  isHatched,
  leaning,
  overhang,
  pointedRect,
  scopeFrame,
} from '../marks/qualified.ts';
import { LEADING, longestLine, textWidth, TO_BASELINE, wrapText } from '../measure.ts';
import { unscaled } from '../plan.ts';
import type { Row } from '../row.ts';
import { element, textLines, type Attributes, type Child } from '../svg.ts';

/** Height of a pane and the gap between panes, in px. */
const PANE = 30;
const GAP = 6;
/** From the panes of one row to the next row's name. */
const AFTER = 14;
const MOST = 400;
/** What the name inside a pane keeps from its sides, in px. */
const INSIDE = 12;

/** The grid of panes that all rows share. */
interface Grid {
  board: Board;
  columns: number;
  /** Width and height of a pane in px. */
  width: number;
  height: number;
}

/** One pane for each thing counted, with its name inside where the data names it. Shapes alternate, so that colour is not alone; what is not exact is hatched, a last pane that points on stands for more, and a notched one for less. */
export const unit = defineKind({
  id: 'unit',
  names: { zh: '单元图', en: 'Unit chart' },
  takes: 'observations',
  rows: [1, 8],
  options: {},
  scale: 'counts',
  tells: ['qualifier', 'expected', 'provisional'],
  fixtures: observed(plain),
  refuse(rows) {
    const bad = rows.find(({ value }) => value !== null && !isCount(value));
    if (!bad || ranged(rows)) return ranged(rows);
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
      height += headOf(row, board) + tall(row, grid) + AFTER;
      return drawRow(row, top, grid);
    });
    const hatched = rows.some((row) => isHatched(row.qualifier));
    return unscaled(height - AFTER, hatched && hatchesFor(rows, board.prefix), drawn);
  },
});

const isCount = (value: number) => Number.isInteger(value) && value >= 0 && value <= MOST;

/** A row's name and figure: on one line where both have room. */
function linesOf(
  { label, valueText }: Row,
  { width, size }: Board,
): { name: string[]; value: string[] } {
  const name = wrapText(label, width - 2, size);
  const value = wrapText(valueText, width - 2, size, true);
  const last = name.at(-1) ?? '';
  const together = textWidth(`${last} `, size) + textWidth(valueText, size, true) <= width - 2;
  return { name, value: together ? [] : value };
}

/** Height in px of a row's name and figure. */
function headOf(row: Row, board: Board): number {
  const { name, value } = linesOf(row, board);
  return board.size * (1.9 + (name.length + value.length - 1) * LEADING);
}

/** Size of the names inside panes, in px. */
const small = ({ size }: Board) => size - 1;

/** Height in px of a row's panes. */
const tall = (row: Row, { columns, height }: Grid) =>
  Math.ceil((row.value ?? 0) / columns) * (height + GAP);

/** A name inside a pane of a width, in lines. */
const linesIn = (name: string, width: number, board: Board) =>
  wrapText(name, width - INSIDE, small(board));

/** As many columns as there is room for, and no more than things; panes with names fill the board. */
function gridFor(rows: readonly Row[], board: Board): Grid {
  const names = rows.flatMap((row) => row.names);
  const longest = Math.min(longestLine(names, small(board)) + INSIDE, board.width);
  const least = names.length > 0 ? Math.max(PANE, longest) : PANE;
  const fitting = Math.floor((board.width + GAP) / (least + GAP));
  const most = Math.max(1, ...rows.map((row) => row.value ?? 0));
  const columns = Math.max(1, Math.min(fitting, most));
  const width = names.length > 0 ? (board.width + GAP) / columns - GAP : least;
  const lines = Math.max(1, ...names.map((name) => linesIn(name, width, board).length));
  return { board, columns, width, height: PANE + (lines - 1) * small(board) * LEADING };
}

function drawRow(row: Row, top: number, grid: Grid): Child {
  const { board } = grid;
  const from = top + headOf(row, board);
  const frame = { x: 0.5, y: from - 4, width: board.width - 1, height: tall(row, grid) + 2 };
  return [
    headingOf(row, top + board.size * 1.1, board),
    element('g', { 'data-i': row.index, ...fillOf(row, board) }, panes(row, from, grid)),
    row.names.length > 0 && namesIn(row, from, grid),
    row.otherScope && scopeFrame(frame),
  ];
}

function headingOf(row: Row, y: number, board: Board): Child {
  const { size } = board;
  const { name, value } = linesOf(row, board);
  const bold = { 'font-weight': 700 };
  const words = textLines(name, { x: 0, y, size }, { fill: 'var(--ink)' });
  if (value.length === 0) {
    words.append(' ', element('tspan', bold, row.valueText));
    return words;
  }
  const under = { x: 0, y: y + name.length * size * LEADING, size };
  return [words, textLines(value, under, { fill: 'var(--ink)', ...bold })];
}

/** Top left of the nth pane in px, of those that begin at `from`. */
function placeOf(
  n: number,
  from: number,
  { columns, width, height }: Grid,
): { x: number; y: number } {
  return {
    x: (n % columns) * (width + GAP),
    y: from + Math.floor(n / columns) * (height + GAP),
  };
}

/** Panes of what is not exact are hatched. */
function fillOf(row: Row, { prefix }: Board): Attributes {
  const { colour, qualifier } = row;
  if (!isHatched(qualifier)) return { fill: colour, ...doubtOf(row) };
  return { fill: `url(#${hatchId(prefix, colour)})`, stroke: colour, 'stroke-width': 1.5 };
}

function panes(row: Row, from: number, grid: Grid): SVGElement[] {
  const { index, value } = row;
  const size = { width: grid.width, height: grid.height };
  const rx = index % 2 === 0 ? 2 : PANE / 2;
  const count = value ?? 0;
  return Array.from({ length: count }, (_, i) => {
    const place = placeOf(i, from, grid);
    const leans = leaning(row) !== 0 && i === count - 1;
    return leans ? leaningPane(row, place, grid) : element('rect', { ...place, ...size, rx });
  });
}

/** The last pane of what is over points on, since there are more, and is no wider with its point than the others; that of what is under is notched. */
function leaningPane(
  row: Row,
  place: { x: number; y: number },
  { width, height }: Grid,
): SVGElement {
  return pointedRect(row, { ...place, width: width - overhang(row, height), height });
}

function namesIn({ names }: Row, from: number, grid: Grid): SVGElement {
  const size = small(grid.board);
  return element(
    'g',
    { fill: 'var(--paper)', 'text-anchor': 'middle', 'font-size': size },
    names.map((name, i) => {
      const { x, y } = placeOf(i, from, grid);
      const lines = linesIn(name, grid.width, grid.board);
      const above = ((lines.length - 1) * size * LEADING) / 2;
      const middle = y + grid.height / 2 + size * TO_BASELINE - above;
      return textLines(lines, { x: x + grid.width / 2, y: middle, size });
    }),
  );
}

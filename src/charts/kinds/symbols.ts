import { z } from 'zod';
import type { Board } from '../board.ts';
import { observed, plain } from '../fixtures/observations.ts';
import { ranged } from '../datum.ts';
import { defineKind } from '../kind.ts';
import { hatchesFor, overhang, qualifiedRect, scopeFrame } from '../marks/qualified.ts';
import { longestLine, wrapText } from '../measure.ts';
import { unscaled } from '../plan.ts';
import { isKnown, type Row } from '../row.ts';
import { element, textLines, type Child } from '../svg.ts';

/** Distance from line to line of the words beside a square, in their size. */
const SPACED = 1.4;
/** From one square to the next, and from a square to words above it. */
const GAP = 30;
const ABOVE = 10;
/** Where squares begin, so that a frame has room on their left. */
const LEFT = 6;
/** Side of the empty square where there is no figure. */
const EMPTY = 30;
/** Least room in px for words beside a square. */
const WORDS = 120;

/** A square with its words beside it, or above it where the board is narrow; all in px. */
interface Item {
  row: Row;
  side: number;
  beside: boolean;
  textX: number;
  label: string[];
  value: string[];
  scope: string[];
  /** Height of the words. */
  text: number;
}

/** Size of scopes, in px. */
const small = ({ size }: Board) => size - 2;

/** Squares whose areas are in proportion: honest over several orders of magnitude, where bars or a log scale would not be. */
export const symbols = defineKind({
  id: 'symbols',
  names: { zh: '比例图形', en: 'Proportional symbols' },
  takes: 'observations',
  rows: [2, 8],
  options: { side: z.number().min(40).max(320).optional() },
  scale: 'shared',
  tells: ['qualifier', 'expected', 'provisional'],
  fixtures: observed(plain),
  refuse: (rows) =>
    rows.some((row) => (row.value ?? 0) < 0)
      ? ['an area cannot show a negative value', 'use “bar” or “dot”']
      : ranged(rows),
  draw(rows, board, options) {
    const largest = Math.min(options.side ?? 230, board.width - 20);
    let height = 8;
    const drawn = layOut(rows, board, largest).map((item) => {
      const top = height;
      height += heightOf(item) + GAP;
      return drawItem(item, top, board);
    });
    return unscaled(height - 22, hatchesFor(rows, board.prefix), drawn);
  },
});

function layOut(rows: readonly Row[], board: Board, largest: number): Item[] {
  const most = Math.max(1e-9, ...rows.map((row) => row.value ?? 0));
  const sideOf = (row: Row) =>
    isKnown(row) ? largest * Math.sqrt(row.value / most) : Math.min(EMPTY, largest);
  // Words keep clear of the arrowhead that reaches farthest.
  const clear = 24 + Math.max(...rows.map((row) => overhang(row, sideOf(row))));
  const wide = board.name === 'wide';
  return rows.map((row) => {
    const side = sideOf(row);
    const xBeside = Math.max(side, wide ? largest : 0) + clear;
    // Beside the square where there is room for a sentence, else above it.
    const beside = (wide || side < board.width * 0.35) && hasRoom(row, xBeside, board);
    const textX = beside ? xBeside : 0;
    const room = board.width - textX - 6;
    const label = wrapText(row.label, room, board.size);
    const value = wrapText(row.valueText, room, board.size, true);
    const scope = wrapText(row.scope, room, small(board));
    const lines = label.length + value.length;
    const text = lines * board.size * SPACED + scope.length * small(board) * SPACED;
    return { row, side, beside, textX, label, value, scope, text };
  });
}

/** Whether there is room beside a square for words, and for the longest piece of its figure. */
function hasRoom(row: Row, x: number, { width, size }: Board): boolean {
  const room = width - x - 6;
  const longest = longestLine(row.valueText.split(' '), size, true);
  return room >= Math.max(WORDS, longest);
}

function heightOf({ side, beside, text }: Item): number {
  return beside ? Math.max(side, text) : side + text + ABOVE;
}

function drawItem(item: Item, top: number, board: Board): Child {
  const { row, side, beside, text } = item;
  const y = beside ? top : top + text + ABOVE;
  return [
    wordsOf(item, top, board),
    squareOf(row, side, y, board.prefix),
    row.otherScope &&
      scopeFrame({
        x: 1,
        y: y - 5,
        width: side + 10 + overhang(row, side),
        height: side + 10,
      }),
  ];
}

function wordsOf({ textX: x, label, value, scope }: Item, top: number, board: Board): Child {
  const { size } = board;
  const first = top + size;
  const second = first + label.length * size * SPACED;
  const third = {
    x,
    y: second + (value.length - 1) * size * SPACED + small(board) * 1.5,
    size: small(board),
  };
  return [
    textLines(label, { x, y: first, size }, { fill: 'var(--ink)' }),
    textLines(value, { x, y: second, size }, { 'font-weight': 700, fill: 'var(--ink)' }),
    scope.length > 0 &&
      textLines(scope, third, { fill: 'var(--ink-2)', 'font-size': small(board) }),
  ];
}

/** A square, or an empty outlined one where there is no figure. */
function squareOf(row: Row, side: number, y: number, prefix: string): SVGElement {
  if (!isKnown(row)) {
    const place = { x: LEFT + 0.5, y: y + 0.5, width: side - 1, height: side - 1 };
    return element('rect', { ...place, fill: 'none', stroke: 'var(--rule)' });
  }
  const length = Math.max(side, 0.5);
  return qualifiedRect(row, { x: LEFT, y, width: length, height: length }, { prefix });
}

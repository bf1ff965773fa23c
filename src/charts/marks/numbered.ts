import type { Board } from '../board.ts';
import { LEADING, longestLine, textWidth, TO_BASELINE, wrapText } from '../measure.ts';
import { element, textLines, type Child } from '../svg.ts';

/** What stands beside a number in the list under a drawing. */
export interface Numbered {
  n: number;
  text: string;
  /** CSS colour of the number. */
  colour: string;
}

/** The list of what has no room in a drawing, to stand beneath it. */
export interface NumberedList {
  /** In px; 0 where nothing is listed. */
  height: number;
  /** Draws it beneath a height in px. */
  draw: (top: number) => Child;
}

/** From a number to its words, between columns, above the list and between its rows, in px. */
const TO_WORDS = 8;
const BETWEEN = 20;
const ABOVE = 14;
const APART = 4;
const MOST_COLUMNS = 4;

/** Size of the words above the list, in px. */
const small = ({ size }: Board) => size - 2;

interface Item extends Numbered {
  lines: string[];
}

/** Lays out what is named by number in a drawing: number and words, in as many columns as there is room for. */
export function numberedList(items: readonly Numbered[], board: Board): NumberedList {
  if (items.length === 0) return { height: 0, draw: () => undefined };
  const { size } = board;
  const indent =
    longestLine(
      items.map(({ n }) => String(n)),
      size,
      true,
    ) + TO_WORDS;
  const longest = longestLine(
    items.map(({ text }) => text),
    size,
  );
  const columns = columnsFor(indent + longest, items.length, board.width);
  const width = (board.width - BETWEEN * (columns - 1)) / columns;
  const laid = items.map((item): Item => ({
    ...item,
    lines: wrapText(item.text, width - indent - 2, size),
  }));
  const perColumn = Math.ceil(laid.length / columns);
  const stacks = Array.from({ length: columns }, (_, i) =>
    laid.slice(i * perColumn, (i + 1) * perColumn),
  );
  const tall = ({ lines }: Item) => lines.length * size * LEADING + APART;
  const heading = wrapText(board.texts.chart.listed, board.width - 2, small(board));
  const from = ABOVE + heading.length * small(board) * LEADING + APART;
  const heights = stacks.map((stack) => stack.reduce((sum, item) => sum + tall(item), 0));
  return {
    height: Math.ceil(from + Math.max(...heights)),
    draw: (top) => [
      textLines(
        heading,
        { x: 0, y: top + ABOVE + small(board), size: small(board) },
        { 'font-size': small(board), fill: 'var(--ink-2)' },
      ),
      stacks.map((stack, column) => {
        const x = column * (width + BETWEEN);
        let y = top + from;
        return stack.map((item) => {
          const first = y + size;
          y += tall(item);
          return [
            element('text', { x, y: first, 'font-weight': 700, fill: item.colour }, String(item.n)),
            textLines(item.lines, { x: x + indent, y: first, size }, { fill: 'var(--ink)' }),
          ];
        });
      }),
    ],
  };
}

/** As many columns as hold the longest words in one line. */
function columnsFor(widest: number, items: number, width: number): number {
  const fitting = Math.floor((width + BETWEEN) / (widest + BETWEEN));
  return Math.max(1, Math.min(fitting, items, MOST_COLUMNS));
}

/** The number of what is listed, to the right of its mark; `x` and `y` are the middle of its left edge in px. */
export function numberAt(
  { n, colour }: Pick<Numbered, 'n' | 'colour'>,
  x: number,
  y: number,
  size: number,
): SVGElement {
  const place = { class: 'halo', x, y: y + size * TO_BASELINE };
  return element('text', { ...place, 'font-weight': 700, fill: colour }, String(n));
}

/** Room in px that a number needs. */
export const numberWidth = (n: number, size: number) => textWidth(String(n), size, true);

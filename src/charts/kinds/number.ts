import { formatParts, type FigureParts } from '../../i18n/format.ts';
import type { Board } from '../board.ts';
import { observed, plain } from '../fixtures/observations.ts';
import { defineKind } from '../kind.ts';
import { LEADING, textWidth, wrapText } from '../measure.ts';
import { unscaled } from '../plan.ts';
import type { Row } from '../row.ts';
import { element, textLines, type Child } from '../svg.ts';

/** Sizes of digits in px. */
const LEAST = 22;
const MOST = 64;
/** Size of the unit, in that of the digits. */
const UNIT = 0.34;
const QUALIFIER = 18;

/** A figure with its words in lines, under one another from `top`, in px. */
interface Item {
  row: Row;
  parts: FigureParts;
  /** Size of its digits. */
  large: number;
  label: string[];
  scope: string[];
  top: number;
}

/** Size of scopes, in px. */
const small = ({ size }: Board) => size - 1;

/** One to four figures set large, each with its qualifier before, its unit after and its scope beneath. */
export const number = defineKind({
  id: 'number',
  names: { zh: '大数字', en: 'Figure' },
  takes: 'observations',
  rows: [1, 4],
  options: {},
  scale: 'none',
  fixtures: observed(plain),
  draw(rows, board) {
    let height = 0;
    const items = rows.map((row) => {
      const item = { ...layOut(row, board), top: height };
      height += heightOf(item, board);
      return item;
    });
    return unscaled(
      height - 12,
      items.map((item) => drawItem(item, board)),
    );
  },
});

function layOut(row: Row, board: Board): Omit<Item, 'top'> {
  const { width, size, locale, texts } = board;
  const parts = row.observation
    ? formatParts(row.observation, locale, texts.conventions)
    : { before: '', number: row.valueText, scale: '', unit: '', gap: '', after: '' };
  return {
    row,
    parts,
    large: digitSize(parts, width),
    label: wrapText(row.label, width - 4, size),
    scope: wrapText(row.scope, width - 4, small(board)),
  };
}

/** Digits shrink before they leave the board. */
function digitSize(parts: FigureParts, width: number): number {
  const { before, number: digits, unit, after } = parts;
  const room = width - textWidth(before + after, QUALIFIER, true) - 16;
  const ems = textWidth(digits, 1, true) + textWidth(unit, 0.4) + 0.3;
  return Math.max(LEAST, Math.min(MOST, room / ems));
}

function heightOf({ label, large, scope }: Omit<Item, 'top'>, board: Board): number {
  return label.length * board.size * LEADING + large * 1.5 + scope.length * small(board) * 1.4 + 30;
}

function drawItem({ row, parts, large, label, scope, top }: Item, board: Board): Child {
  const { size } = board;
  const first = top + 3;
  const base = first + label.length * size * LEADING + large;
  const beneath = { x: 0, y: base + large * 0.45 + small(board) * 1.1, size: small(board) };
  return [
    textLines(label, { x: 0, y: first + size, size }, { fill: 'var(--ink-2)' }),
    element(
      'text',
      { 'data-i': row.index, x: 0, y: base, fill: 'var(--ink)' },
      figureOf(parts, large),
    ),
    scope.length > 0 &&
      textLines(scope, beneath, { 'font-size': small(board), fill: 'var(--ink-2)' }),
  ];
}

function figureOf(parts: FigureParts, large: number): Child {
  const { before, number: digits, unit, gap, after } = parts;
  const tight = unit !== '' && gap === '';
  return [
    before !== '' && qualifierWord(`${before} `),
    element('tspan', { class: 'serif', 'font-weight': 700, 'font-size': large }, digits),
    element('tspan', { 'font-size': large * UNIT, dx: tight ? 1 : 6 }, unit),
    after !== '' && qualifierWord(` ${after}`),
  ];
}

/** “About”, “nearly” or “over” beside a figure, in its own size. */
function qualifierWord(word: string): SVGElement {
  const set = { 'font-weight': 700, 'font-size': QUALIFIER, fill: 'var(--lychee)' };
  return element('tspan', set, word);
}

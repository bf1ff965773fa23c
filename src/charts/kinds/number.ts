import { formatInterval, formatParts, type FigureParts } from '../../i18n/format.ts';
import type { Board } from '../board.ts';
import { observed, plain } from '../fixtures/observations.ts';
import { defineKind } from '../kind.ts';
import { LEADING, textWidth, wrapText } from '../measure.ts';
import { unscaled } from '../plan.ts';
import type { Row } from '../row.ts';
import { element, textLines, type Child } from '../svg.ts';

/** Sizes of digits in px: the least where a unit has to stand beside them. */
const LEAST = 30;
const MOST = 64;
/** Size of the unit, in that of the digits. */
const UNIT = 0.34;
const QUALIFIER = 18;
/** Between the parts of a figure, in px in all. */
const SPACES = 24;

/** A figure with its words in lines, under one another from `top`, in px. */
interface Item {
  row: Row;
  parts: FigureParts;
  /** Size of its digits. */
  large: number;
  /** Unit and qualifier, where they stand beneath the digits. */
  beneath: string[];
  label: string[];
  /** Its interval of confidence and its scope. */
  aside: string[];
  top: number;
}

/** Size of scopes, in px. */
const small = ({ size }: Board) => size - 1;

/** One to four figures set large, each with its qualifier before, its unit after and its interval and scope beneath. */
export const number = defineKind({
  id: 'number',
  names: { zh: '大数字', en: 'Figure' },
  takes: 'observations',
  rows: [1, 4],
  options: {},
  scale: 'none',
  tells: ['words'],
  fixtures: observed(plain),
  draw(rows, board) {
    const figures = rows.map((row) => partsOf(row, board));
    // Figures beside one another are compared by their size, whatever it says: all have one.
    const large = Math.min(...figures.map((parts) => digitSize(parts, board.width)));
    let height = 0;
    const items = rows.map((row, i) => {
      const item = { ...layOut(row, figures[i]!, large, board), top: height };
      height += heightOf(item, board);
      return item;
    });
    return unscaled(
      height - 12,
      items.map((item) => drawItem(item, board)),
    );
  },
});

function partsOf(row: Row, { locale, texts }: Board): FigureParts {
  if (!row.observation) return { ...none, number: row.valueText };
  const { after, status, ...parts } = formatParts(row.observation, locale, texts.conventions);
  return { ...parts, after: (after + status).trim(), status: '' };
}

const none = { before: '', scale: '', unit: '', gap: '', after: '', status: '' };

function layOut(row: Row, parts: FigureParts, large: number, board: Board): Omit<Item, 'top'> {
  const { width, size } = board;
  return {
    row,
    parts,
    large,
    beneath: wordsBeneath(parts, large, width),
    label: wrapText(row.label, width - 4, size),
    aside: [intervalOf(row, board), row.scope].flatMap((text) =>
      wrapText(text, width - 4, small(board)),
    ),
  };
}

const intervalOf = ({ interval }: Row, { texts }: Board) =>
  interval ? formatInterval(interval, texts.conventions) : '';

/** Digits shrink before they leave the board. */
function digitSize(parts: FigureParts, width: number): number {
  const { before, number: digits, unit, after } = parts;
  const room = width - textWidth(before + after, QUALIFIER, true) - SPACES - 4;
  const ems = textWidth(digits, 1, true) + textWidth(unit, UNIT) + 0.1;
  const alone = (width - 4) / textWidth(digits, 1, true);
  return Math.min(MOST, Math.max(room / ems, Math.min(LEAST, alone)));
}

/** Unit and qualifier in lines beneath the digits, where they have no room beside them. */
function wordsBeneath(
  { before, number: digits, unit, after }: FigureParts,
  large: number,
  width: number,
): string[] {
  const beside =
    textWidth(digits, large, true) +
    textWidth(unit, large * UNIT) +
    textWidth(before + after, QUALIFIER, true) +
    SPACES;
  if (beside <= width - 4) return [];
  const words = [before, unit, after].filter((word) => word !== '').join(' ');
  return wrapText(words, width - 4, QUALIFIER, true);
}

function heightOf({ label, large, beneath, aside }: Omit<Item, 'top'>, board: Board): number {
  return (
    label.length * board.size * LEADING +
    large * 1.5 +
    beneath.length * QUALIFIER * LEADING +
    aside.length * small(board) * 1.4 +
    30
  );
}

function drawItem(item: Item, board: Board): Child {
  const { row, large, beneath, label, aside, top } = item;
  const { size } = board;
  const first = top + 3;
  const base = first + label.length * size * LEADING + large;
  const words = base + QUALIFIER * LEADING;
  const under = base + beneath.length * QUALIFIER * LEADING + large * 0.45 + small(board) * 1.1;
  return [
    textLines(label, { x: 0, y: first + size, size }, { fill: 'var(--ink-2)' }),
    element('text', { 'data-i': row.index, x: 0, y: base, fill: 'var(--ink)' }, figureOf(item)),
    beneath.length > 0 &&
      textLines(
        beneath,
        { x: 0, y: words, size: QUALIFIER },
        { 'font-size': QUALIFIER, fill: 'var(--ink)' },
      ),
    aside.length > 0 &&
      textLines(
        aside,
        { x: 0, y: under, size: small(board) },
        { 'font-size': small(board), fill: 'var(--ink-2)' },
      ),
  ];
}

function figureOf({ parts, large, beneath }: Item): Child {
  const { before, number: digits, unit, gap, after } = parts;
  const set = { class: 'serif', 'font-weight': 700, 'font-size': large };
  if (beneath.length > 0) return element('tspan', set, digits);
  return [
    before !== '' && qualifierWord(`${before} `),
    element('tspan', set, digits),
    unit !== '' && element('tspan', { 'font-size': large * UNIT, dx: gap === '' ? 1 : 6 }, unit),
    after !== '' && qualifierWord(` ${after}`),
  ];
}

/** “About”, “nearly” or “over” beside a figure, in its own size. */
function qualifierWord(word: string): SVGElement {
  const set = { 'font-weight': 700, 'font-size': QUALIFIER, fill: 'var(--lychee)' };
  return element('tspan', set, word);
}

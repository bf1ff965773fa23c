import type { Board } from '../board.ts';
import { observed, plain } from '../fixtures/observations.ts';
import { defineKind, tellings } from '../kind.ts';
import { whisker } from '../marks/doubt.ts';
import { barMark } from '../marks/bar-mark.ts';
import { hatchesFor, scopeFrame } from '../marks/qualified.ts';
import { LEADING, textWidth, TO_BASELINE, wrapText } from '../measure.ts';
import { unscaled } from '../plan.ts';
import { isKnown, type Row } from '../row.ts';
import { element, round, textLines, type Child } from '../svg.ts';

/** Thickness of a bar in px. */
const THICK = 12;
/** Least width in px of a column of names, and of one of bars. */
const NAMES = 110;
const BARS = 60;
/** Between columns. */
const BETWEEN = 14;

/** The columns of a board, in px: names, values that end before the bars, bars. */
interface Columns {
  board: Board;
  /** Names stand beside their values; where there is no room, above. */
  beside: boolean;
  /** Values are too long for a bar beside them, which stands beneath. */
  beneath: boolean;
  nameWidth: number;
  barWidth: number;
}

/** A row laid out: its name in lines, between two heights in px. */
interface Item {
  row: Row;
  name: string[];
  value: string[];
  top: number;
  bottom: number;
}

/** Rows of name, value and a short bar: for many rows that are looked up more than compared. */
export const table = defineKind({
  id: 'table',
  names: { zh: '带条表格', en: 'Table with bars' },
  takes: 'observations',
  rows: [1, 120],
  options: {},
  scale: 'shared',
  tells: tellings,
  fixtures: observed(plain),
  draw(rows, board) {
    const columns = columnsOf(rows, board);
    const items = place(rows, columns);
    return unscaled(
      items.at(-1)?.bottom ?? 0,
      hatchesFor(rows, board.prefix),
      items.map((item) => drawItem(item, columns)),
    );
  },
});

function columnsOf(rows: readonly Row[], board: Board): Columns {
  const { width, size } = board;
  const valueWidth = Math.max(...rows.map((row) => textWidth(row.valueText, size, true)));
  const roomForBars = width - valueWidth - BETWEEN;
  if (roomForBars < BARS)
    return { board, beside: false, beneath: true, nameWidth: width - 4, barWidth: width - 8 };
  const barWidth = Math.min(width * 0.3, 200, roomForBars);
  const room = roomForBars - barWidth - BETWEEN;
  const beside = room >= NAMES;
  return { board, beside, beneath: false, nameWidth: beside ? room : width - 4, barWidth };
}

/** Sets rows under one another. */
function place(rows: readonly Row[], { board, beside, beneath, nameWidth }: Columns): Item[] {
  const { size } = board;
  let height = 0;
  return rows.map((row) => {
    const name = wrapText(row.label, nameWidth, size);
    const value = beneath ? wrapText(row.valueText, nameWidth, size, true) : [row.valueText];
    const top = height;
    height += (name.length + (beside ? 0 : value.length)) * size * LEADING + 14;
    if (beneath) height += THICK + 8;
    return { row, name, value, top, bottom: height };
  });
}

/** The middle of a row's bar, in px. */
function middleOf({ top, bottom }: Item, { board, beside, beneath }: Columns): number {
  if (beneath) return bottom - 9 - THICK / 2;
  return beside ? (top + bottom) / 2 - 1 : bottom - 9 - (board.size * LEADING) / 2;
}

function valueOf({ row, name, value, top }: Item, middle: number, columns: Columns): SVGElement {
  const known = isKnown(row);
  const { board, beneath, barWidth } = columns;
  const { size, width } = board;
  const set = {
    'font-weight': known ? 700 : undefined,
    fill: known ? 'var(--ink)' : 'var(--ink-2)',
  };
  if (beneath) {
    const y = top + size + 5 + name.length * size * LEADING;
    return textLines(value, { x: 0, y, size }, set);
  }
  const place = { x: width - barWidth - BETWEEN, y: middle + size * TO_BASELINE };
  return element('text', { ...place, 'text-anchor': 'end', ...set }, row.valueText);
}

function drawItem(item: Item, columns: Columns): Child {
  const { row, name, top, bottom } = item;
  const { board, barWidth } = columns;
  const { size, width } = board;
  const middle = middleOf(item, columns);
  return [
    textLines(name, { x: 0, y: top + size + 5, size }, { fill: 'var(--ink)' }),
    valueOf(item, middle, columns),
    isKnown(row) && [
      barMark(
        row,
        (value) => placeOf(value, columns),
        { y: middle - THICK / 2, height: THICK },
        { prefix: board.prefix },
      ),
      whisker(row, (value) => placeOf(value, columns), middle, { axis: 'x' }),
    ],
    zeroLine(top, bottom, columns),
    row.otherScope &&
      scopeFrame({ x: width - barWidth - 4, y: middle - 10, width: barWidth + 3, height: 20 }),
    element('path', { d: `M0 ${bottom - 0.5}H${width}`, stroke: 'var(--grid)' }),
  ];
}

/** Where a value stands, in px. */
function placeOf(value: number, { board, barWidth }: Columns): number {
  const [low, high] = [Math.min(0, board.extent[0]), Math.max(0, board.extent[1])];
  return board.width - barWidth + ((value - low) / (high - low || 1)) * (barWidth - 12);
}

/** Where bars go both ways, the line that they begin at; it runs through all rows. */
function zeroLine(top: number, bottom: number, columns: Columns): Child {
  if (columns.board.extent[0] >= 0) return undefined;
  const d = `M${round(placeOf(0, columns))} ${top}V${bottom - 1}`;
  return element('path', { d, stroke: 'var(--ink)' });
}

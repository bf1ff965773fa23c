import type { Board } from '../board.ts';
import { observed, plain } from '../fixtures/observations.ts';
import { defineKind } from '../kind.ts';
import { hatchesFor, qualifiedRect, scopeFrame } from '../marks/qualified.ts';
import { LEADING, textWidth, TO_BASELINE, wrapText } from '../measure.ts';
import { unscaled } from '../plan.ts';
import { isKnown, type Row } from '../row.ts';
import { element, textLines, type Child } from '../svg.ts';

/** Thickness of a bar in px. */
const THICK = 12;
/** Least width in px of a column of names. */
const NAMES = 110;

/** The columns of a board, in px: names, values that end before the bars, bars. */
interface Columns {
  board: Board;
  /** Names stand beside their values; where there is no room, above. */
  beside: boolean;
  nameWidth: number;
  barWidth: number;
}

/** A row laid out: its name in lines, between two heights in px. */
interface Item {
  row: Row;
  name: string[];
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
  const barWidth = Math.min(width * 0.3, 200);
  const room = width - valueWidth - barWidth - 28;
  const beside = room >= NAMES;
  return { board, beside, nameWidth: beside ? room : width - 4, barWidth };
}

/** Sets rows under one another. */
function place(rows: readonly Row[], { board, beside, nameWidth }: Columns): Item[] {
  const { size } = board;
  let height = 0;
  return rows.map((row) => {
    const name = wrapText(row.label, nameWidth, size);
    const top = height;
    height += (name.length + (beside ? 0 : 1)) * size * LEADING + 14;
    return { row, name, top, bottom: height };
  });
}

function drawItem({ row, name, top, bottom }: Item, columns: Columns): Child {
  const { board, beside, barWidth } = columns;
  const { size, width } = board;
  const middle = beside ? (top + bottom) / 2 - 1 : bottom - 9 - (size * LEADING) / 2;
  const known = isKnown(row);
  const value = {
    x: width - barWidth - 14,
    y: middle + size * TO_BASELINE,
    'text-anchor': 'end',
    'font-weight': known ? 700 : undefined,
    fill: known ? 'var(--ink)' : 'var(--ink-2)',
  };
  return [
    textLines(name, { x: 0, y: top + size + 5, size }, { fill: 'var(--ink)' }),
    element('text', value, row.valueText),
    known && barOf(row, row.value, middle, columns),
    row.otherScope &&
      scopeFrame({ x: width - barWidth - 4, y: middle - 10, width: barWidth + 3, height: 20 }),
    element('path', { d: `M0 ${bottom - 0.5}H${width}`, stroke: 'var(--grid)' }),
  ];
}

function barOf(row: Row, value: number, middle: number, columns: Columns): SVGElement {
  const { board, barWidth } = columns;
  const [low, high] = [Math.min(0, board.extent[0]), Math.max(0, board.extent[1])];
  const x = (v: number) =>
    board.width - barWidth + ((v - low) / (high - low || 1)) * (barWidth - 12);
  const box = {
    x: Math.min(x(0), x(value)),
    y: middle - THICK / 2,
    width: Math.max(1, Math.abs(x(value) - x(0))),
    height: THICK,
  };
  return qualifiedRect(row, box, { prefix: board.prefix });
}

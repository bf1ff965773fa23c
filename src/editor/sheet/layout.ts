import { isEmpty } from './cells.ts';
import { Percent, type Grid, type GridCell, type GridRow, type Merge } from './grid.ts';

/** A column of a sheet as its heading says it: one text, or one a row where headings stand over each other. */
export interface Heading {
  at: number;
  texts: readonly string[];
}

/** A sheet taken apart: its headings, the rows under them, and what stood round them. */
export interface Layout {
  /** The row that headings are faulted in. */
  headingRow: number;
  headings: readonly Heading[];
  rows: readonly GridRow[];
  /** What a line over the headings says the values are in: 单位：亿元. */
  unit: { text: string; row: number; at: number } | undefined;
  /** Rows that are no figures, for the editor to know. */
  notes: readonly string[];
}

/** Rows that are looked through for the headings. */
const LOOKED_AT = 30;

/** Finds the headings of a sheet below its titles, gives merged cells their text, and leaves out rows that say one thing across. */
export function layOut(grid: Grid, isKnown: (heading: string) => boolean): Layout {
  const filled = grid.rows.filter(({ cells }) => !cells.every(isBlank));
  const top = headingRowOf(filled, isKnown);
  if (!top) return { headingRow: 1, headings: [], rows: [], unit: undefined, notes: [] };
  const bottom = lastHeadingRow(top, grid.merges);
  const under = (row: GridRow) => row.number > bottom;
  const titles = filled.filter(({ number }) => number < top.number);
  const headings = headingsIn(grid, top.number, bottom);
  const rows = mergedDown(filled.filter(under), grid.merges);
  const [said, figures] = parted(rows, headings.length > 2 ? isRemark : () => false);
  return {
    headingRow: top.number,
    headings,
    rows: figures,
    unit: unitIn(titles),
    notes: [...notesOn('above the headings', titles), ...notesOn('below them', said)],
  };
}

const isBlank = (cell: GridCell) =>
  isEmpty(cell instanceof Percent ? cell.value : cell) ||
  (typeof cell === 'string' && cell.trim() === '');

/** The first row that names two columns, or, where none does, the first with two cells; else the first of all. */
function headingRowOf(
  rows: readonly GridRow[],
  isKnown: (heading: string) => boolean,
): GridRow | undefined {
  const first = rows.slice(0, LOOKED_AT);
  const named = (row: GridRow) =>
    row.cells.filter((cell) => !isBlank(cell) && isKnown(textOf(cell))).length >= 2;
  const several = (row: GridRow) => row.cells.filter((cell) => !isBlank(cell)).length >= 2;
  return first.find(named) ?? first.find(several) ?? first[0];
}

/** The last row of the headings: where cells of the first are merged downwards, or one stands over several. */
function lastHeadingRow({ number, cells }: GridRow, merges: readonly Merge[]): number {
  const mine = merges.filter(({ top, left }) => top === number && left < cells.length);
  const down = Math.max(number, ...mine.map(({ bottom }) => bottom));
  const across = mine.some(({ left, right }) => right > left && right - left + 1 < cells.length);
  return down === number && across ? number + 1 : down;
}

function headingsIn({ rows, merges }: Grid, top: number, bottom: number): Heading[] {
  const block = rows.filter(({ number }) => number >= top && number <= bottom);
  const width = Math.max(0, ...block.map(({ cells }) => cells.length));
  return Array.from({ length: width }, (_, at) => {
    const texts = block.map((row) => textOf(row.cells[at]) || acrossFrom(row, at, block, merges));
    return { at, texts: [...new Set(texts.filter((text) => text !== ''))] };
  });
}

/** The text of the merged cell that a place of the headings lies in. */
function acrossFrom(
  row: GridRow,
  at: number,
  block: readonly GridRow[],
  merges: readonly Merge[],
): string {
  const merge = merges.find(
    ({ top, bottom, left, right }) =>
      row.number >= top && row.number <= bottom && at >= left && at <= right,
  );
  const first = merge && block.find(({ number }) => number === merge.top);
  return first ? textOf(first.cells[merge.left]) : '';
}

/** Rows in which a cell that is merged downwards stands in each of its rows. */
function mergedDown(rows: readonly GridRow[], merges: readonly Merge[]): GridRow[] {
  const byNumber = new Map(rows.map((row) => [row.number, [...row.cells]]));
  for (const { top, bottom, left, right } of merges) {
    const cell = byNumber.get(top)?.[left];
    if (left !== right || cell === undefined) continue;
    for (let number = top + 1; number <= bottom; number++) {
      const cells = byNumber.get(number);
      if (cells) cells[left] = cell;
    }
  }
  return rows.map(({ number }) => ({ number, cells: byNumber.get(number)! }));
}

/** A row that says one thing in words, as titles and notes do. */
function isRemark({ cells }: GridRow): boolean {
  const [only, ...others] = cells.filter((cell) => !isBlank(cell));
  return others.length === 0 && typeof only === 'string' && !/^[-−\d.,%\s]+$/.test(only);
}

function parted<T>(list: readonly T[], is: (one: T) => boolean): [yes: T[], no: T[]] {
  return [list.filter(is), list.filter((one) => !is(one))];
}

/** What a line over a table says its values are in. */
function unitIn(titles: readonly GridRow[]): Layout['unit'] {
  for (const { number, cells } of titles)
    for (const [at, cell] of cells.entries()) {
      const [, text] =
        /(?:计量单位|单位|unit)\s*[:：]\s*([^（）()]+?)\s*[)）]?$/i.exec(textOf(cell)) ?? [];
      if (text !== undefined) return { text, row: number, at };
    }
  return undefined;
}

/** Says which rows were taken for titles and remarks. */
function notesOn(where: string, rows: readonly GridRow[]): string[] {
  if (rows.length === 0) return [];
  const said = rows.slice(0, 3).map((row) => {
    const text = textOf(row.cells.find((cell) => !isBlank(cell)));
    return `${row.number} “${text.length > 24 ? `${text.slice(0, 23)}…` : text}”`;
  });
  const more = rows.length > 3 ? `, and ${rows.length - 3} more` : '';
  return [`Not read ${where}: ${rows.length === 1 ? 'row' : 'rows'} ${said.join(', ')}${more}.`];
}

/** The text of a cell on one line. */
export function textOf(cell: GridCell): string {
  if (cell instanceof Date) return cell.toISOString().slice(0, 10);
  return String(cell ?? '')
    .replaceAll(/\s*\r?\n\s*/g, ' ')
    .trim();
}

import type { Fault } from '../../problems/fault.ts';
import type { Problem } from '../../problems/problem.ts';
import type { Grid, InGrid } from './grid.ts';
import { textOf } from './layout.ts';

/** Faults of a sheet as problems, each at its cell: `figures.csv:3:5`, with the name that the sheet program gives the cell. What is said of many cells of a column is said once, with their rows. */
export function sheetProblems(grid: Grid, faults: readonly Fault<InGrid>[]): Problem[] {
  const cells = new Map(grid.rows.map((row) => [row.number, row.cells]));
  const alike = Map.groupBy(faults, ({ at, message, remedy }) => `${at}\0${message}\0${remedy}`);
  return [...alike.values()].map(([first, ...others]) => {
    const { row, at, column, message, remedy } = first!;
    const shown = (cells.get(row) ?? []).map(textOf);
    const before = shown.slice(0, at).join(' | ');
    return {
      file: grid.file,
      line: grid.lines.get(row) ?? row,
      column: at + 1,
      length: Math.max(1, shown[at]?.length ?? 1),
      message: `${cellName(at, row)} ${column}: ${message}${alsoIn(others)}`,
      remedy,
      quote: shown.join(' | '),
      caret: before.length + (at > 0 ? ' | '.length : 0),
    };
  });
}

/** Rows that are named; of more, how many there are. */
const MOST_NAMED = 6;

/** The other rows that a fault is in. */
function alsoIn(others: readonly Fault<InGrid>[]): string {
  const rows = [...new Set(others.map(({ row }) => row))];
  if (rows.length === 0) return '';
  const more = rows.length > MOST_NAMED ? ` and ${rows.length - MOST_NAMED} more` : '';
  const said = rows.slice(0, MOST_NAMED).join(', ') + more;
  return `; also in ${rows.length === 1 ? 'row' : 'rows'} ${said}`;
}

/** The name of a cell in a sheet program: column 4 (from 0), row 3 → E3. */
const cellName = (column: number, row: number) => `${letters(column)}${row}`;

function letters(column: number): string {
  const last = String.fromCharCode(65 + (column % 26));
  return column < 26 ? last : letters(Math.floor(column / 26) - 1) + last;
}

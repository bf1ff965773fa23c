import type { Fault } from '../../problems/fault.ts';
import type { Problem } from '../../problems/problem.ts';
import type { CellValue } from './cells.ts';
import { columnKey } from './columns.ts';
import type { SheetFile } from './file.ts';
import type { InRow } from './sheet.ts';

/** Faults of a sheet as problems, each at its cell: `figures.csv:3:5`, with the name that the sheet program gives the cell. */
export function sheetProblems(sheet: SheetFile, faults: readonly Fault<InRow>[]): Problem[] {
  const header = sheet.header.map(columnKey);
  const rows = new Map(sheet.rows.map(({ number, cells }) => [number, cells]));
  return faults.map(({ row, column, message, remedy }) => {
    const at = Math.max(0, header.indexOf(columnKey(column)));
    const cells = row === 1 ? sheet.header : (rows.get(row) ?? []);
    const shown = cells.map(firstLine);
    const before = shown.slice(0, at).join(' | ');
    return {
      file: sheet.file,
      line: sheet.lines.get(row) ?? row,
      column: at + 1,
      length: Math.max(1, shown[at]?.length ?? 1),
      message: `${cellName(at, row)} ${column}: ${message}`,
      remedy,
      quote: shown.join(' | '),
      caret: before.length + (at > 0 ? ' | '.length : 0),
    };
  });
}

function firstLine(cell: CellValue): string {
  const text = cell instanceof Date ? cell.toISOString().slice(0, 10) : String(cell ?? '');
  return text.split('\n', 1)[0] ?? '';
}

/** The name of a cell in a sheet program: column 4 (from 0), row 3 → E3. */
const cellName = (column: number, row: number) => `${letters(column)}${row}`;

function letters(column: number): string {
  const last = String.fromCharCode(65 + (column % 26));
  return column < 26 ? last : letters(Math.floor(column / 26) - 1) + last;
}

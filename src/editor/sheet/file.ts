import { existsSync, readFileSync } from 'node:fs';
import { basename, extname } from 'node:path';
import { CsvError, parse } from 'csv-parse/sync';
import { readSheet } from 'read-excel-file/node';
import writeExcel, { type Cell } from 'write-excel-file/node';
import { csv } from '../../dataset/records.ts';
import { problemText } from '../../problems/problem.ts';
import { decode } from '../../problems/source-text.ts';
import { Refused } from '../refused.ts';
import { writeWhole } from '../write.ts';
import type { CellValue } from './cells.ts';
import type { Column } from './columns.ts';
import type { Sheet } from './sheet.ts';

/** A sheet from a file, with where its rows stand in the file. */
export interface SheetFile extends Sheet {
  file: string;
  /** The line of a row in the file, by the row's number; in a workbook that is the number itself. */
  lines: ReadonlyMap<number, number>;
}

/** What sheet programs save that is no .xlsx, and that they can save as one. */
const otherWorkbooks = ['.xls', '.et', '.ods', '.numbers'];

/** Reads a .csv or .xlsx. Throws `Refused` where it is neither, or cannot be read. */
export async function readSheetFile(path: string): Promise<SheetFile> {
  if (!existsSync(path)) throw new Refused(`There is no file ${path}.`);
  const kind = extname(path).toLowerCase();
  if (kind === '.csv' || kind === '.tsv') return readCsv(path);
  if (kind === '.xlsx') return readWorkbook(path);
  const remedy = otherWorkbooks.includes(kind)
    ? 'Save it as an .xlsx workbook in the sheet program.'
    : 'Give a sheet with named columns.';
  throw new Refused(`${basename(path)} is neither .csv nor .xlsx. ${remedy}`);
}

function readCsv(path: string): SheetFile {
  const { source, problems } = decode(path, readFileSync(path));
  if (problems.length > 0) throw new Refused(problems.map(problemText).join('\n\n'));
  const { records, ends } = csvRecords(path, source.text);
  return {
    file: path,
    header: records[0] ?? [],
    rows: records.slice(1).map((cells, i) => ({ number: i + 2, cells })),
    lines: new Map(ends.map((_, i) => [i + 1, (ends[i - 1] ?? 0) + 1])),
  };
}

/** The records of a CSV file, and the line on which each of them ends. */
function csvRecords(path: string, text: string): { records: string[][]; ends: number[] } {
  const ends: number[] = [];
  try {
    const records = parse(text, {
      delimiter: delimiterOf(text),
      relax_column_count: true,
      skip_empty_lines: false,
      on_record: (record: string[], { lines }) => {
        ends.push(lines);
        return record;
      },
    });
    return { records, ends };
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    throw new Refused(
      `${path}:${error['lines'] ?? 1}:1  this is not a CSV file: ${error.message.split(':')[0]}\n  → a quotation mark opens a cell and is not closed, or stands inside one without being doubled`,
    );
  }
}

/** What stands between cells: sheet programs write semicolons where the comma is the decimal sign, and tabs when asked to. */
function delimiterOf(text: string): string {
  const first = /^.*$/m.exec(text)?.[0] ?? '';
  const cells = (sign: string) => first.split(sign).length;
  return [',', ';', '\t'].reduce((best, sign) => (cells(sign) > cells(best) ? sign : best));
}

async function readWorkbook(path: string): Promise<SheetFile> {
  try {
    const [header = [], ...rows] = await readSheet(path, { trim: false });
    return {
      file: path,
      header: header.map((cell) => String(cell ?? '')),
      rows: rows.map((cells, i) => ({ number: i + 2, cells: cells.map(cellValue) })),
      lines: new Map([header, ...rows].map((_, i) => [i + 1, i + 1])),
    };
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new Refused(
      `${path} cannot be read as a workbook: ${why}. Open it in the sheet program and save it again as .xlsx.`,
    );
  }
}

/** A cell of a workbook; the reader's own type has the constructor of dates where it means a date. */
function cellValue(cell: unknown): CellValue {
  if (typeof cell === 'string' || typeof cell === 'number' || typeof cell === 'boolean')
    return cell;
  return cell instanceof Date ? cell : undefined;
}

/** Writes rows as .csv or .xlsx, by the file's name. */
export async function writeSheetFile(
  path: string,
  columns: readonly Column[],
  rows: readonly (readonly (string | number)[])[],
): Promise<void> {
  const header = columns.map((column) => column.name);
  if (extname(path).toLowerCase() !== '.xlsx') return writeWhole(path, csv([header, ...rows]));
  const cells = [header.map(headerCell), ...rows.map((row) => row.map(workbookCell))];
  const file = writeExcel(cells, {
    sheet: 'observations',
    stickyRowsCount: 1,
    columns: columns.map(({ kind }) => ({ width: kind === 'number' ? 14 : 20 })),
  });
  writeWhole(path, await file.toBuffer());
}

const headerCell = (value: string): Cell => ({ value, type: String, fontWeight: 'bold' });

/** A cell of a workbook. All but numbers are text, so that no sheet program makes dates of periods. */
function workbookCell(value: string | number): Cell {
  if (value === '') return null;
  return typeof value === 'number' ? { value, type: Number } : { value, type: String, format: '@' };
}

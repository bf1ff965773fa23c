import { existsSync, readFileSync } from 'node:fs';
import { basename, extname } from 'node:path';
import { parse } from 'csv-parse/sync';
import { readSheet } from 'read-excel-file/node';
import writeExcel from 'write-excel-file/node';
import { decode } from '../../problems/located.ts';
import { problemText, type Problem } from '../../problems/problem.ts';
import { csv } from '../../dataset/records.ts';
import type { Column } from './columns.ts';
import type { RowFault, Sheet } from './merge.ts';
import { Refused, writeWhole } from '../write.ts';

/** A sheet from a file, with where its rows stand in the file. */
export interface SheetFile extends Sheet {
  file: string;
  /** The line of a row in the file, by the row's number; in a workbook that is the number itself. */
  lines: ReadonlyMap<number, number>;
}

/** Reads a .csv or .xlsx. Throws `Refused` where it is neither, or cannot be read. */
export async function readSheetFile(path: string): Promise<SheetFile> {
  if (!existsSync(path)) throw new Refused(`There is no file ${path}.`);
  const kind = extname(path).toLowerCase();
  if (kind === '.csv' || kind === '.tsv') return readCsv(path);
  if (kind === '.xlsx') return readWorkbook(path);
  throw new Refused(
    `${basename(path)} is neither .csv nor .xlsx. ${kind === '.xls' || kind === '.et' || kind === '.ods' || kind === '.numbers' ? 'Save it as an .xlsx workbook in the sheet program.' : 'Give a sheet with named columns.'}`,
  );
}

function readCsv(path: string): SheetFile {
  const { source, problems } = decode(path, readFileSync(path));
  if (problems.length > 0) throw new Refused(problems.map(problemText).join('\n\n'));
  const first = /^.*$/m.exec(source.text)?.[0] ?? '';
  // Sheet programs write semicolons where the comma is the decimal sign, and tabs when asked to.
  const delimiter = [',', ';', '\t'].reduce((best, sign) =>
    first.split(sign).length > first.split(best).length ? sign : best,
  );
  try {
    const records = parse(source.text, {
      delimiter,
      info: true,
      relax_column_count: true,
      skip_empty_lines: false,
    }) as unknown as { record: string[]; info: { lines: number } }[];
    const lines = new Map<number, number>();
    records.forEach((_record, i) => lines.set(i + 1, (records[i - 1]?.info.lines ?? 0) + 1));
    return {
      file: path,
      header: records[0]?.record ?? [],
      rows: records.slice(1).map(({ record }, i) => ({ number: i + 2, cells: record })),
      lines,
    };
  } catch (error) {
    const { lines = 1, message } = error as Error & { lines?: number };
    throw new Refused(
      `${path}:${lines}:1  this is not a CSV file: ${message.split(':')[0]}\n  → a quotation mark opens a cell and is not closed, or stands inside one without being doubled`,
    );
  }
}

async function readWorkbook(path: string): Promise<SheetFile> {
  try {
    const data = await readSheet(path, { trim: false });
    return {
      file: path,
      header: (data[0] ?? []).map((cell) => String(cell ?? '')),
      rows: data
        .slice(1)
        .map((cells, i) => ({ number: i + 2, cells: cells as Sheet['rows'][number]['cells'] })),
      lines: new Map(data.map((_, i) => [i + 1, i + 1])),
    };
  } catch (error) {
    throw new Refused(
      `${path} cannot be read as a workbook: ${(error as Error).message}. Open it in the sheet program and save it again as .xlsx.`,
    );
  }
}

/** Writes rows as .csv or .xlsx, by the file's name. In a workbook every cell but a number is text, so that no sheet program makes dates of periods. */
export async function writeSheetFile(
  path: string,
  columns: readonly Column[],
  rows: readonly (readonly (string | number)[])[],
): Promise<void> {
  const header = columns.map((column) => column.name);
  if (extname(path).toLowerCase() !== '.xlsx') return writeWhole(path, csv([header, ...rows]));
  const cell = (value: string | number) =>
    value === ''
      ? null
      : {
          value,
          type: typeof value === 'number' ? Number : String,
          format: typeof value === 'number' ? undefined : '@',
        };
  const file = writeExcel(
    [
      header.map((value) => ({ value, type: String, fontWeight: 'bold' as const })),
      ...rows.map((row) => row.map(cell)),
    ] as never,
    {
      sheet: 'observations',
      stickyRowsCount: 1,
      columns: columns.map(({ kind }) => ({ width: kind === 'number' ? 14 : 20 })),
    },
  );
  writeWhole(path, await file.toBuffer());
}

/** Faults of rows as problems, each at its cell: `figures.csv:3:5`, with the name that the sheet program gives the cell. */
export function sheetProblems(sheet: SheetFile, faults: readonly RowFault[]): Problem[] {
  const header = sheet.header.map((name) => name.trim().toLowerCase());
  return faults.map(({ row, column, message, remedy }) => {
    const at = Math.max(0, header.indexOf(column.toLowerCase()));
    const cells =
      row === 1 ? sheet.header : (sheet.rows.find(({ number }) => number === row)?.cells ?? []);
    const shown = cells.map(
      (cell) =>
        (cell instanceof Date ? cell.toISOString().slice(0, 10) : String(cell ?? '')).split(
          '\n',
        )[0]!,
    );
    const before = shown.slice(0, at).join(' | ');
    const start = before.length + (at > 0 ? 3 : 0);
    return {
      file: sheet.file,
      line: sheet.lines.get(row) ?? row,
      column: at + 1,
      length: Math.max(1, shown[at]?.length ?? 1),
      message: `${cellName(at, row)} ${column}: ${message}`,
      remedy,
      quote: shown.join(' | '),
      caret: start,
    };
  });
}

/** The name of a cell in a sheet program: column 4 (from 0), row 3 → E3. */
function cellName(column: number, row: number): string {
  const letters = (n: number): string =>
    (n < 26 ? '' : letters(Math.floor(n / 26) - 1)) + String.fromCharCode(65 + (n % 26));
  return letters(column) + row;
}

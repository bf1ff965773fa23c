import { existsSync } from 'node:fs';
import { basename, extname } from 'node:path';
import { plainCsv } from '../../dataset/records.ts';
import { Refused } from '../refused.ts';
import { writeWhole } from '../write.ts';
import type { Column } from './columns.ts';
import type { Grid } from './grid.ts';
import { readTextFile } from './text-file.ts';
import { readWorkbook, workbookOf } from './workbook.ts';

/** What sheet programs save that cannot be read here, and that they can save as an .xlsx. */
const otherWorkbooks = ['.xls', '.et', '.numbers', '.xlsb'];

/** What an editor says of a file. */
export interface FileOptions {
  /** Which sheet of a workbook. */
  sheet?: string | undefined;
  /** What a text file is in. */
  encoding?: string | undefined;
}

/** Reads a .csv, .tsv, .xlsx or .ods. Throws `Refused` where it is none of them, or cannot be read. */
export async function readSheetFile(
  path: string,
  { sheet, encoding }: FileOptions = {},
): Promise<Grid> {
  if (!existsSync(path)) throw new Refused(`There is no file ${path}.`);
  const kind = extname(path).toLowerCase();
  if (kind === '.csv' || kind === '.tsv') return readTextFile(path, encoding);
  if (kind === '.xlsx' || kind === '.ods') return readWorkbook(path, sheet);
  const remedy = otherWorkbooks.includes(kind)
    ? 'Save it as an .xlsx workbook in the sheet program.'
    : 'Give a sheet with named columns.';
  throw new Refused(`${basename(path)} is neither .csv nor .xlsx. ${remedy}`);
}

/** Writes rows as .csv or .xlsx, by the file's name. */
export async function writeSheetFile(
  path: string,
  columns: readonly Column[],
  rows: readonly (readonly (string | number)[])[],
): Promise<void> {
  const header = columns.map((column) => column.name);
  const content =
    extname(path).toLowerCase() === '.xlsx'
      ? await workbookOf(columns, rows)
      : plainCsv([header, ...rows]);
  writeWhole(path, content);
}

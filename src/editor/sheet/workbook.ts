import { readFileSync } from 'node:fs';
import { basename, extname } from 'node:path';
import { readOds } from 'hucre/ods';
import { readXlsx, writeXlsx } from 'hucre/xlsx';
import { shifted } from '../../i18n/decimal.ts';
import { listed, nearest } from '../../problems/suggest.ts';
import { Refused } from '../refused.ts';
import { isEmpty } from './cells.ts';
import type { Column } from './columns.ts';
import { Percent, type Grid, type GridCell } from './grid.ts';

/** A sheet as the reader gives it. */
type Read = Awaited<ReturnType<typeof readXlsx>>['sheets'][number];

/** Reads one sheet of a workbook: the one that is named, or the only one that is shown and holds anything. Throws `Refused` where it cannot be read, or there are several. */
export async function readWorkbook(path: string, named?: string): Promise<Grid> {
  const sheets = await sheetsIn(path);
  const sheet = named === undefined ? onlySheet(path, sheets) : sheetNamed(path, sheets, named);
  const rows = rowsOf(sheet);
  return {
    file: path,
    rows,
    merges: (sheet.merges ?? []).map((merge) => ({
      top: merge.startRow + 1,
      bottom: merge.endRow + 1,
      left: merge.startCol,
      right: merge.endCol,
    })),
    lines: new Map(rows.map(({ number }) => [number, number])),
    notes: chosen(path, sheet, sheets),
  };
}

/** The rows of a sheet; what it shows as percent is that. */
function rowsOf(sheet: Read): { number: number; cells: GridCell[] }[] {
  const rows = sheet.rows.map((cells, i) => ({ number: i + 1, cells: [...cells] as GridCell[] }));
  for (const [place, { value, style }] of sheet.cells ?? []) {
    if (typeof value !== 'number' || !isPercent(style?.numFmt)) continue;
    const [row = 0, column = 0] = place.split(',').map(Number);
    rows[row]!.cells[column] = new Percent(Number(shifted(value, -2)));
  }
  return rows;
}

async function sheetsIn(path: string): Promise<readonly Read[]> {
  const read = extname(path).toLowerCase() === '.ods' ? readOds : readXlsx;
  try {
    const { sheets } = await read(new Uint8Array(readFileSync(path)), { readStyles: true });
    return sheets;
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new Refused(
      `${path} cannot be read as a workbook: ${why}. Open it in the sheet program and save it again as .xlsx.`,
    );
  }
}

const isHidden = ({ hidden, veryHidden }: Read) => hidden === true || veryHidden === true;
const holdsAnything = ({ rows }: Read) => rows.some((cells) => !cells.every(isEmpty));
const quoted = ({ name }: Read) => `“${name}”`;

function sheetNamed(path: string, sheets: readonly Read[], named: string): Read {
  const found = sheets.find(({ name }) => name.trim() === named.trim());
  if (found) return found;
  const near = nearest(
    named,
    sheets.map(({ name }) => name),
  );
  throw new Refused(
    `${basename(path)} has no sheet “${named}”. ${near === undefined ? `It has: ${listed(sheets.map(called))}.` : `Did you mean “${near}”?`}`,
  );
}

/** The sheet that is meant where none is named. */
function onlySheet(path: string, sheets: readonly Read[]): Read {
  const shown = sheets.filter((sheet) => !isHidden(sheet) && holdsAnything(sheet));
  const [only, ...others] = shown;
  if (only && others.length === 0) return only;
  const said = listed(sheets.map(called));
  throw new Refused(
    only
      ? `${basename(path)} has several sheets: ${said}. Name the one to take: --sheet "${only.name}"`
      : `${basename(path)} shows no sheet that holds anything: ${said}. Name one: --sheet "…"`,
  );
}

function called(sheet: Read): string {
  if (isHidden(sheet)) return `${quoted(sheet)} (hidden)`;
  return holdsAnything(sheet) ? quoted(sheet) : `${quoted(sheet)} (empty)`;
}

/** Which of several sheets was taken, and what the others are. */
function chosen(path: string, sheet: Read, sheets: readonly Read[]): string[] {
  const others = sheets.filter((other) => other !== sheet);
  if (others.length === 0) return [];
  return [
    `The sheet ${called(sheet)} of ${basename(path)} was read; not read: ${listed(others.map(called))}.`,
  ];
}

/** Whether a number format shows percent; a % in quotes or after a backslash is a word beside the number. */
const isPercent = (format: string | undefined) =>
  format !== undefined && format.replaceAll(/"[^"]*"|\\./g, '').includes('%');

/** Rows as a workbook. All but numbers are text, so that no sheet program makes dates of periods. */
export async function workbookOf(
  columns: readonly Column[],
  rows: readonly (readonly (string | number)[])[],
): Promise<Uint8Array> {
  return writeXlsx({
    sheets: [
      {
        name: 'observations',
        freezePane: { rows: 1 },
        columns: columns.map(({ kind }) => ({
          width: kind === 'number' ? 14 : 20,
          ...(kind !== 'number' && { numFmt: '@' }),
        })),
        rows: [columns.map(({ name }) => name), ...rows].map((row) =>
          row.map((cell) => (cell === '' ? null : cell)),
        ),
      },
    ],
  });
}

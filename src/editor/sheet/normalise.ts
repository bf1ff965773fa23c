import { suggest } from '../../problems/suggest.ts';
import type { Fault } from '../../problems/fault.ts';
import type { CellValue } from './cells.ts';
import { isEmpty } from './cells.ts';
import type { Column } from './columns.ts';
import { Percent, type Grid, type GridCell, type GridRow, type InGrid } from './grid.ts';
import { layOut, textOf, type Heading, type Layout } from './layout.ts';
import { IGNORED, Meanings, type Meaning, type Read, type Told } from './meaning.ts';
import { signShown, type DecimalSign } from './number-text.ts';
import { Values, type Cell } from './values.ts';
import type { Sheet } from './sheet.ts';
import type { Vocabulary } from './vocabulary.ts';

/** What an editor has said of a sheet: once and for all, or for this time. */
export interface Said {
  /** Headings, and the column that each is; `-` leaves it out. */
  columns: Readonly<Record<string, string>>;
  /** Columns that the sheet lacks, and what stands in each row of them. */
  constants: Readonly<Record<string, string>>;
  /** The sign before decimals, where the sheet does not show it. */
  decimal: DecimalSign | undefined;
}

/** A sheet in the form that is merged: a column a field, a row a figure, ids for names. */
export interface Normalised {
  sheet: Sheet;
  /** Where a cell of the sheet stands in the file. */
  place: (row: number, column: string) => InGrid;
  faults: Fault<InGrid>[];
  /** Headings that nobody knows. */
  unknown: readonly string[];
  notes: readonly string[];
}

/** A column of the file, with what its heading means. */
interface ReadColumn extends Read {
  heading: Heading;
}

/** Columns of one value each, beside the region, the indicator and what else stands once a row. */
interface Shape {
  once: ReadColumn[];
  /** Each column of values; one without where the sheet has none. */
  values: (ReadColumn & { told: Told })[];
}

/** Takes a file as it comes: finds its headings, spreads periods, indicators and codes that stand as columns over rows, and reads names and numbers as their languages write them. */
export function normalise(
  grid: Grid,
  columns: readonly Column[],
  vocabulary: Vocabulary,
  said: Said,
): Normalised {
  const meanings = new Meanings(columns, said.columns, vocabulary);
  const layout = layOut(grid, (text) => meanings.of({ texts: [text] }) !== undefined);
  const { read, faults } = readHeadings(layout, meanings, columns);
  const shape = shapeOf(read);
  faults.push(...undated(shape, layout));
  const sign = said.decimal ?? decimalSign(layout.rows, shape, columns);
  const values = new Values(columns, vocabulary, sign);
  const header = headerOf(shape, said.constants, columns);
  const origins: { row: number; from: ReadonlyMap<string, Heading> }[] = [];
  const origin = new Map(shape.values.map((column) => [column, fromOf(shape, column)]));
  const rows = layout.rows.flatMap((row) =>
    shape.values.flatMap((column) => {
      const cells = cellsOf(row, shape, column, said.constants, layout.unit);
      if (shape.values.length > 1 && isBlankCell(cells.get('value')?.cell)) return [];
      const made = values.read(cells);
      const from = origin.get(column)!;
      origins.push({ row: row.number, from });
      const number = origins.length + 1;
      for (const fault of made.faults)
        faults.push({ ...fault, ...at(row.number, fault.column, from, layout) });
      return [{ number, shown: row.number, cells: header.map((name) => made.cells.get(name)) }];
    }),
  );
  return {
    sheet: { header, rows },
    place: (number, column) => {
      const found = origins[number - 2];
      const from = found?.from ?? new Map(read.map((one) => [nameOf(one.meaning), one.heading]));
      return at(found?.row ?? layout.headingRow, column, from, layout);
    },
    faults,
    unknown: layout.headings
      .filter((heading) => heading.texts.length > 0 && !meanings.of(heading))
      .map(({ texts }) => texts.join(' ')),
    notes: [...grid.notes, ...layout.notes, ...noteOn(sign, said.decimal)],
  };
}

const isBlankCell = (cell: GridCell) => !(cell instanceof Percent) && isEmpty(cell);

function at(
  row: number,
  column: string,
  from: ReadonlyMap<string, Heading>,
  { headings }: Layout,
): InGrid {
  const heading = from.get(column) ?? from.get(column.split('_')[0] ?? '');
  const called = heading?.texts.join(' ');
  return { row, at: heading?.at ?? headings[0]?.at ?? 0, column: called ?? column };
}

function readHeadings(
  layout: Layout,
  meanings: Meanings,
  columns: readonly Column[],
): { read: ReadColumn[]; faults: Fault<InGrid>[] } {
  const faults: Fault<InGrid>[] = [];
  const read: ReadColumn[] = [];
  const taken = new Map<string, Heading>();
  for (const heading of layout.headings) {
    const place = { row: layout.headingRow, at: heading.at, column: heading.texts.join(' ') };
    const found = meanings.of(heading);
    if (!found)
      faults.push(...unknownHeading(heading, layout, columns).map((f) => ({ ...place, ...f })));
    else if (found.meaning.kind !== 'ignored') {
      const key = JSON.stringify(found.meaning);
      if (taken.has(key)) faults.push({ ...place, ...twice(place.column, taken.get(key)!) });
      taken.set(key, heading);
      read.push({ ...found, heading });
    }
  }
  return { read, faults };
}

function twice(name: string, first: Heading): Fault {
  const both = first.texts.join(' ');
  return {
    message: `the column “${name}” stands twice${both === name ? '' : `; “${both}” is it already`}`,
    remedy: 'delete one of the two',
  };
}

function unknownHeading(
  { at, texts }: Heading,
  { rows }: Layout,
  columns: readonly Column[],
): Fault[] {
  const text = texts.join(' ');
  if (text === '' && rows.every(({ cells }) => isBlankCell(cells[at]))) return [];
  if (text === '')
    return [
      {
        message: 'this column has no name',
        remedy: 'write its name into the first row, or delete it',
      },
    ];
  const names = columns.map(({ name }) => name);
  const known = suggest(text, names, 'columns').replace(/[^?]$/, '$&;');
  return [
    {
      message: `there is no column “${text}”`,
      remedy: `${known} or say once what it is: --map "${text}=…", with ${IGNORED} to leave it out`,
    },
  ];
}

const nameOf = (meaning: Meaning) => {
  if (meaning.kind === 'column') return meaning.name;
  return meaning.kind === 'values' ? 'value' : 'dimensions';
};

/** What stands once a row, and what stands under periods, indicators or codes. */
function shapeOf(read: readonly ReadColumn[]): Shape {
  const isValue = ({ meaning }: ReadColumn) =>
    meaning.kind === 'values' || (meaning.kind === 'column' && meaning.name === 'value');
  const values = read.filter(isValue).map((column) => ({
    ...column,
    told: column.meaning.kind === 'values' ? column.meaning.told : {},
  }));
  const none = { heading: { at: -1, texts: [] }, meaning: { kind: 'ignored' as const }, told: {} };
  return {
    once: read.filter((column) => !isValue(column)),
    values: values.length > 0 ? values : [none],
  };
}

/** A column of plain values beside others whose headings say of what they are: nobody knows what it is of. */
function undated({ values }: Shape, { headingRow }: Layout): Fault<InGrid>[] {
  const plain = values.filter(({ told }) => Object.keys(told).length === 0);
  if (plain.length === values.length) return [];
  return plain.map(({ heading }) => ({
    row: headingRow,
    at: heading.at,
    column: heading.texts.join(' '),
    message: 'this column of values stands beside columns of single periods, indicators or parts',
    remedy: 'say in its heading what it is of, or delete it',
  }));
}

/** The names of the columns that result, in the order of the file’s fields. */
function headerOf(
  { once, values }: Shape,
  constants: Said['constants'],
  columns: readonly Column[],
): string[] {
  const told = values.flatMap((column) => Object.keys(column.told));
  const valued = values.some(({ meaning }) => meaning.kind !== 'ignored') ? ['value'] : [];
  const names = new Set([
    ...once.map(({ meaning }) => nameOf(meaning)),
    ...told,
    ...valued,
    ...Object.keys(constants),
  ]);
  // What says a unit beside the values says the unit of the figure.
  const unit = names.has('indicator') && !names.has('unit') ? ['unit'] : [];
  const all = new Set([...names, ...unit]);
  return [
    ...columns.map(({ name }) => name).filter((name) => all.has(name)),
    ...[...all].filter((name) => !columns.some((column) => column.name === name)),
  ];
}

/** The cells of one figure: those of its row, its value, and what its value's heading says. */
function cellsOf(
  { cells }: GridRow,
  { once }: Shape,
  { heading, told, unit, meaning }: Shape['values'][number],
  constants: Said['constants'],
  over: Layout['unit'],
): Map<string, Cell> {
  const found = new Map<string, Cell>();
  for (const [name, text] of Object.entries(constants)) found.set(name, { cell: text });
  for (const column of once) addCell(found, column, cells[column.heading.at]);
  for (const name of ['period', 'indicator'] as const)
    if (told[name] !== undefined) found.set(name, { cell: told[name] });
  if (told.dimensions) found.set('dimensions', withCodes(found.get('dimensions'), told.dimensions));
  if (meaning.kind !== 'ignored')
    found.set('value', { cell: cells[heading.at], unit: unit ?? over?.text });
  return found;
}

function addCell(found: Map<string, Cell>, { meaning, unit }: ReadColumn, cell: GridCell): void {
  if (meaning.kind === 'column') found.set(meaning.name, { cell, unit });
  if (meaning.kind !== 'dimension' || textOf(cell) === '') return;
  const codes = { [meaning.dimension]: textOf(cell) };
  found.set('dimensions', withCodes(found.get('dimensions'), codes));
}

/** A cell of dimensions with further codes; a code may still be a name. */
function withCodes(before: Cell | undefined, codes: Readonly<Record<string, string>>): Cell {
  return { cell: before?.cell, codes: { ...before?.codes, ...codes } };
}

const fromOf = ({ once }: Shape, { heading, told }: Shape['values'][number]) =>
  new Map([
    ...once.map((column) => [nameOf(column.meaning), column.heading] as const),
    ...['value', ...Object.keys(told)].map((name) => [name, heading] as const),
  ]);

/** The sign before decimals that the numbers of a sheet show; both where they do not agree, none where none shows it. */
function decimalSign(
  rows: readonly GridRow[],
  { once, values }: Shape,
  columns: readonly Column[],
): DecimalSign | 'both' | undefined {
  const kinds = new Map(columns.map(({ name, kind }) => [name, kind]));
  const numeric = [
    ...once.filter(({ meaning }) => kinds.get(nameOf(meaning)) === 'number'),
    ...values,
  ];
  const shown = new Set<DecimalSign>();
  for (const { cells } of rows)
    for (const { heading } of numeric) {
      const cell: CellValue | Percent = cells[heading.at];
      const sign = typeof cell === 'string' ? signShown(cell.replace(/\s*[%％]$/, '')) : undefined;
      if (sign) shown.add(sign);
    }
  if (shown.size === 2) return 'both';
  return [...shown][0];
}

const noteOn = (sign: string | undefined, said: DecimalSign | undefined) =>
  sign === 'comma' && said === undefined ? ['Numbers were read with a comma before decimals.'] : [];

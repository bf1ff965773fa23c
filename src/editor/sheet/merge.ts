import { isDeepStrictEqual } from 'node:util';
import type { z } from 'zod';
import type { Indexes } from '../../dataset/resolve/indexes.ts';
import { refersTo, type RawObservation, type Refers } from '../../dataset/schema.ts';
import type { Fault } from '../../problems/fault.ts';
import { inspect, schemaAt, valueAt } from '../../problems/inspect.ts';
import { suggest } from '../../problems/suggest.ts';
import { isEmpty } from './cells.ts';
import { columnKey, fromCells, type CellValue, type Column, type InCell } from './columns.ts';

/** A row of a sheet, with the number that the sheet program shows. */
interface Row {
  number: number;
  cells: readonly CellValue[];
}

/** A sheet as read: its header and its rows. */
export interface Sheet {
  header: readonly string[];
  rows: readonly Row[];
}

/** A place in a sheet; the header is row 1. */
export interface InRow extends InCell {
  row: number;
}

/** What importing a sheet would do: the observations that result, and which rows made which of them. */
export interface Merged {
  observations: RawObservation[];
  /** The index of an observation → the row it came from, for those that the sheet has added or changed. */
  changed: ReadonlyMap<number, number>;
  counts: { added: number; changed: number; same: number; absent: number; removed: number };
  faults: Fault<InRow>[];
}

/** The entries that a sheet's cells may name. */
export type Known = Pick<Indexes, 'regions' | 'programmes' | 'indicators' | 'units' | 'sources'>;

/**
 * Lays the rows of a sheet over observations. A row belongs to the observation with the same subject and indicator, and the same
 * period where there are several; other rows are new. Observations that the sheet lacks stay, or go with `remove`.
 */
export function mergeSheet(
  sheet: Sheet,
  before: readonly RawObservation[],
  columns: readonly Column[],
  known: Known,
  schema: z.ZodType<RawObservation>,
  options: { remove?: boolean } = {},
): Merged {
  const names = new Map(columns.map(({ name }) => [columnKey(name), name]));
  const header = sheet.header.map((name) => names.get(columnKey(name)) ?? columnKey(name));
  const misnamed = headerFaults(sheet, header, [...names.values()]);
  if (misnamed.length > 0) return refused(before, misnamed);
  const read = readRows(sheet, header, before, columns, known, schema);
  return merged(before, read, options.remove ?? false);
}

/** Columns that are not known, stand twice, or are missing: with one of these no row can be read. */
function headerFaults(
  sheet: Sheet,
  header: readonly string[],
  names: readonly string[],
): Fault<InRow>[] {
  const faults = header.flatMap((name, i): Fault<InRow>[] => {
    if (name === '' && sheet.rows.every(({ cells }) => isEmpty(cells[i]))) return [];
    if (!names.includes(name))
      return [
        {
          row: 1,
          column: sheet.header[i]!,
          message:
            name === '' ? 'this column has no name' : `there is no column “${sheet.header[i]}”`,
          remedy: suggest(name, names, 'columns'),
        },
      ];
    if (header.indexOf(name) === i) return [];
    return [
      {
        row: 1,
        column: name,
        message: `the column “${name}” stands twice`,
        remedy: 'delete one of the two',
      },
    ];
  });
  return [...faults, ...lackingColumns(header)];
}

function lackingColumns(header: readonly string[]): Fault<InRow>[] {
  const hasSubject = header.includes('region') || header.includes('programme');
  if (hasSubject && header.includes('indicator')) return [];
  return [
    {
      row: 1,
      column: header[0] ?? '',
      message: 'a sheet needs the columns “indicator”, and “region” or “programme”',
      remedy:
        'write the names of the columns into the first row; npm run data -- export shows them',
    },
  ];
}

/** The observations as they were, because of faults. */
function refused(before: readonly RawObservation[], faults: Fault<InRow>[]): Merged {
  return {
    observations: [...before],
    changed: new Map(),
    counts: { added: 0, changed: 0, same: 0, absent: before.length, removed: 0 },
    faults,
  };
}

/** A row as read: the observation it is about, by its index, or -1; and what it says, where that has no fault. */
interface ReadRow {
  row: number;
  at: number;
  observation: RawObservation | undefined;
  faults: Fault<InRow>[];
}

function readRows(
  sheet: Sheet,
  header: readonly string[],
  before: readonly RawObservation[],
  columns: readonly Column[],
  known: Known,
  schema: z.ZodType<RawObservation>,
): ReadRow[] {
  const find = finder(before, sheet, header);
  const references = referring(columns, schema);
  const taken = new Map<number, number>();
  return sheet.rows
    .filter(({ cells }) => !cells.every(isEmpty))
    .map(({ number: row, cells }) => {
      const named = new Map(header.map((name, i) => [name, cells[i]]));
      const at = find(named);
      const { observation: given, faults: misread } = fromCells(named, columns, before[at]);
      const unknown = unknownIds(given, references, known);
      const { observation, faults } = checked(given, schema, header, [...misread, ...unknown]);
      const first = taken.get(at);
      if (first !== undefined) faults.push(twice(first));
      if (at >= 0) taken.set(at, row);
      faults.sort((a, b) => header.indexOf(a.column) - header.indexOf(b.column));
      return { row, at, observation, faults: faults.map((fault) => ({ row, ...fault })) };
    });
}

const twice = (row: number): Fault<InCell> => ({
  column: 'indicator',
  message: `this figure stands in row ${row} already`,
  remedy: 'keep one of the two rows, or give one another period',
});

/** Holds what a row says against the schema. Of a column that has a fault already, nothing more is said. */
function checked(
  given: Record<string, unknown>,
  schema: z.ZodType<RawObservation>,
  header: readonly string[],
  faults: readonly Fault<InCell>[],
): { observation: RawObservation | undefined; faults: Fault<InCell>[] } {
  const { value, faults: refusals } = inspect(schema, given);
  const said = new Set(faults.map(({ column }) => column));
  const more = refusals
    .map(({ path, message, remedy }) => {
      const column = columnAt(path);
      if (valueAt(given, path) === undefined)
        return {
          column,
          message: `“${column}” is empty`,
          remedy: header.includes(column) ? 'fill the cell' : `add a column “${column}”`,
        };
      return { column, message: withoutName(message, column), remedy: remedyIn(column, remedy) };
    })
    .filter(({ column }) => !said.has(column));
  return { observation: value, faults: [...faults, ...more] };
}

/** The column of a place in an observation: `members.names.3.zh` is written in `members_zh`. */
function columnAt(path: readonly (string | number)[]): string {
  const [field, part, , locale = ''] = path.map(String);
  if (field !== 'members' || part !== 'names') return path.join('_');
  return locale === '' ? 'members' : `members_${locale}`;
}

/** The cell's name stands before the sentence already. */
const withoutName = (message: string, column: string) =>
  message.startsWith(`${column} `) ? message.slice(column.length + 1) : message;

const remedyIn = (column: string, remedy: string) =>
  column === 'period' ? 'write a year, a month or a day: 2024, 2024-09 or 2024-09-30' : remedy;

/** Lays what was read over the observations as they were. */
function merged(
  before: readonly RawObservation[],
  rows: readonly ReadRow[],
  remove: boolean,
): Merged {
  const observations = [...before];
  const changed = new Map<number, number>();
  const counts = { added: 0, changed: 0, same: 0, absent: 0, removed: 0 };
  for (const { row, at, observation, faults } of rows) {
    if (!observation || faults.length > 0) continue;
    if (at < 0) {
      changed.set(observations.push(observation) - 1, row);
      counts.added += 1;
    } else if (isDeepStrictEqual(before[at], observation)) counts.same += 1;
    else {
      observations[at] = observation;
      changed.set(at, row);
      counts.changed += 1;
    }
  }
  const taken = new Set(rows.map(({ at }) => at));
  const absent = new Set([...before.keys()].filter((i) => !taken.has(i)));
  const faults = rows.flatMap((row) => row.faults);
  return remove
    ? without(absent, { observations, changed, counts, faults })
    : { observations, changed, counts: { ...counts, absent: absent.size }, faults };
}

/** What is left once the observations that a sheet lacks are removed. */
function without(absent: ReadonlySet<number>, { observations, changed, ...rest }: Merged): Merged {
  const kept = [...observations.keys()].filter((i) => !absent.has(i));
  return {
    ...rest,
    observations: kept.map((i) => observations[i]!),
    changed: new Map(
      kept.flatMap((i, now) => {
        const row = changed.get(i);
        return row === undefined ? [] : [[now, row] as const];
      }),
    ),
    counts: { ...rest.counts, removed: absent.size },
  };
}

/** Finds the observation that a row is about, or -1. Without another of its kind on either side, a new period is a change of the old one. */
function finder(
  before: readonly RawObservation[],
  sheet: Sheet,
  header: readonly string[],
): (row: ReadonlyMap<string, CellValue>) => number {
  const keyNames = ['region', 'programme', 'indicator'] as const;
  const places = keyNames.map((name) => header.indexOf(name));
  const key = (ids: readonly unknown[]) => ids.map((id) => String(id ?? '')).join(' ');
  const known = Map.groupBy([...before.keys()], (i) =>
    key(keyNames.map((name) => before[i]?.[name])),
  );
  const rows = Map.groupBy(sheet.rows, ({ cells }) => key(places.map((i) => cells[i])));
  return (row) => {
    const mine = key(keyNames.map((name) => row.get(name)));
    const same = known.get(mine) ?? [];
    const period = String(row.get('period') ?? '');
    const exact = same.find((i) => before[i]?.period === period);
    const [only = -1] = same.length === 1 && rows.get(mine)?.length === 1 ? same : [];
    return exact ?? only;
  };
}

const lists: Partial<Record<Refers, keyof Known>> = {
  region: 'regions',
  programme: 'programmes',
  indicator: 'indicators',
  unit: 'units',
  source: 'sources',
};

/** A column whose cells name entries of a list. */
interface Referring {
  column: Column;
  what: Refers;
  list: keyof Known;
}

/** The columns whose fields are declared to refer to something. */
function referring(columns: readonly Column[], schema: z.ZodType): Referring[] {
  return columns.flatMap((column) => {
    const field = schemaAt(schema, column.path);
    const what = field && refersTo(field);
    const list = what && lists[what];
    return list ? [{ column, what, list }] : [];
  });
}

/** Ids of what the version does not have. */
function unknownIds(
  observation: Record<string, unknown>,
  columns: readonly Referring[],
  known: Known,
): Fault<InCell>[] {
  return columns.flatMap(({ column, what, list }) => {
    const id = valueAt(observation, column.path);
    if (typeof id !== 'string' || known[list].has(id)) return [];
    return [
      {
        column: column.name,
        message: `there is no ${what} “${id}”`,
        remedy: suggest(id, [...known[list].keys()], list),
      },
    ];
  });
}

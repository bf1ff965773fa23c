import type { z } from 'zod';
import type { RawObservation } from '../../dataset/schema.ts';
import type { Fault, Path } from '../../problems/fault.ts';
import { inspect, valueAt } from '../../problems/inspect.ts';
import { isEmpty } from './cells.ts';
import type { Column, InCell } from './columns.ts';
import { finder } from './find.ts';
import { referring, unknownIds, type Known } from './references.ts';
import { fromCells } from './row.ts';
import type { InRow, Sheet } from './sheet.ts';

/** A row as read: the observation it is about, by its index, or -1; and what it says, where that has no fault. */
export interface ReadRow {
  row: number;
  at: number;
  observation: RawObservation | undefined;
  faults: Fault<InRow>[];
}

/** What the cells of a sheet are read by. */
export interface Reading {
  /** The names of the sheet's columns, in its order. */
  header: readonly string[];
  columns: readonly Column[];
  known: Known;
  schema: z.ZodType<RawObservation>;
}

/** Reads the rows of a sheet, each over the observation that it is about. */
export function readRows(
  sheet: Sheet,
  before: readonly RawObservation[],
  reading: Reading,
): ReadRow[] {
  const { header, columns, known, schema } = reading;
  const find = finder(before, header);
  const references = referring(columns, schema);
  const taken = new Map<number, number>();
  return sheet.rows
    .filter(({ cells }) => !cells.every(isEmpty))
    .map(({ number: row, shown = row, cells }) => {
      const named = new Map(header.map((name, i) => [name, cells[i]]));
      const found = find(named);
      if (!('at' in found))
        return { row, at: -1, observation: undefined, faults: [{ row, ...found }] };
      const { at } = found;
      const { observation: given, faults: misread } = fromCells(named, columns, before[at]);
      const unknown = unknownIds(given, references, known);
      const { observation, faults } = checked(given, reading, [...misread, ...unknown]);
      const first = taken.get(at);
      if (first !== undefined) faults.push(twice(first));
      if (at >= 0) taken.set(at, shown);
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
  { header, columns, schema }: Reading,
  faults: readonly Fault<InCell>[],
): { observation: RawObservation | undefined; faults: Fault<InCell>[] } {
  const { value, faults: refusals } = inspect(schema, given);
  const said = new Set(faults.map(({ column }) => column));
  const more = refusals
    .map(({ path, message, remedy }) => {
      const column = columnAt(path, columns);
      if (valueAt(given, path) === undefined)
        return {
          column,
          message: `“${column}” is empty`,
          remedy: header.includes(column) ? 'fill the cell' : `add a column “${column}”`,
        };
      return { column, message: withoutName(message, column), remedy };
    })
    .filter(({ column }) => !said.has(column));
  return { observation: value, faults: [...faults, ...more] };
}

/** The column that a place in an observation is written in: `members.names.3.zh` in `members_zh`. */
function columnAt(path: Path, columns: readonly Column[]): string {
  const names = path.filter((key) => typeof key === 'string');
  const column = columns.find((one) => names.every((name, i) => one.path[i] === name));
  return column?.name ?? names.join('_');
}

/** The cell's name stands before the sentence already. */
const withoutName = (message: string, column: string) =>
  message.startsWith(`${column} `) ? message.slice(column.length + 1) : message;

import type { RawObservation } from '../../dataset/schema.ts';
import type { Fault } from '../../problems/fault.ts';
import { isObject, valueAt } from '../../problems/inspect.ts';
import { isFault, readNumber, readText, type CellValue, type Read } from './cells.ts';
import type { Column, InCell } from './columns.ts';
import { readStructured, writeStructured } from './structured.ts';

/** An observation as the cells of its row. Ids are separated by spaces, names counted by line breaks. */
export function toCells(
  observation: RawObservation,
  columns: readonly Column[],
): (string | number)[] {
  return columns.map((column) =>
    column.kind === 'names'
      ? namesAt(observation, column.path)
          .map((name) => String(name ?? ''))
          .join('\n')
      : cellOf(valueAt(observation, column.path), column),
  );
}

function cellOf(value: unknown, column: Column): string | number {
  const structured = writeStructured(value, column);
  if (structured !== undefined) return structured;
  return typeof value === 'number' || typeof value === 'string' ? value : '';
}

/** The names of one language: of `members.names.zh`, the `zh` of each of `members.names`. */
function namesAt(observation: object, path: readonly string[]): unknown[] {
  const list = valueAt(observation, path.slice(0, -1));
  return Array.isArray(list) ? list.map((name) => valueAt(name, path.slice(-1))) : [];
}

/**
 * Reads the cells of a row into an observation, over what it held before: a column that the sheet lacks leaves its field alone,
 * an empty cell empties it. Cells that are not understood are faults, and nothing is guessed.
 */
export function fromCells(
  cells: ReadonlyMap<string, CellValue>,
  columns: readonly Column[],
  before?: object,
): { observation: Record<string, unknown>; faults: Fault<InCell>[] } {
  const observation: Record<string, unknown> = { ...(before && structuredClone(before)) };
  const faults: Fault<InCell>[] = [];
  const names: Names[] = [];
  for (const column of columns) {
    if (!cells.has(column.name)) continue;
    const read = readCell(cells.get(column.name), column);
    if (isFault(read)) faults.push({ column: column.name, ...read });
    else if (column.kind === 'names') names.push({ column, names: lines(read.value) });
    else set(observation, column.path, read.value);
  }
  faults.push(...setNames(observation, names));
  for (const { path } of columns) if (path.length > 1) dropEmpty(observation, path[0]!);
  return { observation, faults };
}

function readCell(cell: CellValue, column: Column): Read<unknown> {
  if (column.kind === 'number') return readNumber(cell);
  const read = readText(cell);
  return isFault(read) ? read : (readStructured(read.value, column) ?? read);
}

const lines = (value: unknown): string[] => (typeof value === 'string' ? value.split(/\r?\n/) : []);

/** The names that one column gives, in one language. */
interface Names {
  column: Column;
  names: string[];
}

/** Sets lists of names, each of which comes from a column a language. */
function setNames(
  observation: Record<string, unknown>,
  columns: readonly Names[],
): Fault<InCell>[] {
  const lists = Map.groupBy(columns, ({ column }) => column.path.slice(0, -1).join('.'));
  return [...lists.values()].flatMap((list) => setList(observation, list));
}

function setList(observation: Record<string, unknown>, columns: readonly Names[]): Fault<InCell>[] {
  const [first, ...rest] = columns;
  if (!first) return [];
  const odd = rest.find(({ names }) => names.length !== first.names.length);
  if (odd)
    return [
      {
        column: odd.column.name,
        message: `${odd.names.length} names here and ${first.names.length} in the other language`,
        remedy: 'write one name a line, the same things in the same order in each language',
      },
    ];
  const path = first.column.path.slice(0, -1);
  const before = valueAt(observation, path);
  const list = first.names.map((_, i) => ({
    ...(Array.isArray(before) && isObject(before[i]) ? before[i] : {}),
    ...Object.fromEntries(columns.map(({ column, names }) => [column.path.at(-1)!, names[i]!])),
  }));
  set(observation, path, list.length > 0 ? list : undefined);
  return [];
}

/** Sets a value that lies in an object; undefined takes it away. */
function set(target: Record<string, unknown>, path: readonly string[], value: unknown): void {
  const [key, ...rest] = path;
  if (key === undefined) return;
  if (rest.length === 0) {
    if (value === undefined) delete target[key];
    else target[key] = value;
    return;
  }
  if (value === undefined && target[key] === undefined) return;
  const inner: Record<string, unknown> = isObject(target[key]) ? target[key] : {};
  target[key] = inner;
  set(inner, rest, value);
}

/** Takes away an object that nothing is left in. */
function dropEmpty(observation: Record<string, unknown>, key: string): void {
  const value = observation[key];
  if (isObject(value) && Object.keys(value).length === 0) delete observation[key];
}

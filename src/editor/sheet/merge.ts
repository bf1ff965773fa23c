import type { z } from 'zod';
import type { Dataset } from '../../dataset/dataset.ts';
import { inspect, valueAt } from '../../problems/fault.ts';
import { suggest } from '../../problems/problem.ts';
import type { RawObservation } from '../../dataset/schema.ts';
import { fromCells, type CellFault, type CellValue, type Column } from './columns.ts';

/** A sheet as read: its header and its rows, each with the number that the sheet program shows. */
export interface Sheet {
  header: readonly string[];
  rows: readonly { number: number; cells: readonly CellValue[] }[];
}

/** A fault at a row; the header is row 1. */
export interface RowFault extends CellFault {
  row: number;
}

/** What importing a sheet would do: the observations that result, and which rows made which of them. */
export interface Merged {
  observations: RawObservation[];
  /** The index of an observation → the row it came from, for those that the sheet has added or changed. */
  changed: ReadonlyMap<number, number>;
  counts: { added: number; changed: number; same: number; absent: number; removed: number };
  faults: RowFault[];
}

/** The ids that a sheet's cells may name. */
export type Known = Pick<Dataset, 'regions' | 'programmes' | 'indicators' | 'units' | 'sources'>;

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
  const faults: RowFault[] = [];
  const header = sheet.header.map((name) =>
    name
      .trim()
      .toLowerCase()
      .replaceAll(/[\s-]+/g, '_'),
  );
  const names = columns.map((column) => column.name);
  header.forEach((name, i) => {
    if (name === '' && sheet.rows.every(({ cells }) => isEmpty(cells[i]))) return;
    if (!names.includes(name))
      faults.push({
        row: 1,
        column: sheet.header[i]!,
        message:
          name === '' ? 'this column has no name' : `there is no column “${sheet.header[i]}”`,
        remedy: suggest(name, names, 'columns'),
      });
    else if (header.indexOf(name) !== i)
      faults.push({
        row: 1,
        column: name,
        message: `the column “${name}” stands twice`,
        remedy: 'delete one of the two',
      });
  });
  if (!header.includes('indicator') || !(header.includes('region') || header.includes('programme')))
    faults.push({
      row: 1,
      column: header[0] ?? '',
      message: 'a sheet needs the columns “indicator”, and “region” or “programme”',
      remedy:
        'write the names of the columns into the first row; npm run data -- export shows them',
    });
  if (faults.length > 0)
    return {
      observations: [...before],
      changed: new Map(),
      counts: { added: 0, changed: 0, same: 0, absent: before.length, removed: 0 },
      faults,
    };

  const observations = [...before];
  const changed = new Map<number, number>();
  const taken = new Map<number, number>();
  const find = finder(before, sheet, header);
  const counts = { added: 0, changed: 0, same: 0, absent: 0, removed: 0 };
  for (const { number, cells } of sheet.rows) {
    if (cells.every(isEmpty)) continue;
    const row = new Map(header.map((name, i) => [name, cells[i]] as const));
    const at = find(row);
    const { observation, faults: misread } = fromCells(row, columns, at < 0 ? {} : before[at]);
    const found = [...misread, ...unknownIds(observation, known)];
    const missing = new Set(found.map((fault) => fault.column));
    found.push(
      ...schemaFaults(observation, schema, header).filter((fault) => !missing.has(fault.column)),
    );
    if (at >= 0 && taken.has(at))
      found.push({
        column: 'indicator',
        message: `this figure stands in row ${taken.get(at)} already`,
        remedy: 'keep one of the two rows, or give one another period',
      });
    found.sort((a, b) => header.indexOf(a.column) - header.indexOf(b.column));
    faults.push(...found.map((fault) => ({ row: number, ...fault })));
    if (at >= 0) taken.set(at, number);
    if (found.length > 0) continue;
    const ordered = inOrder(observation, columns) as RawObservation;
    if (at < 0) {
      changed.set(observations.push(ordered) - 1, number);
      counts.added += 1;
    } else if (JSON.stringify(inOrder(before[at]!, columns)) === JSON.stringify(ordered))
      counts.same += 1;
    else {
      observations[at] = ordered;
      changed.set(at, number);
      counts.changed += 1;
    }
  }
  const absent = new Set(before.map((_, i) => i).filter((i) => !taken.has(i)));
  if (!options.remove)
    return { observations, changed, counts: { ...counts, absent: absent.size }, faults };
  const kept = observations.map((_, i) => i).filter((i) => !absent.has(i));
  return {
    observations: kept.map((i) => observations[i]!),
    changed: new Map(
      kept.flatMap((i, j) => (changed.has(i) ? [[j, changed.get(i)!] as const] : [])),
    ),
    counts: { ...counts, removed: absent.size },
    faults,
  };
}

const isEmpty = (cell: CellValue) => cell === null || cell === undefined || cell === '';

/** Finds the observation that a row is about, or -1. Without another of its kind on either side, a new period is a change of the old one. */
function finder(
  before: readonly RawObservation[],
  sheet: Sheet,
  header: readonly string[],
): (row: ReadonlyMap<string, CellValue>) => number {
  const key = (region: unknown, programme: unknown, indicator: unknown) =>
    [region, programme, indicator].map((id) => String(id ?? '')).join(' ');
  const known = Map.groupBy(
    before.map((o, i) => ({ o, i })),
    ({ o }) => key(o.region, o.programme, o.indicator),
  );
  const [region, programme, indicator] = ['region', 'programme', 'indicator'].map((name) =>
    header.indexOf(name),
  ) as [number, number, number];
  const rows = Map.groupBy(sheet.rows, ({ cells }) =>
    key(cells[region], cells[programme], cells[indicator]),
  );
  return (row) => {
    const mine = key(row.get('region'), row.get('programme'), row.get('indicator'));
    const same = known.get(mine) ?? [];
    const exact = same.find(({ o }) => o.period === String(row.get('period') ?? ''));
    return exact?.i ?? (same.length === 1 && rows.get(mine)?.length === 1 ? same[0]!.i : -1);
  };
}

function unknownIds(observation: Record<string, unknown>, known: Known): CellFault[] {
  const lists = {
    region: known.regions,
    programme: known.programmes,
    indicator: known.indicators,
    unit: known.units,
    source: known.sources,
  } as const;
  const members = (observation['members'] as { source?: string } | undefined)?.source;
  const named = [
    ...Object.entries(lists).map(([name, list]) => [name, name, observation[name], list] as const),
    ['members_source', 'source', members, known.sources] as const,
  ];
  return named.flatMap(([column, what, id, list]) =>
    typeof id === 'string' && !list.has(id)
      ? [
          {
            column,
            message: `there is no ${what} “${id}”`,
            remedy: suggest(id, [...list.keys()], `${what}s`),
          },
        ]
      : [],
  );
}

function schemaFaults(
  observation: Record<string, unknown>,
  schema: z.ZodType<RawObservation>,
  header: readonly string[],
): CellFault[] {
  return inspect(schema, observation).faults.map(({ path, message, remedy }) => {
    const column =
      path[0] === 'members' && path[1] === 'names'
        ? `members_${String(path[3] ?? '')}`.replace(/_$/, '')
        : path.join('_');
    if (valueAt(observation, path) === undefined)
      return {
        column,
        message: `“${column}” is empty`,
        remedy: header.includes(column) ? 'fill the cell' : `add a column “${column}”`,
      };
    // The cell's name stands before the sentence already.
    return {
      column,
      message: message.startsWith(`${column} `) ? message.slice(column.length + 1) : message,
      remedy:
        column === 'period'
          ? 'write a year, a month or a day: 2024, 2024-09 or 2024-09-30'
          : remedy,
    };
  });
}

function inOrder(observation: object, columns: readonly Column[]): object {
  const given = observation as Record<string, unknown>;
  const keys = [...new Set([...columns.map((column) => column.path[0]!), ...Object.keys(given)])];
  return Object.fromEntries(
    keys.filter((key) => given[key] !== undefined).map((key) => [key, given[key]]),
  );
}

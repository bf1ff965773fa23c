import { isDeepStrictEqual } from 'node:util';
import type { z } from 'zod';
import type { RawObservation } from '../../dataset/schema.ts';
import type { Fault } from '../../problems/fault.ts';
import { columnKey, type Column } from './columns.ts';
import { headerFaults } from './header.ts';
import type { Known } from './references.ts';
import { readRows, type ReadRow } from './rows.ts';
import type { InRow, Sheet } from './sheet.ts';

/** What importing a sheet would do: the observations that result, and which rows made which of them. */
export interface Merged {
  observations: RawObservation[];
  /** The index of an observation → the row it came from, for those that the sheet has added or changed. */
  changed: ReadonlyMap<number, number>;
  counts: { added: number; changed: number; same: number; absent: number; removed: number };
  /** What becomes of each observation that does not stay as it is. */
  changes: readonly SheetChange[];
  faults: Fault<InRow>[];
}

/** An observation before and after; one of the two is none where it is new, or goes. */
export interface SheetChange {
  before?: RawObservation | undefined;
  after?: RawObservation | undefined;
}

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
  const read = readRows(sheet, before, { header, columns, known, schema });
  return merged(before, read, options.remove ?? false);
}

/** The observations as they were, because of faults. */
function refused(before: readonly RawObservation[], faults: Fault<InRow>[]): Merged {
  return {
    observations: [...before],
    changed: new Map(),
    counts: { added: 0, changed: 0, same: 0, absent: before.length, removed: 0 },
    changes: [],
    faults,
  };
}

/** Lays what was read over the observations as they were. */
function merged(
  before: readonly RawObservation[],
  rows: readonly ReadRow[],
  remove: boolean,
): Merged {
  const observations = [...before];
  const changed = new Map<number, number>();
  const changes: SheetChange[] = [];
  const counts = { added: 0, changed: 0, same: 0, absent: 0, removed: 0 };
  for (const { row, at, observation, faults } of rows) {
    if (!observation || faults.length > 0) continue;
    if (at < 0) {
      changed.set(observations.push(observation) - 1, row);
      counts.added += 1;
      changes.push({ after: observation });
    } else if (isDeepStrictEqual(before[at], observation)) counts.same += 1;
    else {
      observations[at] = observation;
      changed.set(at, row);
      counts.changed += 1;
      changes.push({ before: before[at], after: observation });
    }
  }
  const taken = new Set(rows.map(({ at }) => at));
  const absent = new Set([...before.keys()].filter((i) => !taken.has(i)));
  const faults = rows.flatMap((row) => row.faults);
  return remove
    ? without(absent, { observations, changed, counts, changes, faults })
    : { observations, changed, counts: { ...counts, absent: absent.size }, changes, faults };
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
    changes: [...rest.changes, ...[...absent].map((i) => ({ before: observations[i] }))],
  };
}

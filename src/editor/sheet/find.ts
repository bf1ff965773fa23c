import type { RawObservation } from '../../dataset/schema.ts';
import type { Fault } from '../../problems/fault.ts';
import { listed } from '../../problems/suggest.ts';
import type { CellValue } from './cells.ts';
import type { InCell } from './columns.ts';

/** What a row is about: an observation by its index, a new one (-1), or nobody knows which. */
export type Found = { at: number } | Fault<InCell>;

/** What makes a figure this one, beside its period. */
const keyNames = ['region', 'programme', 'indicator', 'dimensions'] as const;

/**
 * Finds the observation that a row is about: the one of its subject, indicator, codes and period. A row of another period is
 * a new figure, never a change of the old one; a sheet without periods changes the only one there is.
 */
export function finder(
  before: readonly RawObservation[],
  header: readonly string[],
): (row: ReadonlyMap<string, CellValue>) => Found {
  const key = (ids: readonly unknown[]) => ids.map(inKey).join(' ');
  const keys = before.map((entry) => key(keyNames.map((name) => entry[name])));
  const known = Map.groupBy([...before.keys()], (i) => keys[i]!);
  const exact = new Map(
    [...before.keys()].reverse().map((i) => [`${keys[i]} ${before[i]?.period ?? ''}`, i]),
  );
  const hasPeriods = header.includes('period');
  return (row) => {
    const mine = key(keyNames.map((name) => row.get(name)));
    if (hasPeriods)
      return { at: exact.get(`${mine} ${String(row.get('period') ?? '').trim()}`) ?? -1 };
    const [only = -1, ...others] = known.get(mine) ?? [];
    if (others.length === 0) return { at: only };
    const periods = [only, ...others].map((i) => before[i]?.period ?? 'none');
    return {
      column: 'indicator',
      message: `this figure has several periods: ${listed(periods)}`,
      remedy: 'add a column “period” that says which is meant',
    };
  };
}

/** A part of a key: an id, or the codes of an entry or a cell, whatever their order. */
function inKey(id: unknown): string {
  if (typeof id === 'object' && id !== null)
    return Object.entries(id)
      .map((pair) => pair.join('='))
      .sort()
      .join(' ');
  return String(id ?? '')
    .trim()
    .split(/\s+/)
    .sort()
    .join(' ');
}

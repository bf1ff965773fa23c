import type { RawObservation } from '../../dataset/schema.ts';
import type { CellValue } from './cells.ts';
import type { Sheet } from './sheet.ts';

/** Finds the observation that a row is about, or -1. Without another of its kind on either side, a new period is a change of the old one. */
export function finder(
  before: readonly RawObservation[],
  sheet: Sheet,
  header: readonly string[],
): (row: ReadonlyMap<string, CellValue>) => number {
  const keyNames = ['region', 'programme', 'indicator', 'dimensions'] as const;
  const places = keyNames.map((name) => header.indexOf(name));
  const key = (ids: readonly unknown[]) => ids.map(inKey).join(' ');
  const keys = before.map((entry) => key(keyNames.map((name) => entry[name])));
  const known = Map.groupBy([...before.keys()], (i) => keys[i]!);
  const exact = new Map(
    [...before.keys()].reverse().map((i) => [`${keys[i]} ${before[i]?.period}`, i]),
  );
  const rows = Map.groupBy(sheet.rows, ({ cells }) => key(places.map((i) => cells[i])));
  return (row) => {
    const mine = key(keyNames.map((name) => row.get(name)));
    const same = known.get(mine) ?? [];
    const [only = -1] = same.length === 1 && rows.get(mine)?.length === 1 ? same : [];
    return exact.get(`${mine} ${String(row.get('period') ?? '')}`) ?? only;
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

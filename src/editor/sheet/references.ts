import type { z } from 'zod';
import type { Indexes } from '../../dataset/resolve/indexes.ts';
import { refersTo, type Refers } from '../../dataset/schema.ts';
import type { Fault } from '../../problems/fault.ts';
import { schemaAt, valueAt } from '../../problems/inspect.ts';
import { suggest } from '../../problems/suggest.ts';
import type { Column, InCell } from './columns.ts';

/** The entries that a sheet's cells may name. */
export type Known = Pick<Indexes, 'regions' | 'programmes' | 'indicators' | 'units' | 'sources'>;

const lists: Partial<Record<Refers, keyof Known>> = {
  region: 'regions',
  programme: 'programmes',
  indicator: 'indicators',
  unit: 'units',
  source: 'sources',
};

/** A column whose cells name entries of a list. */
export interface Referring {
  column: Column;
  what: Refers;
  list: keyof Known;
}

/** The columns whose fields are declared to refer to something. */
export function referring(columns: readonly Column[], schema: z.ZodType): Referring[] {
  return columns.flatMap((column) => {
    const field = schemaAt(schema, column.path);
    const what = field && refersTo(field);
    const list = what && lists[what];
    return list ? [{ column, what, list }] : [];
  });
}

/** Ids of what the version does not have. */
export function unknownIds(
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
        remedy: suggest(id, [...known[list].keys()], list) + orByName(id),
      },
    ];
  });
}

/** What is no id may be a name that only its sheet uses. */
const orByName = (text: string) =>
  /^[a-z][a-z0-9-]*$/.test(text) ? '' : `; or say once what it is: --name "${text}=…"`;

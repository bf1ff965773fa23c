import type { CellKind } from '../../dataset/schema/field.ts';
import { observationFields } from '../../dataset/schema.ts';

/** A column of the sheet of observations: its name, and where its value lies in an observation. */
export interface Column {
  name: string;
  path: readonly string[];
  kind: Exclude<CellKind, 'texts'>;
}

/** A place in a row of a sheet. */
export interface InCell {
  column: string;
}

/** The columns of the sheet, as the fields of observations declare them and in their order; texts have one column a language. */
export function sheetColumns(locales: readonly string[]): Column[] {
  return observationFields.flatMap(({ name, sheet }) =>
    typeof sheet === 'string'
      ? columnsOf(name, [name], sheet, locales)
      : Object.entries(sheet).flatMap(([part, kind]) =>
          columnsOf(kind === 'names' ? name : `${name}_${part}`, [name, part], kind, locales),
        ),
  );
}

function columnsOf(
  name: string,
  path: readonly string[],
  kind: CellKind,
  locales: readonly string[],
): Column[] {
  if (kind !== 'texts' && kind !== 'names') return [{ name, path, kind }];
  return locales.map((locale) => ({
    name: `${name}_${locale}`,
    path: [...path, locale],
    kind: kind === 'texts' ? 'text' : kind,
  }));
}

/** What two spellings of a column's name have in common: `Scope zh-Hant` is `scope_zh-Hant`. */
export const columnKey = (name: string) =>
  name
    .trim()
    .toLowerCase()
    .replaceAll(/[\s-]+/g, '_');

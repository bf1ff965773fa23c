import type { RawObservation } from '../../dataset/schema.ts';

/** What a cell holds, as a sheet program or a CSV file gives it. */
export type CellValue = string | number | boolean | Date | null | undefined;

/** A column of the sheet of observations: its name, and where its value lies in an observation. */
export interface Column {
  name: string;
  path: readonly string[];
  kind: 'text' | 'number' | 'ids' | 'names';
}

/** The columns of the sheet, in the order of the fields in observations.json; texts have one column a language. */
export function sheetColumns(locales: readonly string[]): Column[] {
  const text = (name: string, ...path: string[]): Column => ({
    name,
    path: path.length > 0 ? path : [name],
    kind: 'text',
  });
  const each = (name: string, kind: 'text' | 'names', ...path: string[]): Column[] =>
    locales.map((l) => ({ name: `${name}_${l}`, path: [...path, l], kind }));
  return [
    text('region'),
    text('programme'),
    text('indicator'),
    text('period'),
    { name: 'value', path: ['value'], kind: 'number' },
    text('unit'),
    text('qualifier'),
    text('derived_op', 'derived', 'op'),
    { name: 'derived_of', path: ['derived', 'of'], kind: 'ids' },
    { name: 'derived_round', path: ['derived', 'round'], kind: 'number' },
    text('source'),
    text('locator'),
    text('comparable'),
    ...each('scope', 'text', 'scope'),
    ...each('note', 'text', 'note'),
    text('members_source', 'members', 'source'),
    text('members_locator', 'members', 'locator'),
    ...each('members', 'names', 'members', 'names'),
  ];
}

/** An observation as the cells of its row. Ids are separated by spaces, names counted by line breaks. */
export function toCells(
  observation: RawObservation,
  columns: readonly Column[],
): (string | number)[] {
  return columns.map(({ path, kind }) => {
    if (kind === 'names')
      return (observation.members?.names ?? []).map((name) => name[path.at(-1)!] ?? '').join('\n');
    const value = path.reduce<unknown>(
      (at, key) => (at as Record<string, unknown> | undefined)?.[key],
      observation,
    );
    if (kind === 'ids') return ((value as string[] | undefined) ?? []).join(' ');
    return (value as string | number | undefined) ?? '';
  });
}

/** What is wrong in one cell, for the editor of the sheet. */
export interface CellFault {
  column: string;
  message: string;
  remedy: string;
}

/**
 * Reads the cells of a row into an observation, over what it held before: a column that the sheet lacks leaves its field alone,
 * an empty cell empties it. Cells that are not understood are faults, and nothing is guessed.
 */
export function fromCells(
  cells: ReadonlyMap<string, CellValue>,
  columns: readonly Column[],
  before: object = {},
): { observation: Record<string, unknown>; faults: CellFault[] } {
  const observation = structuredClone(before) as Record<string, unknown>;
  const faults: CellFault[] = [];
  const names = new Map<string, string[]>();
  for (const { name, path, kind } of columns) {
    if (!cells.has(name)) continue;
    const cell = cells.get(name);
    const read = kind === 'number' ? readNumber(cell) : readText(cell);
    if (typeof read === 'object') {
      faults.push({ column: name, ...read });
      continue;
    }
    if (kind === 'names')
      names.set(path.at(-1)!, typeof read === 'string' && read !== '' ? read.split(/\r?\n/) : []);
    else
      set(
        observation,
        path,
        read === '' ? undefined : kind === 'ids' ? String(read).trim().split(/\s+/) : read,
      );
  }
  if (names.size > 0) faults.push(...setNames(observation, names));
  for (const key of ['derived', 'scope', 'note', 'members'])
    if (Object.keys((observation[key] as object | undefined) ?? { full: true }).length === 0)
      delete observation[key];
  return { observation, faults };
}

function setNames(
  observation: Record<string, unknown>,
  names: ReadonlyMap<string, string[]>,
): CellFault[] {
  const [[, first], ...rest] = [...names] as [[string, string[]], ...[string, string[]][]];
  const odd = rest.find(([, list]) => list.length !== first.length);
  if (odd)
    return [
      {
        column: `members_${odd[0]}`,
        message: `${odd[1].length} names here and ${first.length} in the other language`,
        remedy: 'write one name a line, the same things in the same order in each language',
      },
    ];
  const old =
    (observation['members'] as { names?: Record<string, string>[] } | undefined)?.names ?? [];
  const list = first.map((_, i) => ({
    ...old[i],
    ...Object.fromEntries([...names].map(([l, texts]) => [l, texts[i]!])),
  }));
  set(observation, ['members', 'names'], list.length > 0 ? list : undefined);
  return [];
}

function set(target: Record<string, unknown>, path: readonly string[], value: unknown): void {
  const [key, ...rest] = path as [string, ...string[]];
  if (rest.length > 0) {
    if (value === undefined && target[key] === undefined) return;
    set((target[key] ??= {}) as Record<string, unknown>, rest, value);
  } else if (value === undefined) delete target[key];
  else target[key] = value;
}

type Misread = Omit<CellFault, 'column'>;

function readText(cell: CellValue): string | Misread {
  if (cell instanceof Date)
    return {
      message: `the sheet program has made a date of this (${cell.toISOString().slice(0, 10)})`,
      remedy: 'give the cell the format “text” and write it again, such as 2024-09',
    };
  return cell === null || cell === undefined ? '' : String(cell);
}

function readNumber(cell: CellValue): number | '' | Misread {
  if (typeof cell === 'number') return cell;
  const text = readText(cell);
  if (typeof text === 'object') return text;
  if (text.trim() === '') return '';
  if (/^-?\d+(\.\d+)?(e[+-]?\d+)?$/i.test(text))
    return Number.isFinite(Number(text))
      ? Number(text)
      : {
          message: `${text} is larger than any number that can be kept`,
          remedy: 'check the exponent',
        };
  // Full-width digits, thousands separators and spaces are what sheets most often put around a number.
  const plain = text.normalize('NFKC').replaceAll(/[,\s_']/g, '');
  if (/^-?\d+(\.\d+)?$/.test(plain))
    return { message: `“${text}” is not written as a plain number`, remedy: `write ${plain}` };
  if (/[\p{Script=Han}\p{Script=Latin}]/u.test(text))
    return {
      message: `“${text}” holds words beside the number`,
      remedy:
        'write the number alone, in the base unit (12.1 亿 is 1210000000); “about”, “nearly” and “over” go into the column qualifier',
    };
  return {
    message: `“${text}” is not a number`,
    remedy: 'write digits, with a point before decimals',
  };
}

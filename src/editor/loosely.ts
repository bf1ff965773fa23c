import { readdirSync, readFileSync } from 'node:fs';
import { isObject } from '../problems/inspect.ts';

/** An object of a file, whatever it holds. */
export type Entry = Record<string, unknown>;

/** The names in a folder; none where there is no such folder. */
export function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

/** What a JSON file holds; undefined while it cannot be read. */
export function readLoosely(path: string): unknown {
  try {
    return JSON.parse(readFileSync(path, 'utf8').replace(/^\uFEFF/, ''));
  } catch {
    return undefined;
  }
}

/** The objects of a list in an object; none where there is no such list. */
export function entries(value: unknown, key: string): Entry[] {
  const list = isObject(value) ? value[key] : undefined;
  return Array.isArray(list) ? list.filter(isObject) : [];
}

import { suggest } from './suggest.ts';

/** What a text or a chart names and a version does not have. */
export interface Missing {
  what: string;
  id: string;
}

/**
 * What is wrong with a value, in an editor's words, told before anyone knows where the value stands; `Place` says where inside
 * the value it is. A fault that is given its file, line and column is a problem.
 */
export type Fault<Place = unknown> = Place & {
  message: string;
  remedy: string;
  missing?: Missing | undefined;
};

/** Keys and indexes that lead into a value. */
export type Path = (string | number)[];

/** A place in a value; with `key`, the name of the field is meant and not what it holds. */
export interface InValue {
  path: Path;
  key?: boolean;
}

/** A place in a text, in characters from 0. */
export interface InText {
  index: number;
  length: number;
}

/** What is said of a field that a schema does not know, unless whoever asks says more of the place. */
export const notAField = (key: string) => `“${key}” is not a field here`;

/** What is said where a text or a chart names something that a version does not have; the last part is for whoever knows why. */
export function notThere(
  what: string,
  id: string,
  version: string,
  known: readonly string[],
): [message: string, remedy: string, more: { missing: Missing }] {
  return [
    `there is no ${what} “${id}” in version ${version}`,
    suggest(id, known, `${what}s`),
    { missing: { what, id } },
  ];
}

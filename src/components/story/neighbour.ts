import type { Region } from '../../dataset/schema.ts';

/** A story that stands beside another in the order of the site. */
export interface Neighbour {
  /** Site path without language. */
  path: string;
  title: string;
  window: Region['window'];
}

/** What stands before and after the one at `index` of a list that goes round. */
export function neighboursIn<T>(list: readonly T[], index: number): { previous: T; next: T } {
  const at = (i: number) => list.at(i % list.length)!;
  return { previous: at(index - 1), next: at(index + 1) };
}

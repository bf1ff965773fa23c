import {
  identify,
  nothingReleased,
  releasedWith,
  type DimensionsOf,
  type Identified,
} from '../dataset/observation-id.ts';

/** The figures of one version, as far as they can be read. */
export interface ListedFigures {
  entries: readonly Identified[];
  dimensionsOf: DimensionsOf;
}

/** Every reference to a figure that versions give, the oldest first: its id, its full form, ids that it had, and `@latest`. */
export function figureIds(versions: readonly ListedFigures[]): string[] {
  const ids = new Set<string>();
  let released = nothingReleased;
  for (const { entries, dimensionsOf } of versions) {
    const figures = identify(entries, dimensionsOf, released);
    for (const { id, full, bare, period, aliases } of figures) {
      for (const name of [id, full, ...aliases]) ids.add(name);
      if (period !== undefined) ids.add(`${bare}@latest`);
    }
    released = releasedWith(released, figures);
  }
  return [...ids];
}

import type { Dataset } from '../dataset/dataset.ts';
import { findObservation } from '../dataset/reference.ts';
import { diffDatasets, diffEntries, type Change, type EntryChange } from './diff.ts';

/** Two versions of the data, and all that differs between them. */
export interface Difference {
  before: Dataset;
  after: Dataset;
  /** Of figures. */
  changes: readonly Change[];
  /** Of everything else. */
  entries: readonly EntryChange[];
}

/** What differs between two versions of the data. */
export function differenceBetween(before: Dataset, after: Dataset): Difference {
  return {
    before,
    after,
    changes: diffDatasets(before, after),
    entries: diffEntries(before, after),
  };
}

/** The ids of the figures that differ. */
export function changedFigures({ changes }: Difference): ReadonlySet<string> {
  return new Set(changes.map(({ id }) => id));
}

/** Says of references whether they lead to a figure that differs, or to another than before. */
export function leadsElsewhere(difference: Difference): (reference: string) => boolean {
  const { before, after } = difference;
  const changed = changedFigures(difference);
  return (reference) => {
    const [was, is] = [findObservation(before, reference), findObservation(after, reference)];
    if (changed.has((is ?? was)?.id ?? reference)) return true;
    return was?.period !== is?.period;
  };
}

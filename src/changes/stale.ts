import { diffDatasets, diffEntries } from './diff.ts';
import { findObservation } from '../dataset/reference.ts';
import type { Dataset } from '../dataset/dataset.ts';

/**
 * What a later release changed and a draft, copied before, still has as it was: released like this, the draft would take those
 * changes back. Ids of figures as the draft has them, and `region …`, `event …` for the rest.
 */
export function staleIn(draft: Dataset, from: Dataset, latest: Dataset): string[] {
  const ids = (a: Dataset, b: Dataset) => [
    ...diffDatasets(a, b).map(({ id }) => findObservation(draft, id)?.id ?? id),
    ...diffEntries(a, b).map(({ what, id }) => `${what} ${id}`),
  ];
  const touched = new Set(ids(from, draft));
  const differs = new Set(ids(latest, draft));
  return ids(from, latest).filter((id) => !touched.has(id) && differs.has(id));
}

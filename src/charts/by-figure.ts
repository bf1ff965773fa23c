import type { Dataset } from '../dataset/dataset.ts';
import { findObservation } from '../dataset/reference.ts';

/** What a spec says of figures, by their ids: it may name them as it likes. */
export function byFigure<T>(
  said: Readonly<Record<string, T>> | undefined,
  dataset: Dataset,
): ReadonlyMap<string, T> {
  return new Map(
    Object.entries(said ?? {}).map(([reference, value]) => [
      findObservation(dataset, reference)?.id ?? reference,
      value,
    ]),
  );
}

import type { Dataset } from '../dataset/dataset.ts';
import { findObservation } from '../dataset/reference.ts';
import type { Localized, Version } from '../dataset/schema.ts';
import type { Change } from './diff.ts';

/** Why a figure changed, where a version says so: a reason names its figure by any of its ids. */
export function reasonOf(
  change: Change,
  { reasons = {} }: Pick<Version, 'reasons'>,
  dataset: Dataset,
): Localized | undefined {
  const own = reasons[change.id] ?? reasons[change.before?.id ?? change.id];
  if (own) return own;
  const key = Object.keys(reasons).find((id) => findObservation(dataset, id)?.id === change.id);
  return key === undefined ? undefined : reasons[key];
}

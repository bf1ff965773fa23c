import { proseProblems } from '../charts/check.ts';
import type { LoadedDataset } from '../dataset/load.ts';
import type { Dataset } from '../dataset/dataset.ts';
import type { Localized } from '../dataset/schema.ts';
import type { Problem } from '../problems/problem.ts';
import type { LoadedConfig } from '../site/outline.ts';

/** The files of a version that hold texts for readers, and the fields of their entries that are such texts. */
const lists = ['observations', 'events', 'indicators'] as const;
const fields = ['title', 'scope', 'note', 'definition', 'name'];

/** Texts inside the data follow the same rules as stories: no bare number in a title, a scope or a definition. */
export function dataProse(files: LoadedDataset['files'], dataset: Dataset): Problem[] {
  if (!files) return [];
  return lists.flatMap((list) => {
    const { json } = files[list];
    const value = json.value as Record<string, Record<string, Localized>[]>;
    return (value[list] ?? []).flatMap((entry, i) =>
      fields.flatMap((field) => proseProblems(json, [list, i, field], entry[field], dataset)),
    );
  });
}

/** So do the headline and the dek of the front page. */
export function frontProse({ json, value }: LoadedConfig, dataset: Dataset): Problem[] {
  return (['headline', 'dek'] as const).flatMap((field) =>
    proseProblems(json!, [field], value?.[field], dataset),
  );
}

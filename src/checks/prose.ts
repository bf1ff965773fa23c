import type { LocatedFiles } from '../dataset/files.ts';
import type { Dataset } from '../dataset/dataset.ts';
import { fileNames, proseIn, schemas } from '../dataset/schema.ts';
import { localizedFaults } from '../prose/localized.ts';
import type { Problem } from '../problems/problem.ts';
import type { LoadedConfig } from '../site/outline.ts';

/** Texts inside the data that are declared as prose follow the same rules as stories: no bare number in a title, a scope or a definition. */
export function dataProse(files: LocatedFiles, dataset: Dataset): Problem[] {
  const schema = schemas({ locales: dataset.languages, complete: false });
  return fileNames.flatMap((name) => {
    const { json, value } = files[name];
    return proseIn(schema[name], value).flatMap(({ path, locale, text }) =>
      localizedFaults(path.slice(0, -1), { [locale]: text }, dataset).map((fault) =>
        json.problemAt(fault),
      ),
    );
  });
}

/** So do the headline and the dek of the front page. */
export function frontProse({ json, value }: LoadedConfig, dataset: Dataset): Problem[] {
  return (['headline', 'dek'] as const).flatMap((field) =>
    localizedFaults([field], value?.[field], dataset).map((fault) => json!.problemAt(fault)),
  );
}

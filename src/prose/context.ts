import type { Dataset } from '../dataset/dataset.ts';
import { texts } from '../i18n/index.ts';
import type { Conventions } from '../i18n/language.ts';

/** What prose is checked against and printed from: data, and a language with its conventions. */
export interface ProseContext {
  dataset: Dataset;
  locale: string;
  conventions: Conventions;
}

/** Data as prose in a language prints them. */
export function proseContext(dataset: Dataset, locale: string): ProseContext {
  return { dataset, locale, conventions: texts(locale).conventions };
}

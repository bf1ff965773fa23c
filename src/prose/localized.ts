import type { Dataset } from '../dataset/dataset.ts';
import { speaks } from '../dataset/languages.ts';
import type { Localized } from '../dataset/schema.ts';
import type { Fault, InText, InValue } from '../problems/fault.ts';
import { checkPlain } from './check.ts';
import { proseContext } from './context.ts';

/** A place in a text that stands in a value. */
export interface InTextOf extends InValue {
  within: InText;
}

/** What is wrong with a text in each language that the code speaks, at the text's place in a value. */
export function localizedFaults(
  path: InValue['path'],
  text: Localized | undefined,
  dataset: Dataset,
): Fault<InTextOf>[] {
  return Object.entries(text ?? {}).flatMap(([locale, value]) => {
    if (!speaks(locale)) return [];
    const faults = checkPlain(value, proseContext(dataset, locale));
    return faults.map(({ index, length, ...fault }) => ({
      ...fault,
      path: [...path, locale],
      within: { index, length },
    }));
  });
}

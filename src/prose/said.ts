import { saidIn, type Said } from '../dataset/dataset.ts';
import type { Localized } from '../dataset/schema.ts';
import { texts } from '../i18n/index.ts';
import { speaks } from '../dataset/languages.ts';
import { proseContext, type ProseContext } from './context.ts';
import { plainProse } from './render.ts';

/** A text of the data as a reader is given it: in their language, or, where it is older than that, in its own, with the numbers of that language. */
export function saidProse(text: Localized, reader: ProseContext): Said {
  const given = saidIn(text, reader.locale);
  const context = speaks(given.locale) ? proseContext(reader.dataset, given.locale) : reader;
  return { ...given, text: plainProse(given.text, context) };
}

/** The `lang` of what is said on a page of another language; undefined where it is the page's own. */
export function langOf(said: Pick<Said, 'locale'>, page: string): string | undefined {
  if (said.locale === page) return undefined;
  return speaks(said.locale) ? texts(said.locale).conventions.tag : said.locale;
}

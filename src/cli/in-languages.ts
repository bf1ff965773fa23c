import type { Localized } from '../dataset/schema.ts';
import { readOutline } from '../site/outline.ts';

/** Texts as given on the command line, `zh="…" en="…"`; one without a language is in the site's first. */
export function inLanguages(given: readonly string[], root: string): Localized {
  const { locales } = readOutline(root);
  const texts = given.map((text) => readText(text, locales));
  return Object.fromEntries(texts.map(({ locale = locales[0]!, text }) => [locale, text]));
}

/** The same for a site that is only begun: a text without a language is in each that has none of its own. */
export function inEachLanguage(given: readonly string[], locales: readonly string[]): Localized {
  const texts = given.map((text) => readText(text, locales));
  const said = (locale: string | undefined) => texts.find((one) => one.locale === locale)?.text;
  return Object.fromEntries(
    locales.flatMap((locale) => {
      const text = said(locale) ?? said(undefined);
      return text === undefined ? [] : [[locale, text] as const];
    }),
  );
}

function readText(
  given: string,
  locales: readonly string[],
): { locale: string | undefined; text: string } {
  const [, language = '', rest = ''] = /^([a-z]{2,3}(?:-[A-Za-z0-9]+)*)=(.*)$/s.exec(given) ?? [];
  return locales.includes(language)
    ? { locale: language, text: rest }
    : { locale: undefined, text: given };
}

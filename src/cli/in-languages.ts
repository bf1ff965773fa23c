import type { Localized } from '../dataset/schema.ts';
import { readOutline } from '../site/outline.ts';

/** Texts as given on the command line, `zh="…" en="…"`; one without a language is in the site's first. */
export function inLanguages(given: readonly string[], root: string): Localized {
  const { locales } = readOutline(root);
  return Object.fromEntries(given.map((text) => inLanguage(text, locales)));
}

function inLanguage(text: string, locales: readonly string[]): [string, string] {
  const [, language = '', rest = ''] = /^([a-z]{2,3}(?:-[A-Za-z0-9]+)*)=(.*)$/s.exec(text) ?? [];
  return locales.includes(language) ? [language, rest] : [locales[0]!, text];
}

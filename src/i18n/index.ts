import { en } from './en.ts';
import { zh } from './zh.ts';

export type Texts = typeof zh;
const languages: Record<string, Texts> = { zh, en };

/** The interface texts of a language. Throws where `content/site.json` names a language that has none. */
export function texts(locale: string): Texts {
  const found = languages[locale];
  if (!found) throw new Error(`content/site.json: there are no interface texts for “${locale}”. Add src/i18n/${locale}.ts with the keys of zh.ts; known: ${Object.keys(languages).join(', ')}.`);
  return found;
}

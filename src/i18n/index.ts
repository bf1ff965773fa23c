import { en } from './en.ts';
import { zh } from './zh.ts';

export type Texts = typeof zh;
const languages: Record<string, Texts> = { zh, en };

/** The interface texts of a language. Throws where `content/site.json` names a language that has none. */
export function texts(locale: string): Texts {
  const found = languages[locale];
  if (!found)
    throw new Error(
      `content/site.json: there are no interface texts for “${locale}”. Add src/i18n/${locale}.ts with the keys of zh.ts; known: ${Object.keys(languages).join(', ')}.`,
    );
  return found;
}

/** A text that an editor wrote as a sentence of its own: with the full stop that may have been left out, and the gap before the next. */
export function sentence(
  text: string,
  { stop, sentenceGap }: Pick<Texts['conventions'], 'stop' | 'sentenceGap'>,
): string {
  return (/[.!?…。！？][”’"」）)]*$/.test(text) ? text : text + stop) + sentenceGap;
}

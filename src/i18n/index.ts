import { en } from './en.ts';
import { languageOf, type PerLanguage } from '../dataset/languages.ts';
import { zh } from './zh.ts';

export type Texts = typeof zh;
const spoken: PerLanguage<Texts> = { zh, en };

/** The interface texts of a language. Throws where `content/site.json` names a language that has none. */
export function texts(locale: string): Texts {
  return spoken[languageOf(locale)];
}

/** A text that an editor wrote as a sentence of its own: with the full stop that may have been left out, and the gap before the next. */
export function sentence(
  text: string,
  { stop, sentenceGap }: Pick<Texts['conventions'], 'stop' | 'sentenceGap'>,
): string {
  return (/[.!?…。！？][”’"」）)]*$/.test(text) ? text : text + stop) + sentenceGap;
}

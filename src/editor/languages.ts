import type { Localized } from '../dataset/schema.ts';
import { Refused } from './refused.ts';

/** Refuses a text for readers that one of the site's languages lacks; `needs` says what needs it, `option` how to give it. */
export function refuseSilence(
  text: Localized,
  locales: readonly string[],
  { needs, option }: { needs: string; option: string },
): void {
  const silent = locales.filter((locale) => !text[locale]);
  if (silent.length === 0) return;
  const each = locales.map((locale) => `${locale}="…"`).join(' ');
  throw new Refused(
    `${needs} in each language; there is none for: ${silent.join(', ')}.\nWrite: ${option.replace('…', each)}`,
  );
}

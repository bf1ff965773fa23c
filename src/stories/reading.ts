import { texts } from '../i18n/index.ts';

/** Minutes that a text takes to read, at least one. Reckoned from characters (Chinese) or words. */
export function readingMinutes(text: string, locale: string): number {
  const { reading } = texts(locale).conventions;
  return Math.max(1, Math.round((text.match(reading.unit)?.length ?? 0) / reading.perMinute));
}

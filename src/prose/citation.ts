import { say, type Citation } from '../dataset/dataset.ts';
import { texts } from '../i18n/index.ts';

/** A source with the place in it: “新快报，2025 年 2 月，C1（省内对口帮扶，第 1 段）”. */
export function citationText({ source, locator }: Citation, locale: string): string {
  const { conventions } = texts(locale);
  const place = source.locators?.[locator];
  const parts = [
    say(source.publisher, locale),
    source.date === undefined ? '' : conventions.period(source.date),
    locator === 'main' ? '' : locator,
  ];
  const cited = parts.filter((part) => part !== '').join(conventions.comma);
  return place ? cited + conventions.brackets(say(place, locale)) : cited;
}

import { say, type Citation } from '../dataset/dataset.ts';
import { texts } from '../i18n/index.ts';
import type { Conventions } from '../i18n/language.ts';
import type { ProseContext } from '../prose/context.ts';

/** More places than this would make the line a list of its own. */
const MOST_PLACES = 12;

/** What a chart rests on, a source after the other, then the version: “新快报，2025 年 2 月（C1）；数据版本 2026.11”. */
export function sourceLine(
  citations: readonly Citation[],
  { dataset, locale, conventions }: ProseContext,
): string {
  const bySource = Map.groupBy(citations, (citation) => citation.source.id);
  const sources = [...bySource.values()].map((list) => oneSource(list, locale, conventions));
  const version = `${texts(locale).chart.version} ${dataset.version}`;
  return [...sources, version].join(conventions.semicolon);
}

function oneSource(
  citations: readonly Citation[],
  locale: string,
  { comma, enumeration, brackets, period }: Conventions,
): string {
  const { source } = citations[0]!;
  const when = source.date === undefined ? '' : comma + period(source.date);
  const places = citations.map(({ locator }) => locator).filter((locator) => locator !== 'main');
  const named = source.kind === 'newspaper' && citations.length <= MOST_PLACES ? places : [];
  const where = named.length === 0 ? '' : brackets(named.join(enumeration));
  return say(source.publisher, locale) + when + where;
}

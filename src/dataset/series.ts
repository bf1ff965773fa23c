import { say, subjectId, type Dataset, type Observation } from './dataset.ts';
import { languages, speaks, type PerLanguage } from './languages.ts';

/** What the whole is called beside its parts, where its dimension does not say it. */
const total: PerLanguage = { zh: '合计', en: 'total' };

/** What makes figures one series, whatever their periods: subject, indicator and codes, as in their ids. */
export function seriesKey(
  observation: Pick<Observation, 'subject' | 'indicator' | 'dimensions'>,
): string {
  const codes = observation.dimensions.map(({ code }) => code.id);
  return [subjectId(observation), observation.indicator.id, ...codes].join('.');
}

/** What the whole is called beside its parts by a dimension. */
export function wholeName(
  dimension: string,
  locale: string,
  { dimensions }: Pick<Dataset, 'dimensions'>,
): string {
  const named = dimensions.get(dimension)?.total;
  return named ? say(named, locale) : total[speaks(locale) ? locale : languages[0]];
}

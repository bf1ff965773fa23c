import { say, type Account, type Observation } from '../dataset/dataset.ts';
import type { Source } from '../dataset/schema.ts';
import { formatFigure } from '../i18n/format.ts';
import { texts } from '../i18n/index.ts';
import type { ProseContext } from '../prose/context.ts';
import type { Row } from './row.ts';

/** What other sources say of the figures of a chart, a sentence a figure: “新快报：21.7 万人；企业材料：21.7 万户”. */
export function accountsOf(rows: readonly Row[], context: ProseContext): string[] {
  return rows.flatMap(({ observation, label }) =>
    observation && observation.accounts.length > 0
      ? [texts(context.locale).chart.accounts(label, listOf(observation, context))]
      : [],
  );
}

function listOf(observation: Observation, context: ProseContext): string {
  const { indicator, citations, accounts } = observation;
  const own = citations
    .slice(0, 1)
    .map((citation): Account => ({ ...observation, citation, period: undefined, note: undefined }));
  const told = [...own, ...accounts];
  const sources = told.map(({ citation }) => citation.source);
  const { locale, conventions } = context;
  const sentences = told.map((account) => {
    const figure = formatFigure({ ...account, indicator }, locale, conventions);
    const { period, citation } = account;
    const when = period === undefined ? '' : conventions.brackets(conventions.period(period));
    return sourceName(citation.source, sources, locale) + conventions.colon + figure + when;
  });
  return sentences.join(conventions.semicolon);
}

/** Who says so: its publisher, or the title where one publisher says two things. */
function sourceName(source: Source, among: readonly Source[], locale: string): string {
  const publisher = say(source.publisher, locale);
  const same = among.filter((other) => say(other.publisher, locale) === publisher);
  return same.length > 1 ? say(source.title, locale) : publisher;
}

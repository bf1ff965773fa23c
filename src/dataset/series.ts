import { about, regionOf, say, subjectId, type Dataset, type Observation } from './dataset.ts';
import { languages, speaks, type PerLanguage } from './languages.ts';

/** What the whole is called beside its parts, where its dimension does not say it. */
const total: PerLanguage = { zh: '合计', en: 'total' };

/** Between what a series is named after. */
const BETWEEN = ' · ';

/** What makes figures one series, whatever their periods: subject, indicator and codes, as in their ids. */
export function seriesKey(
  observation: Pick<Observation, 'subject' | 'indicator' | 'dimensions'>,
): string {
  const codes = observation.dimensions.map(({ code }) => code.id);
  return [subjectId(observation), observation.indicator.id, ...codes].join('.');
}

/** Where names are looked up that a figure does not bring. */
type Names = Pick<Dataset, 'regions' | 'dimensions'>;

/**
 * What a figure's series is called in a list of figures: only what tells it from the other series there. Its subject, with the
 * place that it is part of where two have one name; its indicator; its codes. The subject, where there is only one series.
 */
export function seriesName(
  observation: Observation,
  locale: string,
  among: readonly Observation[],
  names: Names,
): string {
  return nameIn(observation, locale, tellersIn(among), names);
}

/** The names of all series in a list of figures, by their keys and in the order of the list. */
export function seriesNames(
  among: readonly Observation[],
  locale: string,
  names: Names,
): ReadonlyMap<string, string> {
  const tellers = tellersIn(among);
  return new Map(among.map((one) => [seriesKey(one), nameIn(one, locale, tellers, names)]));
}

/** What tells the series of a list apart. */
interface Tellers {
  subjects: readonly Observation[];
  bySubject: boolean;
  byIndicator: boolean;
  /** The dimensions of which the list has several codes, or a code and the whole. */
  dimensions: ReadonlySet<string>;
}

function tellersIn(among: readonly Observation[]): Tellers {
  const subjects = [...new Map(among.map((one) => [subjectId(one), one])).values()];
  const byIndicator = new Set(among.map(({ indicator }) => indicator.id)).size > 1;
  const dimensions = dimensionsThatDiffer(among);
  const bySubject = subjects.length > 1 || (!byIndicator && dimensions.size === 0);
  return { subjects, bySubject, byIndicator, dimensions };
}

function dimensionsThatDiffer(among: readonly Observation[]): Set<string> {
  const known = new Set(
    among.flatMap((one) => one.dimensions.map(({ dimension }) => dimension.id)),
  );
  return new Set([...known].filter((id) => new Set(among.map((one) => codeOf(one, id))).size > 1));
}

const codeOf = ({ dimensions }: Observation, id: string) =>
  dimensions.find(({ dimension }) => dimension.id === id)?.code.id;

function nameIn(one: Observation, locale: string, tellers: Tellers, names: Names): string {
  const { subjects, bySubject, byIndicator, dimensions } = tellers;
  const codes = one.dimensions.filter(({ dimension }) => dimensions.has(dimension.id));
  const parts = [
    ...(bySubject ? [subjectIn(one, locale, subjects, names)] : []),
    ...(byIndicator ? [say(one.indicator.name, locale)] : []),
    ...codes.map(({ code }) => say(code.name, locale)),
    ...(codes.length === 0 ? wholeOf(one, locale, dimensions, names) : []),
  ];
  return parts.join(BETWEEN);
}

/** “total”, for the whole of what others in the list are parts of. */
function wholeOf(
  { indicator }: Observation,
  locale: string,
  broken: ReadonlySet<string>,
  names: Pick<Names, 'dimensions'>,
): string[] {
  const [by] = (indicator.dimensions ?? []).filter((id) => broken.has(id));
  return by === undefined ? [] : [wholeName(by, locale, names)];
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

/** The subject's name; with the place that it is part of where another subject of the list has the same name. */
function subjectIn(
  one: Observation,
  locale: string,
  subjects: readonly Observation[],
  names: Names,
): string {
  const name = say(about(one).name, locale);
  const alike = subjects.filter((other) => say(about(other).name, locale) === name);
  const parent = names.regions.get(regionOf(one)?.parent ?? '');
  return alike.length > 1 && parent ? say(parent.name, locale) + BETWEEN + name : name;
}

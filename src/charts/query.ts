import {
  chronological,
  regionOf,
  type Absence,
  type Dataset,
  type Observation,
} from '../dataset/dataset.ts';
import { comparePeriods } from '../dataset/period.ts';
import { findAbsence, findObservation } from '../dataset/reference.ts';
import { seriesKey } from '../dataset/series.ts';
import type { Event, Region, Scheme } from '../dataset/schema.ts';
import type { ChartSpec } from './spec.ts';

// What a spec's query finds in the data. Ids that the data do not have are left out: the rules for specs report them.

/** Of a dimension, what is no part by it. */
export const WHOLE = 'total';
/** Of every series its last period. */
const LATEST = 'latest';

type Query = ChartSpec['query'];
type Queried = Pick<ChartSpec, 'query'>;

/** The observations of a query, each once: those listed, then all of its indicator, in the order of the data (a series in that of time) or by value. */
export function queryObservations({ query }: Queried, dataset: Dataset): Observation[] {
  const listed = (query.observations ?? []).flatMap((id) => findObservation(dataset, id) ?? []);
  const found = new Set([...listed, ...ofIndicator(query, dataset)]);
  return sorted([...found], query.sort);
}

function ofIndicator(query: Query, dataset: Dataset): Observation[] {
  const asked = askedFor(query, [...dataset.observations.values()]);
  return inTime(ofPeriod(asked, query.period));
}

/** Of a query, what there is no figure of, and why: of those listed, and of its indicator where a period is not asked for or is that. */
export function queryAbsences({ query }: Queried, dataset: Dataset): Absence[] {
  const { observations = [], period } = query;
  const listed = observations.flatMap((id) => findAbsence(dataset, id) ?? []);
  const asked = askedFor(query, [...dataset.absences.values()]);
  const ofIt = asked.filter((one) => period === undefined || one.period === period);
  return [...new Set([...listed, ...ofIt])];
}

/** Of figures, those of a query's indicator, in its regions and of its parts. */
function askedFor<Entry extends Asked>(query: Query, entries: readonly Entry[]): Entry[] {
  const { indicator, regions, dimensions } = query;
  if (indicator === undefined) return [];
  const all = entries.filter((one) => one.indicator.id === indicator);
  const asked =
    regions === undefined ? all : all.filter((one) => regions.includes(regionOf(one)?.id ?? ''));
  return asked.filter(isPart(dimensions));
}

/** What of a figure a query asks for. */
type Asked = Pick<Observation, 'subject' | 'indicator' | 'dimensions'>;

/** Whether a figure is of the parts that are asked for; where a dimension is not named, the whole and all parts are. */
function isPart(wanted: Query['dimensions'] = {}): (observation: Asked) => boolean {
  return ({ dimensions }) =>
    Object.entries(wanted).every(([id, codes]) => {
      const code = dimensions.find(({ dimension }) => dimension.id === id)?.code.id ?? WHOLE;
      return [codes].flat().includes(code);
    });
}

/** Those of a period; or the latest of each series. */
function ofPeriod(
  observations: readonly Observation[],
  period: string | undefined,
): readonly Observation[] {
  if (period === undefined) return observations;
  if (period !== LATEST) return observations.filter((o) => o.period === period);
  return [...Map.groupBy(observations, seriesKey).values()].map(latest);
}

const latest = (series: readonly Observation[]) =>
  series.reduce((last, one) => (comparePeriods(one.period, last.period) > 0 ? one : last));

/** Series in the order of the data, each in that of time. */
function inTime(observations: readonly Observation[]): Observation[] {
  return [...Map.groupBy(observations, seriesKey).values()].flatMap((series) =>
    series.toSorted((a, b) => comparePeriods(a.period, b.period)),
  );
}

function sorted(observations: Observation[], order: Query['sort']): Observation[] {
  if (order === undefined) return observations;
  const sign = order === 'descending' ? -1 : 1;
  return observations.toSorted((a, b) => sign * (a.value - b.value));
}

/** Regions that a query names beside its indicator and that have no figure: left out in silence they would look like zero. */
export function regionsWithoutFigure({ query }: Queried, dataset: Dataset): Region[] {
  if (query.indicator === undefined || query.regions === undefined) return [];
  const told = [...ofIndicator(query, dataset), ...queryAbsences({ query }, dataset)];
  const having = new Set(told.map((one) => regionOf(one)?.id));
  return queryRegions({ query }, dataset).filter((region) => !having.has(region.id));
}

/** The dated events of a query in the order of time: of the regions that it names, or of all. */
export function queryEvents({ query }: Queried, dataset: Dataset): Event[] {
  const { events, regions: named } = query;
  if (!events) return [];
  const among = (ids: readonly string[] | undefined) => (event: Event) =>
    ids === undefined || event.regions.some((id) => ids.includes(id));
  return chronological(
    [...dataset.events.values()]
      .filter((event) => event.date !== undefined)
      .filter(among(events.regions))
      .filter(among(named)),
  );
}

/** The figures of an indicator that may stand beside the regions of a query. */
export function queryBeside(
  { query }: Queried,
  indicator: string | undefined,
  dataset: Dataset,
): Observation[] {
  return ofIndicator({ ...query, indicator }, dataset);
}

/** The scheme that a query names, as `programme.scheme`. */
export function queryScheme({ query }: Queried, dataset: Dataset): Scheme | undefined {
  const [programme = '', id] = (query.scheme ?? '').split('.');
  return dataset.programmes.get(programme)?.schemes?.find((scheme) => scheme.id === id);
}

/** The regions that a query names, in its order. */
export function queryRegions({ query }: Queried, dataset: Dataset): Region[] {
  return (query.regions ?? []).flatMap((id) => dataset.regions.get(id) ?? []);
}

import { chronological, regionOf, type Dataset, type Observation } from '../dataset/dataset.ts';
import { findObservation } from '../dataset/reference.ts';
import type { Event, Region, Scheme } from '../dataset/schema.ts';
import type { ChartSpec } from './spec.ts';

// What a spec's query finds in the data. Ids that the data do not have are left out: the rules for specs report them.

type Query = ChartSpec['query'];
type Queried = Pick<ChartSpec, 'query'>;

/** The observations of a query: those listed, then all of its indicator, in the order of the data or by value. */
export function queryObservations({ query }: Queried, dataset: Dataset): Observation[] {
  const listed = (query.observations ?? []).flatMap((id) => findObservation(dataset, id) ?? []);
  return sorted([...listed, ...ofIndicator(query, dataset)], query.sort);
}

function ofIndicator({ indicator, regions }: Query, dataset: Dataset): Observation[] {
  if (indicator === undefined) return [];
  const all = [...dataset.observations.values()].filter((o) => o.indicator.id === indicator);
  if (regions === undefined) return all;
  return all.filter((o) => regions.includes(regionOf(o)?.id ?? ''));
}

function sorted(observations: Observation[], order: Query['sort']): Observation[] {
  if (order === undefined) return observations;
  const sign = order === 'descending' ? -1 : 1;
  return observations.toSorted((a, b) => sign * (a.value - b.value));
}

/** Regions that a query names beside its indicator and that have no figure: left out in silence they would look like zero. */
export function regionsWithoutFigure({ query }: Queried, dataset: Dataset): Region[] {
  if (query.indicator === undefined || query.regions === undefined) return [];
  const having = new Set(ofIndicator(query, dataset).map((o) => regionOf(o)?.id));
  return queryRegions({ query }, dataset).filter((region) => !having.has(region.id));
}

/** The dated events of a query in the order of time: of the regions that it names, or of all. */
export function queryEvents({ query: { events } }: Queried, dataset: Dataset): Event[] {
  if (!events) return [];
  const { regions } = events;
  return chronological(
    [...dataset.events.values()].filter(
      (event) =>
        event.date !== undefined &&
        (regions === undefined || event.regions.some((id) => regions.includes(id))),
    ),
  );
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

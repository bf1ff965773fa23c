import type { Dataset } from '../../dataset/dataset.ts';
import { findEntry, referenceFault } from '../../dataset/reference.ts';
import { notThere, type Fault, type Path } from '../../problems/fault.ts';
import type { ChartSpec } from '../spec.ts';
import type { InSpec, Rule } from './rule.ts';

/** An id in a spec, and what it is the id of. */
interface Reference {
  path: Path;
  id: string;
  what: 'figure' | 'indicator' | 'region' | 'scheme';
}

/** What a spec names is there. */
export const references: Rule = ({ spec, dataset }) =>
  referencesIn(spec).flatMap((reference) => unknown(reference, dataset));

/** The fault of a reference that leads nowhere. */
export function unknown({ path, id, what }: Reference, dataset: Dataset): Fault<InSpec>[] {
  if (what === 'figure') {
    const found = findEntry(dataset, id) !== undefined;
    return found ? [] : [{ path, ...referenceFault(dataset, id) }];
  }
  const known = idsOf(what, dataset);
  if (known.includes(id)) return [];
  const [message, remedy, { missing }] = notThere(what, id, dataset.version, known);
  return [{ path, message, remedy, missing }];
}

function idsOf(what: Exclude<Reference['what'], 'figure'>, dataset: Dataset): string[] {
  switch (what) {
    case 'indicator':
      return [...dataset.indicators.keys()];
    case 'region':
      return [...dataset.regions.keys()];
    case 'scheme':
      return schemeIds(dataset);
  }
}

const schemeIds = ({ programmes }: Dataset) =>
  [...programmes.values()].flatMap(({ id, schemes = [] }) =>
    schemes.map((scheme) => `${id}.${scheme.id}`),
  );

/** Everything that a spec names, in the order of its fields; annotations have a rule of their own. */
function referencesIn({ query, colours = {}, labels = {} }: ChartSpec): Reference[] {
  const { observations, indicator, regions, events, scheme } = query;
  return [
    ...listed(['query', 'observations'], 'figure', observations),
    ...(indicator
      ? [{ path: ['query', 'indicator'], id: indicator, what: 'indicator' as const }]
      : []),
    ...listed(['query', 'regions'], 'region', regions),
    ...listed(['query', 'events', 'regions'], 'region', events?.regions),
    ...(scheme ? [{ path: ['query', 'scheme'], id: scheme, what: 'scheme' as const }] : []),
    ...Object.entries(colours).flatMap(([id, region]): Reference[] => [
      { path: ['colours', id], id, what: 'figure' },
      { path: ['colours', id], id: region, what: 'region' },
    ]),
    ...Object.keys(labels).map((id): Reference => ({ path: ['labels', id], id, what: 'figure' })),
  ];
}

function listed(path: Path, what: Reference['what'], ids: readonly string[] = []): Reference[] {
  return ids.map((id, i) => ({ path: [...path, i], id, what }));
}

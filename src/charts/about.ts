import { subjectId, type Dataset } from '../dataset/dataset.ts';
import { queryEvents, queryObservations } from './query.ts';
import type { ChartSpec } from './spec.ts';

/** The regions and programmes that a chart is about: what a reader filters by. A part of a region counts as its region. */
export function chartIsAbout(spec: ChartSpec, dataset: Dataset): Set<string> {
  const ids = new Set([
    ...(spec.query.regions ?? []),
    ...queryObservations(spec, dataset).map(subjectId),
    ...regionsOfEvents(spec, dataset),
    ...ofProgramme(spec.query.scheme?.split('.')[0], dataset),
  ]);
  addParents(ids, dataset);
  addProgrammes(ids, dataset);
  return ids;
}

function addParents(ids: Set<string>, { regions }: Dataset): void {
  for (const id of [...ids]) {
    const parent = regions.get(id)?.parent;
    if (parent) ids.add(parent);
  }
}

/** A programme brings its regions, and a region its programmes. */
function addProgrammes(ids: Set<string>, { programmes }: Dataset): void {
  for (const { id, regions } of programmes.values()) {
    if (ids.has(id)) for (const region of regions) ids.add(region);
    if (regions.some((region) => ids.has(region))) ids.add(id);
  }
}

function regionsOfEvents(spec: ChartSpec, dataset: Dataset): string[] {
  const only = spec.query.events?.regions;
  const regions = queryEvents(spec, dataset).flatMap((event) => event.regions);
  return only ? regions.filter((id) => only.includes(id)) : regions;
}

function ofProgramme(id: string | undefined, dataset: Dataset): string[] {
  if (id === undefined) return [];
  return [id, ...(dataset.programmes.get(id)?.regions ?? [])];
}

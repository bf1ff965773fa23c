import type { Dataset } from '../dataset/dataset.ts';
import type { ChartSpec } from './spec.ts';
import { queryObservations } from './row.ts';

/** The regions and programmes that a chart is about: what a reader filters by. A part of a region counts as its region. */
export function chartIsAbout(spec: ChartSpec, dataset: Dataset): Set<string> {
  const ids = new Set<string>(spec.query.regions ?? []);
  for (const { subject } of queryObservations(spec, dataset))
    ids.add(subject.kind === 'region' ? subject.region.id : subject.programme.id);
  if (spec.query.events)
    for (const event of dataset.events.values())
      if (event.date)
        for (const id of event.regions ?? [])
          if (!spec.query.events.regions || spec.query.events.regions.includes(id)) ids.add(id);
  const programme = spec.query.scheme?.split('.')[0];
  if (programme)
    for (const id of [programme, ...(dataset.programmes.get(programme)?.regions ?? [])])
      ids.add(id);
  for (const id of [...ids]) {
    const parent = dataset.regions.get(id)?.parent;
    if (parent) ids.add(parent);
  }
  for (const p of dataset.programmes.values()) {
    if (ids.has(p.id)) for (const id of p.regions) ids.add(id);
    if (p.regions.some((id) => ids.has(id))) ids.add(p.id);
  }
  return ids;
}

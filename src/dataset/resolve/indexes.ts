import type { Fault } from '../../problems/fault.ts';
import type { Dataset } from '../dataset.ts';
import type { InFile } from '../files.ts';
import type { FileName, Files } from '../schema.ts';

/** The lists of a version that other entries refer to, by id. */
export type Indexes = Pick<
  Dataset,
  'regions' | 'programmes' | 'units' | 'topics' | 'dimensions' | 'indicators' | 'events' | 'sources'
>;

/** Lists the entries of a version by id; an id that stands twice in a list is a fault, and the first keeps it. */
export function indexFiles(files: Files): { indexes: Indexes; faults: Fault<InFile>[] } {
  const faults: Fault<InFile>[] = [];
  const index = <T extends { id: string }>(file: FileName, key: string, list: readonly T[]) => {
    const byId = new Map<string, T>();
    list.forEach((entry, i) => {
      if (!byId.has(entry.id)) byId.set(entry.id, entry);
      else
        faults.push({
          file,
          path: [key, i, 'id'],
          message: `the id “${entry.id}” is taken already in this file`,
          remedy: 'give one of the two another id',
        });
    });
    return byId;
  };
  const indexes = {
    regions: index('regions', 'regions', files.regions.regions),
    programmes: index('programmes', 'programmes', files.programmes.programmes),
    units: index('indicators', 'units', files.indicators.units),
    topics: index('indicators', 'topics', files.indicators.topics),
    dimensions: index('indicators', 'dimensions', files.indicators.dimensions),
    indicators: index('indicators', 'indicators', files.indicators.indicators),
    events: index('events', 'events', files.events.events),
    sources: index('sources', 'sources', files.sources.sources),
  };
  return { indexes, faults };
}

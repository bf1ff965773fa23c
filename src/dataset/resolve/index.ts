import type { Fault } from '../../problems/fault.ts';
import type { Dataset } from '../dataset.ts';
import type { InFile } from '../files.ts';
import type { Geography } from '../geography.ts';
import { nothingReleased, type ReleasedIds } from '../observation-id.ts';
import type { Files } from '../schema.ts';
import { checkEntries } from './entries.ts';
import { indexFiles } from './indexes.ts';
import { resolveObservations } from './observations.ts';

/** What a version is resolved with beside its own files: the map, and the ids of what was released before it. */
export interface Around {
  geography?: Geography | undefined;
  released?: ReleasedIds | undefined;
}

/** Resolves every reference between the files of a version; what does not resolve is a fault at its place. */
export function resolve(
  version: string,
  files: Files,
  { geography, released = nothingReleased }: Around,
): { dataset: Dataset; faults: Fault<InFile>[] } {
  const { indexes, faults: taken } = indexFiles(files);
  const unresolved = checkEntries(files, indexes);
  const { observations, absences, references, faults } = resolveObservations(files, indexes, {
    geography,
    released,
  });
  const resolved = { ...indexes, observations, absences, references };
  return {
    dataset: { version, languages: languagesIn(files), ...resolved },
    faults: [...taken, ...unresolved, ...faults],
  };
}

/** The languages of a version, in the order of its texts: every version has a region, and every region has a name. */
function languagesIn({ regions }: Files): string[] {
  return [...new Set(regions.regions.flatMap(({ name }) => Object.keys(name)))];
}

import { loadDataset, type LoadedDataset } from '../dataset/load.ts';
import type { Geography } from '../dataset/geography.ts';
import { nothingReleased, releasedWith, type ReleasedIds } from '../dataset/observation-id.ts';
import { releaseSchema, type ReleaseNotes, type Version } from '../dataset/schema.ts';
import type { Folder } from '../files/folder.ts';
import { readJson, readValid } from '../files/read.ts';
import type { LocatedJson } from '../problems/located.ts';
import type { Problem } from '../problems/problem.ts';

/** A released version, with the chart specs that were frozen with it. */
export interface LoadedRelease extends LoadedDataset {
  version: Version;
  charts: LocatedJson | undefined;
  /** The bytes of its files, by name. */
  bytes: ReadonlyMap<string, Uint8Array>;
}

/** A draft, with what its `release.json` says of it. */
export interface LoadedDraft extends LoadedDataset {
  id: string;
  notes: ReleaseNotes;
  notesJson: LocatedJson | undefined;
  /** What is wrong with it: kept with it, since what is released goes out whatever state a draft is in. */
  problems: readonly Problem[];
}

/** What versions are read with. */
interface Reading {
  folder: Folder;
  locales: readonly string[];
  geography: Geography | undefined;
  /** What was released before the version that is read. */
  released: ReleasedIds;
}

type Read<T> = T & { problems: Problem[] };

/** Loads the released versions, the oldest first: what each of them calls its figures follows from those before it. */
export function loadReleases(
  reading: Omit<Reading, 'released'>,
  versions: readonly Version[],
): { releases: LoadedRelease[]; released: ReleasedIds; problems: Problem[] } {
  const problems: Problem[] = [];
  const releases: LoadedRelease[] = [];
  let released = nothingReleased;
  for (const version of versions) {
    const { problems: found, ...release } = loadRelease({ ...reading, released }, version);
    problems.push(...found);
    releases.push(release);
    const figures = release.dataset?.references.figures.values() ?? [];
    released = releasedWith(released, [...figures]);
  }
  return { releases, released, problems };
}

/** Loads a released version. Releases keep the languages that they were made in. */
function loadRelease(
  { folder, locales, ...around }: Reading,
  version: Version,
): Read<LoadedRelease> {
  const dataset = loadDataset(folder, version.id, locales, { complete: false, ...around });
  const frozen = `data/${version.id}/charts.json`;
  const charts = folder.has(frozen) ? readJson(folder, frozen) : { json: undefined, problems: [] };
  return {
    version,
    ...dataset,
    charts: charts.json,
    bytes: releasedBytes(folder, version),
    problems: [...dataset.problems, ...charts.problems],
  };
}

/** The files in a release's own folder; maps lie beside it. */
function releasedBytes(folder: Folder, { id, files }: Version): Map<string, Uint8Array> {
  const names = Object.keys(files).filter((file) => !file.includes('/'));
  return new Map(
    names.flatMap((name) => {
      const bytes = folder.bytes(`data/${id}/${name}`);
      return bytes ? [[name, bytes] as const] : [];
    }),
  );
}

/** Loads a draft, which must be complete in every language. */
export function loadDraft({ folder, locales, ...around }: Reading, id: string): LoadedDraft {
  const dataset = loadDataset(folder, id, locales, { complete: true, ...around });
  const file = `data/${id}/release.json`;
  if (!folder.has(file)) return { id, ...dataset, notes: {}, notesJson: undefined };
  const { json, value, problems } = readValid(
    folder,
    file,
    releaseSchema({ locales, complete: true }),
  );
  return {
    id,
    ...dataset,
    notes: value ?? {},
    notesJson: json,
    problems: [...dataset.problems, ...problems],
  };
}

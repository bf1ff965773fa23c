import type { Topology } from 'topojson-specification';
import type { z } from 'zod';
import type { Dataset } from './dataset.ts';
import { Geography } from './geography.ts';
import { topologyFaults } from './topology.ts';
import { checksum } from '../files/checksum.ts';
import type { Folder } from '../files/folder.ts';
import { readJson, readValid } from '../files/read.ts';
import type { LocatedJson } from '../problems/located.ts';
import type { Fault, InValue } from '../problems/fault.ts';
import type { Problem } from '../problems/problem.ts';
import { locate, valuesOf, type LocatedFiles } from './files.ts';
import { identify, nothingReleased, releasedWith, type ReleasedIds } from './observation-id.ts';
import { resolve, type Around } from './resolve/index.ts';
import { schemas, versionsSchema, type FileName, type TextRule, type Version } from './schema.ts';
import { compareVersions, isVersion } from './version.ts';

/** The map file that versions are measured on, or undefined where the site has none. */
export function loadGeography(folder: Folder): {
  geography: Geography | undefined;
  problems: Problem[];
} {
  const [name] = folder.names('data/geo', '.topo.json');
  if (name === undefined) return { geography: undefined, problems: [] };
  const file = `data/geo/${name}.topo.json`;
  const value = plainJson(folder, file);
  // A plain parser is fast, and a map is large; only a broken one is parsed again for where it breaks.
  if (value === undefined || topologyFaults(value).length > 0)
    return { geography: undefined, problems: mapProblems(folder, file) };
  return { geography: new Geography(value as Topology), problems: [] };
}

/** What a JSON file holds; undefined where it is none. */
function plainJson(folder: Folder, file: string): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(folder.bytes(file)));
  } catch {
    return undefined;
  }
}

function mapProblems(folder: Folder, file: string): Problem[] {
  const { json, problems } = readJson(folder, file);
  if (!json || problems.length > 0) return problems;
  const [first] = topologyFaults(json.value);
  return first ? [json.problemAt({ ...first, ...toMend(first, file) })] : [];
}

/** A map is made by a program: one fault says enough, and nobody mends it by hand. */
const toMend = ({ message }: Fault<InValue>, file: string) => ({
  message: `an outline of this map cannot be drawn: ${message}`,
  remedy: `put the file back (git checkout -- ${file}), or export it anew as TopoJSON of polygons`,
});

/** A version as loaded: what its files mean together, and the files with the places of everything in them; undefined where something stands in the way. */
export interface LoadedDataset {
  dataset: Dataset | undefined;
  files: LocatedFiles | undefined;
}

/** Loads the folder of one version and resolves what its files refer to. */
export function loadDataset(
  folder: Folder,
  version: string,
  locales: readonly string[],
  { complete, ...around }: { complete: boolean } & Around,
): LoadedDataset & { problems: Problem[] } {
  const { files, problems } = readFiles(folder, version, { locales, complete });
  if (!files) return { dataset: undefined, files, problems };
  const { dataset, faults } = resolve(version, valuesOf(files), around);
  return { dataset, files, problems: [...problems, ...locate(files, faults)] };
}

/** The ids that versions released, oldest first; of one that cannot be read, none. */
export function releasedIds(
  folder: Folder,
  versions: readonly Version[],
  locales: readonly string[],
): ReleasedIds {
  return versions.reduce((released, { id }) => {
    const { files } = readFiles(folder, id, { locales, complete: false });
    if (!files) return released;
    const { observations, indicators } = valuesOf(files);
    const order = new Map(indicators.indicators.map((one) => [one.id, one.dimensions ?? []]));
    const figures = identify(observations.observations, (id) => order.get(id) ?? [], released);
    return releasedWith(released, figures);
  }, nothingReleased);
}

/** Reads and validates the files of one version; undefined where one of them cannot be taken as it stands, which is then a problem. */
export function readFiles(
  folder: Folder,
  version: string,
  rule: TextRule,
): { files: LocatedFiles | undefined; problems: Problem[] } {
  const schema = schemas(rule);
  const problems: Problem[] = [];
  const read = <S extends z.ZodType>(name: FileName, shape: S) => {
    const file = `data/${version}/${name}.json`;
    const { json, value, problems: found } = readValid(folder, file, shape);
    problems.push(...found);
    return json && value !== undefined ? { json, value } : undefined;
  };
  const regions = read('regions', schema.regions);
  const programmes = read('programmes', schema.programmes);
  const indicators = read('indicators', schema.indicators);
  const observations = read('observations', schema.observations);
  const events = read('events', schema.events);
  const sources = read('sources', schema.sources);
  return regions && programmes && indicators && observations && events && sources
    ? { files: { regions, programmes, indicators, observations, events, sources }, problems }
    : { files: undefined, problems };
}

/** The released versions, oldest first. */
export interface LoadedVersions {
  versions: readonly Version[];
  json: LocatedJson | undefined;
  problems: Problem[];
}

/** Reads `data/versions.json`; there are no versions while that cannot be read. */
export function loadVersions(folder: Folder, locales: readonly string[]): LoadedVersions {
  const { json, value, problems } = readValid(
    folder,
    'data/versions.json',
    versionsSchema({ locales, complete: false }),
  );
  return { versions: value?.versions ?? [], json, problems };
}

/** Every released file that no longer has the checksum it was released with. */
export function changedFiles(folder: Folder, { versions, json }: LoadedVersions): Problem[] {
  return versions.flatMap((version, i) =>
    Object.entries(version.files).flatMap(([file, sum]) => {
      const path = file.startsWith('geo/') ? `data/${file}` : `data/${version.id}/${file}`;
      const bytes = folder.bytes(path);
      if (bytes && checksum(bytes) === sum) return [];
      const problem = json!.problem(
        ['versions', i, 'files', file],
        `${path} ${bytes ? 'has been changed' : 'is gone'} since ${version.id} was released`,
        `embeds and citations rest on it: put it back (git checkout -- ${path}) and make the change in a new version`,
        { key: true },
      );
      return [problem];
    }),
  );
}

/** The folders of data/ that look like versions but are not released: drafts, oldest first. */
export function draftsIn(folder: Folder, versions: readonly Version[]): string[] {
  const released = new Set(versions.map(({ id }) => id));
  return folder
    .folders('data')
    .filter((name) => isVersion(name) && !released.has(name))
    .sort(compareVersions);
}

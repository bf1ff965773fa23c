import type { Dataset } from './dataset.ts';
import { Geography } from './geography.ts';
import { checksum } from '../files/checksum.ts';
import type { Folder } from '../files/folder.ts';
import { readJson, readValid } from '../files/read.ts';
import type { LocatedJson } from '../problems/located.ts';
import type { Problem } from '../problems/problem.ts';
import { resolve, type Parts } from './resolve.ts';
import { fileNames, schemas, versionsSchema, type FileName, type Version } from './schema.ts';

/** The map file that versions are measured on, or undefined where the site has none. */
export function loadGeography(folder: Folder): {
  geography: Geography | undefined;
  problems: Problem[];
} {
  const [name] = folder.names('data/geo', '.topo.json');
  if (name === undefined) return { geography: undefined, problems: [] };
  const file = `data/geo/${name}.topo.json`;
  try {
    const text = new TextDecoder().decode(folder.bytes(file));
    return { geography: new Geography(JSON.parse(text)), problems: [] };
  } catch {
    // A plain parser is fast, and a map is large; only a broken one is parsed again for where it breaks.
    return { geography: undefined, problems: mapProblems(folder, file) };
  }
}

function mapProblems(folder: Folder, file: string): Problem[] {
  const { json, problems } = readJson(folder, file);
  if (!json || problems.length > 0) return problems;
  return [
    json.problem(
      [],
      'an outline of this map cannot be drawn',
      `it is JSON, but not a whole TopoJSON file: put it back (git checkout -- ${file}) or export it anew`,
    ),
  ];
}

/** A version as loaded: what its files mean together, and the files with the places of everything in them; undefined where something stands in the way. */
export interface LoadedDataset {
  dataset: Dataset | undefined;
  files: Parts | undefined;
}

/** Loads the folder of one version and resolves what its files refer to. */
export function loadDataset(
  folder: Folder,
  version: string,
  locales: readonly string[],
  options: { complete: boolean; geography?: Geography | undefined },
): LoadedDataset & { problems: Problem[] } {
  const schema = schemas({ locales, complete: options.complete });
  const problems: Problem[] = [];
  const parts: Partial<Record<FileName, unknown>> = {};
  for (const name of fileNames) {
    const read = readValid(folder, `data/${version}/${name}.json`, schema[name]);
    problems.push(...read.problems);
    if (read.value !== undefined) parts[name] = { json: read.json, value: read.value };
  }
  if (Object.keys(parts).length < fileNames.length)
    return { dataset: undefined, files: undefined, problems };
  const files = parts as Parts;
  const resolved = resolve(version, files, options.geography);
  return { dataset: resolved.dataset, files, problems: [...problems, ...resolved.problems] };
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
    .filter((name) => /^\d{4}\.\d{2}/.test(name) && !released.has(name))
    .sort(compareVersions);
}

/** Orders CalVer ids: 2025.02 < 2025.02.1 < 2025.11. */
export function compareVersions(a: string, b: string): number {
  const [x, y] = [a.split('.').map(Number), b.split('.').map(Number)];
  for (let i = 0; i < 3; i++) if ((x[i] ?? 0) !== (y[i] ?? 0)) return (x[i] ?? 0) - (y[i] ?? 0);
  return 0;
}

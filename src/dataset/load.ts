import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Dataset } from './dataset.ts';
import { Geography } from './geography.ts';
import { decode, parseJson, type LocatedJson } from '../problems/located.ts';
import type { Problem } from '../problems/problem.ts';
import { resolve, type Parts } from './resolve.ts';
import { fileNames, schemas, versionsSchema, type FileName, type Version } from './schema.ts';
import { validate } from '../problems/validate.ts';
import type { z } from 'zod';

/** Reads and parses one JSON file; `file` is the path shown to the editor, relative to `root`. */
export function readJson(
  root: string,
  file: string,
): { json: LocatedJson; problems: Problem[] } | { json?: undefined; problems: Problem[] } {
  const path = join(root, file);
  if (!existsSync(path))
    return {
      problems: [
        {
          file,
          line: 1,
          column: 1,
          length: 1,
          quote: '',
          message: 'this file is missing',
          remedy: 'restore it, or copy it from another version',
        },
      ],
    };
  const { source, problems } = decode(file, readFileSync(path));
  return problems.length > 0 ? { problems } : parseJson(source);
}

/** Reads one JSON file and validates it. */
export function readValid<S extends z.ZodType>(
  root: string,
  file: string,
  schema: S,
): { json: LocatedJson | undefined; value: z.infer<S> | undefined; problems: Problem[] } {
  const { json, problems } = readJson(root, file);
  if (!json || problems.length > 0) return { json, value: undefined, problems };
  return { json, ...validate(json, schema) };
}

/** The map file that versions are measured on, or undefined where the site has none. */
export function loadGeography(root: string): {
  geography: Geography | undefined;
  problems: Problem[];
} {
  const folder = join(root, 'data/geo');
  const file = existsSync(folder)
    ? readdirSync(folder).find((name) => name.endsWith('.topo.json'))
    : undefined;
  if (file === undefined) return { geography: undefined, problems: [] };
  try {
    return {
      geography: new Geography(JSON.parse(readFileSync(join(folder, file), 'utf8'))),
      problems: [],
    };
  } catch {
    // A plain parser is fast, and a map is large; only a broken one is read again for where it breaks.
    const { json, problems } = readJson(root, `data/geo/${file}`);
    return {
      geography: undefined,
      problems:
        problems.length > 0 || !json
          ? problems
          : [
              json.problem(
                [],
                'an outline of this map cannot be drawn',
                `it is JSON, but not a whole TopoJSON file: put it back (git checkout -- data/geo/${file}) or export it anew`,
              ),
            ],
    };
  }
}

/** Loads and checks the folder of one version. Without a dataset there is at least one problem. */
export function loadDataset(
  root: string,
  version: string,
  locales: readonly string[],
  options: { complete: boolean; geography?: Geography | undefined },
): { dataset: Dataset | undefined; problems: Problem[] } {
  const schema = schemas({ locales, complete: options.complete });
  const problems: Problem[] = [];
  const parts: Partial<Record<FileName, unknown>> = {};
  for (const name of fileNames) {
    const read = readValid(root, `data/${version}/${name}.json`, schema[name]);
    problems.push(...read.problems);
    if (read.value !== undefined) parts[name] = { json: read.json, value: read.value };
  }
  if (Object.keys(parts).length < fileNames.length) return { dataset: undefined, problems };
  const resolved = resolve(version, parts as Parts, options.geography);
  return { dataset: resolved.dataset, problems: [...problems, ...resolved.problems] };
}

/** The released versions, oldest first, with every file that no longer has the checksum it was released with. */
export function loadVersions(
  root: string,
  locales: readonly string[],
): { versions: readonly Version[]; problems: Problem[] } {
  const { json, value, problems } = readValid(
    root,
    'data/versions.json',
    versionsSchema({ locales, complete: false }),
  );
  if (!value || !json) return { versions: [], problems };
  value.versions.forEach((version, i) => {
    for (const [file, sum] of Object.entries(version.files)) {
      const path = file.startsWith('geo/') ? `data/${file}` : `data/${version.id}/${file}`;
      const now = existsSync(join(root, path))
        ? checksum(readFileSync(join(root, path)))
        : undefined;
      if (now === sum) continue;
      const what = now === undefined ? 'is gone' : 'has been changed';
      problems.push(
        json.problem(
          ['versions', i, 'files', file],
          `${path} ${what} since ${version.id} was released`,
          `embeds and citations rest on it: put it back (git checkout -- ${path}) and make the change in a new version`,
          { key: true },
        ),
      );
    }
  });
  return { versions: value.versions, problems };
}

/** The folders of data/ that look like versions but are not released: drafts, oldest first. */
export function draftsIn(root: string, versions: readonly Version[]): string[] {
  const released = new Set(versions.map((v) => v.id));
  return readdirSync(join(root, 'data'), { withFileTypes: true })
    .filter((d) => d.isDirectory() && /^\d{4}\.\d{2}/.test(d.name) && !released.has(d.name))
    .map((d) => d.name)
    .sort(compareVersions);
}

/** Orders CalVer ids: 2025.02 < 2025.02.1 < 2025.11. */
export function compareVersions(a: string, b: string): number {
  const [x, y] = [a.split('.').map(Number), b.split('.').map(Number)];
  for (let i = 0; i < 3; i++) if ((x[i] ?? 0) !== (y[i] ?? 0)) return (x[i] ?? 0) - (y[i] ?? 0);
  return 0;
}

/** `sha256:` and the hexadecimal digest of a file's bytes. */
export function checksum(bytes: Uint8Array): string {
  return `sha256:${createHash('sha256').update(bytes).digest('hex')}`;
}

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Refers } from '../dataset/schema.ts';

/** Every id that files of a site may name, of all versions and drafts together. Reads what can be read, so that it also serves while a file is being mended. */
export function collectIds(root: string): Record<Refers, string[]> {
  const found: Record<Refers, Set<string>> = {
    region: new Set(),
    programme: new Set(),
    indicator: new Set(),
    unit: new Set(),
    source: new Set(),
    observation: new Set(),
    input: new Set(),
    chart: new Set(),
    scheme: new Set(),
    version: new Set(),
  };
  const versions = readdirSync(join(root, 'data'), { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && /^\d{4}\.\d{2}/.test(entry.name))
    .map((entry) => entry.name);
  for (const version of versions) {
    found.version.add(version);
    const read = (name: string) => readLoosely(join(root, 'data', version, `${name}.json`));
    for (const [file, list, what] of [
      ['regions', 'regions', 'region'],
      ['programmes', 'programmes', 'programme'],
      ['indicators', 'indicators', 'indicator'],
      ['indicators', 'units', 'unit'],
      ['sources', 'sources', 'source'],
    ] as const) {
      for (const { id } of entries(read(file), list))
        if (typeof id === 'string') found[what].add(id);
    }
    for (const programme of entries(read('programmes'), 'programmes'))
      for (const scheme of entries(programme, 'schemes'))
        found.scheme.add(`${String(programme['id'])}.${String(scheme['id'])}`);
    const observations = entries(read('observations'), 'observations').map((o) => ({
      base: `${String(o['region'] ?? o['programme'])}.${String(o['indicator'])}`,
      period: String(o['period']),
    }));
    for (const { base, period } of observations)
      found.observation.add(
        observations.filter((o) => o.base === base).length > 1 ? `${base}@${period}` : base,
      );
  }
  const charts = join(root, 'content/charts');
  for (const file of existsSync(charts) ? readdirSync(charts) : [])
    if (file.endsWith('.json')) found.chart.add(file.slice(0, -5));
  for (const what of ['observation', 'region', 'programme'] as const)
    for (const id of found[what]) found.input.add(id);
  return Object.fromEntries(
    Object.entries(found).map(([what, ids]) => [what, [...ids].sort()]),
  ) as Record<Refers, string[]>;
}

function readLoosely(path: string): unknown {
  try {
    return JSON.parse(readFileSync(path, 'utf8').replace(/^\uFEFF/, ''));
  } catch {
    return undefined;
  }
}

function entries(value: unknown, key: string): Record<string, unknown>[] {
  const list = (value as Record<string, unknown> | undefined)?.[key];
  return Array.isArray(list)
    ? list.filter(
        (item): item is Record<string, unknown> => typeof item === 'object' && item !== null,
      )
    : [];
}

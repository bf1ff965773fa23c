import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseLock } from '../addresses/lock.ts';
import { embedPath, storyPath } from '../addresses/paths.ts';
import { Folder } from '../files/folder.ts';

/** The addresses that something may move to, without language: those that are locked, and those of charts, stories and pages that are not yet. */
export function collectTargets(
  root: string,
  locales: readonly string[],
  ids: { programme: readonly string[]; chart: readonly string[] },
): string[] {
  const [first = '', ...others] = locales;
  const programmes = new Map(ids.programme.map((id) => [id, id]));
  const folder = new Folder(root);
  const texts = (kind: string) => folder.names(`content/${kind}/${first}`, '.md');
  const all = [
    ...locked(root).filter((path) => !others.some((locale) => path.startsWith(`/${locale}/`))),
    ...ids.chart.flatMap((id) => [`/charts/${id}/`, embedPath(id)]),
    ...texts('stories').map((name) => storyPath({ programmes }, name)),
    ...texts('pages').map((name) => `/${name}/`),
  ];
  return [...new Set(all)].sort();
}

function locked(root: string): string[] {
  try {
    return parseLock(readFileSync(join(root, 'data/urls.lock'), 'utf8'));
  } catch {
    return [];
  }
}

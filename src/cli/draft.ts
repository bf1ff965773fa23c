import { cpSync, existsSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { checksum, compareVersions, draftsIn, loadVersions } from '../dataset/load.ts';
import { fileNames } from '../dataset/schema.ts';
import { readLock } from '../integrations/publish.ts';
import { checkSite } from '../site/load.ts';
import { publishedAddresses } from '../site/published.ts';

/** A command that cannot go on, in a sentence for the editor. */
export class Refused extends Error {}

const locales = (root: string) => (JSON.parse(readFileSync(join(root, 'content/site.json'), 'utf8')) as { locales: string[] }).locales;

/** Copies the latest version into a draft. Refuses an id that exists, is no CalVer, or is older than the latest. */
export function newDraft(root: string, id: string): string {
  const { versions } = loadVersions(root, locales(root));
  const latest = versions.at(-1);
  if (!/^\d{4}\.(0[1-9]|1[0-2])(\.\d+)?$/.test(id)) throw new Refused(`“${id}” is not a version. Write a year and a month, such as 2026.12.`);
  if (existsSync(join(root, 'data', id))) throw new Refused(`data/${id} exists already. ${versions.some((v) => v.id === id) ? 'It is released and never changes: choose a later version.' : 'It is a draft: go on in it, or delete it first.'}`);
  if (!latest) throw new Refused('There is no version to copy yet.');
  if (compareVersions(id, latest.id) < 0) throw new Refused(`${id} is older than the latest version, ${latest.id}. Choose a later one.`);
  // Copied beside and then renamed: an interrupted copy is never taken for a draft.
  const part = join(root, 'data', `.${id}.part`);
  rmSync(part, { recursive: true, force: true });
  cpSync(join(root, 'data', latest.id), part, { recursive: true });
  rmSync(join(part, 'charts.json'), { force: true });
  renameSync(part, join(root, 'data', id));
  return latest.id;
}

/** The only draft there is, or the one named. */
export function theDraft(root: string, id?: string): string {
  const drafts = draftsIn(root, loadVersions(root, locales(root)).versions);
  if (id !== undefined && !drafts.includes(id)) throw new Refused(`There is no draft “${id}”. ${drafts.length > 0 ? `Drafts: ${drafts.join(', ')}.` : 'Begin one with: npm run data -- new 2026.12'}`);
  if (id === undefined && drafts.length !== 1) throw new Refused(drafts.length === 0 ? 'There is no draft. Begin one with: npm run data -- new 2026.12' : `There are several drafts: ${drafts.join(', ')}. Name one.`);
  return id ?? drafts[0]!;
}

/**
 * Releases a draft: freezes the chart specs beside its data, adds it to versions.json with the checksum of each file, and locks
 * its addresses. Every file is written whole under another name and renamed, versions.json last: a release that is interrupted
 * at any moment has not happened, and can be run again.
 */
export function release(root: string, id: string, note: Record<string, string>, today: string): void {
  const { site, problems } = checkSite(root, { draft: theDraft(root, id) });
  if (!site || problems.length > 0) throw new Refused(`${problems.length} problems stand in the way; npm run check shows them.`);
  const missing = site.config.locales.filter((l) => !note[l]);
  if (missing.length > 0) throw new Refused(`A release needs a note in each language; there is none for: ${missing.join(', ')}.`);
  const folder = join(root, 'data', id);
  const charts = Object.fromEntries(readdirSync(join(root, 'content/charts')).filter((f) => f.endsWith('.json')).sort().map((f) => {
    const { $schema: _, ...spec } = JSON.parse(readFileSync(join(root, 'content/charts', f), 'utf8')) as Record<string, unknown>;
    return [f.slice(0, -5), spec];
  }));
  writeWhole(join(folder, 'charts.json'), `${JSON.stringify(charts, null, 1)}\n`);
  const files: Record<string, string> = {};
  for (const name of [...fileNames.map((n) => `${n}.json`), 'charts.json']) files[name] = checksum(readFileSync(join(folder, name)));
  for (const map of readdirSync(join(root, 'data/geo')).filter((f) => f.endsWith('.topo.json'))) files[`geo/${map}`] = checksum(readFileSync(join(root, 'data/geo', map)));
  const path = join(root, 'data/versions.json');
  const list = JSON.parse(readFileSync(path, 'utf8')) as { versions: unknown[] };
  list.versions.push({ id, released: today, note, files });
  writeWhole(path, `${JSON.stringify(list, null, 2)}\n`);
  lockAddresses(root);
}

/** Adds what the site publishes now to data/urls.lock, and returns how many addresses it holds. */
export function lockAddresses(root: string): number {
  const { site } = checkSite(root);
  if (!site) throw new Refused('The site has problems; npm run check shows them.');
  const all = [...new Set([...readLock(root), ...publishedAddresses(site)])].sort();
  writeWhole(join(root, 'data/urls.lock'), `# Every address ever released. A build fails when one has neither a page nor a redirect.\n${all.join('\n')}\n`);
  return all.length;
}

/** Writes a file so that it is either the old one or the new one, also when the disk is full or the power goes. */
function writeWhole(path: string, text: string): void {
  const part = `${path}.part`;
  try {
    writeFileSync(part, text, { flush: true });
    renameSync(part, path);
  } catch (error) {
    rmSync(part, { force: true });
    throw error;
  }
}

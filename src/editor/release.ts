import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { diffDatasets, diffEntries, newLanguages } from '../changes/diff.ts';
import { check } from '../checks/check.ts';
import { compareVersions } from '../dataset/version.ts';
import { checksum } from '../files/checksum.ts';
import { fileNames, type Localized, type ReleaseNotes, type Version } from '../dataset/schema.ts';
import { diffCharts } from '../changes/history.ts';
import { lockText, parseLock } from '../addresses/lock.ts';
import { load } from '../site/load.ts';
import { publishedAddresses } from '../site/published.ts';
import { SAID } from './corrected-texts.ts';
import { theDraft } from './draft.ts';
import { Refused, writeWhole } from './write.ts';

/** One step of a longer command, for the progress that is shown. */
export interface Step {
  title: string;
  run: () => void;
}

/**
 * The steps that release a draft: check, freeze the chart specs beside its data, add it to versions.json with the checksum of
 * each file, lock its addresses. Every file is written whole under another name and renamed, and versions.json makes the
 * release: interrupted before, it has not happened; interrupted after, running it again locks what is left.
 */
export function releaseSteps(root: string, id: string, given: Localized, today: string): Step[] {
  const versions = join(root, 'data/versions.json');
  const list = JSON.parse(readFileSync(versions, 'utf8')) as { versions: { id: string }[] };
  const lock = { title: 'Lock its addresses', run: () => void lockAddresses(root) };
  const tidy = {
    title: 'Tidy the draft’s notes away',
    run: () => {
      for (const note of [SAID, 'release.json'])
        rmSync(join(root, 'data', id, note), { recursive: true, force: true });
    },
  };
  if (list.versions.at(-1)?.id === id) return [lock, tidy];
  theDraft(root, id);
  const latest = list.versions.at(-1)?.id;
  if (latest !== undefined && compareVersions(id, latest) < 0)
    throw new Refused(
      `${id} is older than the latest version, ${latest}. Give the folder data/${id} the name of a later one.`,
    );
  const folder = join(root, 'data', id);
  let notes: ReleaseNotes = {};
  return [
    {
      title: 'Check data, stories, charts and addresses',
      run: () => {
        notes = readyNotes(root, id, given);
      },
    },
    {
      title: 'Freeze the charts',
      run: () => writeWhole(join(folder, 'charts.json'), frozenSpecs(root)),
    },
    {
      title: 'Write versions.json with the checksum of each file',
      run: () => {
        const { note, corrects, reasons, texts } = notes;
        const version = {
          id,
          released: today,
          note,
          ...(corrects === undefined ? {} : { corrects }),
          ...(Object.keys(reasons ?? {}).length > 0 ? { reasons } : {}),
          ...((texts ?? []).length > 0 ? { texts } : {}),
          files: checksums(root, id),
        };
        writeWhole(
          versions,
          `${JSON.stringify({ ...list, versions: [...list.versions, version] }, null, 2)}\n`,
        );
      },
    },
    lock,
    tidy,
  ];
}

/** Releases a draft without showing progress. Throws `Refused` with what stands in the way. */
export function release(root: string, id: string, note: Localized, today: string): void {
  for (const step of releaseSteps(root, id, note, today)) step.run();
}

/** Adds what the site publishes now to data/urls.lock, and returns how many addresses it holds. */
export function lockAddresses(root: string): number {
  const { site } = check(load(root));
  if (!site) throw new Refused('The site has problems; npm run check shows them.');
  const text = lockText([...site.locked, ...publishedAddresses(site)]);
  writeWhole(join(root, 'data/urls.lock'), text);
  return parseLock(text).length;
}

/** What is said of the release, once everything is in order. */
function readyNotes(root: string, id: string, given: Localized): ReleaseNotes {
  const { site, problems } = check(load(root), { draft: id });
  if (!site || problems.length > 0)
    throw new Refused(
      `${problems.length} ${problems.length === 1 ? 'problem stands' : 'problems stand'} in the way; npm run check shows ${problems.length === 1 ? 'it' : 'them'}.`,
    );
  const notes = { ...site.notes, note: { ...site.notes.note, ...given } };
  const { locales } = site.config;
  const missing = locales.filter((l) => !notes.note[l]);
  if (missing.length > 0)
    throw new Refused(
      `A release needs a note in each language; there is none for: ${missing.join(', ')}.\nWrite: --note ${locales
        .map((l) => `${l}="…"`)
        .join(' ')}, or "note" in data/${id}/release.json.`,
    );
  const before = site.releases.get(site.versions.at(-1)?.id ?? '');
  const changes = before && diffDatasets(before.dataset, site.dataset);
  if (
    before &&
    (notes.texts ?? []).length === 0 &&
    changes?.length === 0 &&
    newLanguages(before.dataset, site.dataset).length === 0 &&
    diffEntries(before.dataset, site.dataset).length === 0 &&
    diffCharts(before.charts, site.charts).length === 0 &&
    sameMaps(root, before.version)
  )
    throw new Refused(
      `data/${id} holds the same as ${before.version.id}, and the charts are the same, so there is nothing to release. Change it first, or delete the folder.`,
    );
  return notes;
}

/** Whether the maps are those that a version was released with. */
const sameMaps = (root: string, { files }: Version) =>
  Object.entries(mapChecksums(root)).every(([file, sum]) => files[file] === sum);

function frozenSpecs(root: string): string {
  const charts = Object.fromEntries(
    readdirSync(join(root, 'content/charts'))
      .filter((f) => f.endsWith('.json'))
      .sort()
      .map((f) => {
        const { $schema: _, ...spec } = JSON.parse(
          readFileSync(join(root, 'content/charts', f), 'utf8'),
        ) as Record<string, unknown>;
        return [f.slice(0, -5), spec];
      }),
  );
  return `${JSON.stringify(charts, null, 1)}\n`;
}

function checksums(root: string, id: string): Record<string, string> {
  return {
    ...Object.fromEntries(
      [...fileNames.map((n) => `${n}.json`), 'charts.json'].map((name) => [
        name,
        checksum(readFileSync(join(root, 'data', id, name))),
      ]),
    ),
    ...mapChecksums(root),
  };
}

function mapChecksums(root: string): Record<string, string> {
  const geo = join(root, 'data/geo');
  const maps = (existsSync(geo) ? readdirSync(geo) : []).filter((f) => f.endsWith('.topo.json'));
  return Object.fromEntries(
    maps.map((map) => [`geo/${map}`, checksum(readFileSync(join(geo, map)))]),
  );
}

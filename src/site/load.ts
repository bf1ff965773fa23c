import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkSpec, proseProblems } from '../charts/check.ts';
import type { ChartSpec } from '../charts/spec.ts';
import type { Dataset } from '../dataset/dataset.ts';
import { correctionProblems } from '../changes/correction-rules.ts';
import { conflictMarkers, decode, parseJson, type LocatedJson } from '../problems/located.ts';
import {
  draftsIn,
  loadDataset,
  loadGeography,
  loadVersions,
  readJson,
  readValid,
} from '../dataset/load.ts';
import { Problems, type Problem } from '../problems/problem.ts';
import { releaseSchema, type ReleaseNotes } from '../dataset/schema.ts';
import { checkStory, parseStory, type Story } from '../stories/story.ts';
import { addressProblems } from '../addresses/lock.ts';
import type { Release, Site } from './site.ts';
import { staleIn } from '../changes/stale.ts';
import { tellMissing } from './missing.ts';
import { siteSchema } from './config.ts';

/** Loads and checks the whole site below `root`. The site is there only where nothing that it needs is wrong. */
export function checkSite(
  root: string,
  options: { draft?: string | undefined } = {},
): { site: Site | undefined; problems: Problem[]; following: number } {
  const problems: Problem[] = [];
  const take = <T extends { problems: Problem[] }>(result: T): T => {
    problems.push(...result.problems);
    return result;
  };
  const locales = localesOf(root);
  const rule = { locales, complete: true };
  const { json: configJson, value: config } = take(
    readValid(root, 'content/site.json', siteSchema(rule)),
  );
  const { versions } = take(loadVersions(root, locales));
  const { geography } = take(loadGeography(root));
  const latest = options.draft ?? versions.at(-1)?.id;
  const releases = new Map<string, Release>();
  for (const version of versions) {
    const { dataset } = take(
      loadDataset(root, version.id, locales, { complete: version.id === latest, geography }),
    );
    if (dataset)
      releases.set(version.id, {
        version,
        dataset,
        charts: take(frozenCharts(root, dataset, locales)).charts,
      });
  }
  const newest = releases.get(versions.at(-1)?.id ?? '')?.dataset;
  const loadDraft = (
    id: string,
  ): { dataset: Dataset | undefined; notes: ReleaseNotes; json?: LocatedJson | undefined } => {
    const { dataset } = take(loadDataset(root, id, locales, { complete: true, geography }));
    const file = `data/${id}/release.json`;
    if (!existsSync(join(root, file))) return { dataset, notes: {} };
    const { json, value: notes = {} } = take(readValid(root, file, releaseSchema(rule)));
    const from = releases.get(notes.from ?? '')?.dataset;
    const stale = dataset && from && newest ? staleIn(dataset, from, newest) : [];
    if (stale.length > 0)
      problems.push(
        json!.problem(
          ['from'],
          `${newest!.version} was released since, and this draft would take back what it changed: ${stale.slice(0, 5).join(', ')}${stale.length > 5 ? ` and ${stale.length - 5} more` : ''}`,
          `make the same changes here (npm run data -- diff ${notes.from} ${newest!.version} shows them), or, if the draft is right, write "from": "${newest!.version}"`,
        ),
      );
    return { dataset, notes, json };
  };
  const drafts = draftsIn(root, versions)
    .filter((id) => id !== options.draft)
    .flatMap((id) => loadDraft(id).dataset ?? []);
  const draft = options.draft === undefined ? undefined : loadDraft(options.draft);
  const notes = draft?.notes ?? {};
  const dataset = draft ? draft.dataset : newest;
  if (latest === undefined && problems.length === 0)
    problems.push({
      file: 'data/versions.json',
      line: 1,
      column: 1,
      length: 1,
      quote: '',
      message: 'no version is released yet, so there is nothing to show',
      remedy: 'release the draft: npm run data -- release',
    });
  if (!dataset || !config) return { site: undefined, problems, following: 0 };

  problems.push(...dataProse(root, dataset));
  for (const field of ['headline', 'dek'] as const)
    problems.push(...proseProblems(configJson!, [field], config[field], dataset));
  const charts = new Map<string, ChartSpec>();
  for (const name of list(root, 'content/charts', '.json')) {
    const { json, problems: found } = readJson(root, `content/charts/${name}.json`);
    problems.push(...found);
    if (!json || found.length > 0) continue;
    const { spec } = take(checkSpec(json, dataset, rule));
    if (spec) charts.set(name, spec);
  }
  const read = (folder: string) =>
    new Map(
      locales.map(
        (locale) =>
          [
            locale,
            new Map(
              list(root, `content/${folder}/${locale}`, '.md').flatMap((name) => {
                const file = `content/${folder}/${locale}/${name}.md`;
                const { source, problems: undecoded } = decode(
                  file,
                  readFileSync(join(root, file)),
                );
                const found = [...undecoded, ...conflictMarkers(source)];
                problems.push(...found);
                if (found.length > 0) return [];
                const parsed = parseStory(source);
                problems.push(...parsed.problems);
                if (!parsed.story) return [];
                problems.push(
                  ...checkStory(parsed.story, source, {
                    dataset,
                    locale,
                    charts: [...charts.keys()],
                  }),
                );
                return [[name, parsed.story] as const];
              }),
            ),
          ] as const,
      ),
    );
  const stories = read('stories');
  const pages = read('pages');
  for (const [folder, byLocale] of [
    ['stories', stories],
    ['pages', pages],
  ] as const)
    problems.push(
      ...missingTranslations(folder, byLocale).filter(({ file }) => !existsSync(join(root, file))),
    );
  const site: Site = {
    config,
    versions,
    notes,
    releases,
    dataset,
    geography,
    charts,
    stories,
    pages,
  };
  if (draft?.json) problems.push(...correctionProblems({ json: draft.json, notes, site }));
  // A file that could not be read has lost its pages only for now: its own problem is what there is to mend.
  const readFiles = new Set([
    ...[...stories.values(), ...pages.values()].flatMap((list) =>
      [...list.values()].map((story) => story.file),
    ),
    ...[...charts.keys()].map((id) => `content/charts/${id}.json`),
    'content/site.json',
  ]);
  const whole = !problems.some(
    ({ file }) =>
      file.startsWith('data/') ||
      (file.startsWith('content/') && existsSync(join(root, file)) && !readFiles.has(file)),
  );
  problems.push(...addressProblems(root, site, { whole }));
  const told = tellMissing(
    problems,
    dataset,
    [...releases.values()].map((release) => release.dataset),
    drafts,
  );
  return { ...told, site };
}

/** The site's languages: as content/site.json has them, or, while that cannot be read, those that there are stories in. */
export function localesOf(root: string): string[] {
  const { json } = readJson(root, 'content/site.json');
  const given = (json?.value as { locales?: unknown } | undefined)?.locales;
  if (Array.isArray(given)) return given.filter((locale) => typeof locale === 'string');
  const stories = join(root, 'content/stories');
  return existsSync(stories) ? readdirSync(stories) : [];
}

/** The released versions as they stand in data/versions.json, oldest first; none while that cannot be read. */
export const versionsOf = (root: string) => loadVersions(root, localesOf(root)).versions;

/** The drafts in data/, oldest first: the last is the one that is checked and shown. */
export const draftsOf = (root: string) => draftsIn(root, versionsOf(root));

/** Loads the site for a build or the dev server. Throws every problem at once. */
export function loadSite(root: string, options: { draft?: string | undefined } = {}): Site {
  const { site, problems } = checkSite(root, options);
  if (!site || problems.length > 0) throw new Problems(problems);
  return site;
}

/** The chart specs that were frozen with a release, in `charts.json` beside its data. */
function frozenCharts(
  root: string,
  dataset: Dataset,
  locales: readonly string[],
): { charts: Map<string, ChartSpec>; problems: Problem[] } {
  const file = `data/${dataset.version}/charts.json`;
  const charts = new Map<string, ChartSpec>();
  if (!existsSync(join(root, file))) return { charts, problems: [] };
  const { json, problems } = readJson(root, file);
  for (const [id, value] of Object.entries((json?.value ?? {}) as Record<string, unknown>)) {
    const { source } = decode(
      `${file} (${id})`,
      new TextEncoder().encode(JSON.stringify(value, null, 2)),
    );
    const { spec, problems: found } = checkSpec(parseJson(source).json, dataset, {
      locales,
      complete: false,
    });
    if (spec) charts.set(id, spec);
    problems.push(...found);
  }
  return { charts, problems };
}

function list(root: string, folder: string, extension: string): string[] {
  const path = join(root, folder);
  return existsSync(path)
    ? readdirSync(path)
        .filter((name) => name.endsWith(extension))
        .map((name) => name.slice(0, -extension.length))
        .sort()
    : [];
}

/** Texts inside the data follow the same rules as stories: no bare number in a title, a scope or a definition. */
function dataProse(root: string, dataset: Dataset): Problem[] {
  const folder = `data/${dataset.version}`;
  return (['observations', 'events', 'indicators'] as const).flatMap((name) => {
    const { json } = readJson(root, `${folder}/${name}.json`);
    const list =
      (json?.value as Record<string, Record<string, Record<string, string>>[]> | undefined)?.[
        name
      ] ?? [];
    return list.flatMap((item, i) =>
      ['title', 'scope', 'note', 'definition', 'name'].flatMap((field) =>
        proseProblems(json!, [name, i, field], item[field], dataset),
      ),
    );
  });
}

function missingTranslations(
  folder: string,
  byLocale: ReadonlyMap<string, ReadonlyMap<string, Story>>,
): Problem[] {
  const all = new Set([...byLocale.values()].flatMap((stories) => [...stories.keys()]));
  return [...byLocale].flatMap(([locale, stories]) =>
    [...all]
      .filter((name) => !stories.has(name))
      .map((name) => ({
        file: `content/${folder}/${locale}/${name}.md`,
        line: 1,
        column: 1,
        length: 1,
        quote: '',
        message: `this text exists in another language and not in “${locale}”`,
        remedy: 'add the translation under the same file name, or remove the other',
      })),
  );
}

import { changedFiles, loadDataset, loadGeography, type LoadedDataset } from '../dataset/load.ts';
import type { Geography } from '../dataset/geography.ts';
import { releaseSchema, type ReleaseNotes, type Version } from '../dataset/schema.ts';
import type { Folder } from '../files/folder.ts';
import { readJson, readText, readValid } from '../files/read.ts';
import { redirectsSchema } from '../addresses/redirects.ts';
import { servedAt, type Served } from '../addresses/served.ts';
import type { LocatedJson } from '../problems/located.ts';
import { SourceText } from '../problems/source-text.ts';
import type { Problem } from '../problems/problem.ts';
import { parseStory, type Story } from '../stories/story.ts';
import { readOutline, type Outline } from './outline.ts';

/** Everything that lies in a site's folder, read once; what cannot be read is undefined, and there is a problem that says why. */
export interface LoadedSite extends Omit<Outline, 'drafts'> {
  served: Served;
  geography: Geography | undefined;
  /** Oldest first. */
  releases: readonly LoadedRelease[];
  /** Oldest first. */
  drafts: readonly LoadedDraft[];
  /** The files of content/charts, by name. */
  charts: ReadonlyMap<string, LocatedJson | undefined>;
  stories: LoadedTexts;
  pages: LoadedTexts;
  /** `data/urls.lock`; empty where there is none. */
  lock: SourceText;
  redirects: LoadedRedirects;
}

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
}

/** Texts by language, then by file name. */
export type LoadedTexts = ReadonlyMap<string, ReadonlyMap<string, LoadedText>>;

/** A file of Markdown; without a story, its front matter could not be read. */
export interface LoadedText {
  source: SourceText | undefined;
  story: Story | undefined;
}

/** `content/redirects.json`: addresses that moved, old path → new path, without language. */
export interface LoadedRedirects {
  json: LocatedJson | undefined;
  moved: Readonly<Record<string, string>>;
}

/** What was read, and what is wrong with it. */
type Read<T> = T & { problems: Problem[] };

/** Loads the site below `root`: the only place where its files are read. Where it is served matters to who links to it, and not to who only checks. */
export function load(root: string, served: Served = servedAt({})): LoadedSite {
  const outline = readOutline(root);
  const { folder, locales } = outline;
  const problems = [...outline.problems, ...changedFiles(folder, outline)];
  const take = <T extends object>({ problems: found, ...rest }: Read<T>) => {
    problems.push(...found);
    return rest;
  };
  const { geography } = take(loadGeography(folder));
  const site = { folder, locales, geography };
  return {
    ...outline,
    served,
    geography,
    releases: outline.versions.map((version) => take(loadRelease(site, version))),
    drafts: outline.drafts.map((id) => take(loadDraft(site, id))),
    charts: take(loadCharts(folder)).charts,
    stories: take(loadTexts(site, 'stories')).texts,
    pages: take(loadTexts(site, 'pages')).texts,
    lock: loadLock(folder),
    redirects: take(loadRedirects(folder)),
    problems,
  };
}

type Reading = Pick<LoadedSite, 'folder' | 'locales' | 'geography'>;

function loadRelease(
  { folder, locales, geography }: Reading,
  version: Version,
): Read<LoadedRelease> {
  const dataset = loadDataset(folder, version.id, locales, { complete: false, geography });
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

function loadDraft({ folder, locales, geography }: Reading, id: string): Read<LoadedDraft> {
  const dataset = loadDataset(folder, id, locales, { complete: true, geography });
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

function loadCharts(folder: Folder): Read<Pick<LoadedSite, 'charts'>> {
  const read = folder
    .names('content/charts', '.json')
    .map((id) => ({ id, ...readJson(folder, `content/charts/${id}.json`) }));
  return {
    charts: new Map(
      read.map(({ id, json, problems }) => [id, problems.length > 0 ? undefined : json]),
    ),
    problems: read.flatMap(({ problems }) => problems),
  };
}

function loadTexts(
  { folder, locales }: Reading,
  kind: 'stories' | 'pages',
): Read<{ texts: LoadedTexts }> {
  const problems: Problem[] = [];
  const textsIn = (locale: string) =>
    folder.names(`content/${kind}/${locale}`, '.md').map((name) => {
      const text = loadText(folder, `content/${kind}/${locale}/${name}.md`);
      problems.push(...text.problems);
      return [name, text] as const;
    });
  return { texts: new Map(locales.map((locale) => [locale, new Map(textsIn(locale))])), problems };
}

function loadText(folder: Folder, file: string): Read<LoadedText> {
  const { source, problems } = readText(folder, file);
  return source ? { source, ...parseStory(source) } : { source, story: undefined, problems };
}

function loadLock(folder: Folder): SourceText {
  const file = 'data/urls.lock';
  return new SourceText(file, new TextDecoder().decode(folder.bytes(file)));
}

function loadRedirects(folder: Folder): Read<LoadedRedirects> {
  const file = 'content/redirects.json';
  if (!folder.has(file)) return { json: undefined, moved: {}, problems: [] };
  const { json, value, problems } = readValid(folder, file, redirectsSchema);
  const { $schema: _, ...moved } = (value ?? {}) as Record<string, string>;
  return { json, moved, problems };
}

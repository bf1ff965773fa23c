import { changedFiles, loadGeography } from '../dataset/load.ts';
import type { Geography } from '../dataset/geography.ts';
import { redirectsSchema } from '../addresses/redirects.ts';
import { servedAt, type Served } from '../addresses/served.ts';
import type { Folder } from '../files/folder.ts';
import { lockedProblems, readText, readValid } from '../files/read.ts';
import type { LocatedJson } from '../problems/located.ts';
import type { Problem } from '../problems/problem.ts';
import { SourceText } from '../problems/source-text.ts';
import { loadContent, unknownLanguages, type LoadedContent } from './content.ts';
import { readOutline, type Outline } from './outline.ts';
import { loadDraft, loadReleases, type LoadedDraft, type LoadedRelease } from './versions.ts';

/** Everything that lies in a site's folder, read once; what cannot be read is undefined, and there is a problem that says why. */
export interface LoadedSite extends Omit<Outline, 'drafts'>, LoadedContent {
  served: Served;
  geography: Geography | undefined;
  /** Oldest first. */
  releases: readonly LoadedRelease[];
  /** Oldest first. */
  drafts: readonly LoadedDraft[];
  /** `data/urls.lock`; empty where there is none. */
  lock: SourceText;
  redirects: LoadedRedirects;
}

/** `content/redirects.json`: addresses that moved, old path → new path, without language. */
export interface LoadedRedirects {
  json: LocatedJson | undefined;
  moved: Readonly<Record<string, string>>;
}

/** Loads the site below `root`: the only place where its files are read. Where it is served matters to who links to it, and not to who only checks. */
export function load(root: string, served: Served = servedAt({})): LoadedSite {
  const outline = readOutline(root);
  const { folder, locales } = outline;
  const problems = [...outline.problems, ...changedFiles(folder, outline)];
  problems.push(...unknownLanguages(folder, locales));
  const take = <T extends object>({ problems: found, ...rest }: T & { problems: Problem[] }) => {
    problems.push(...found);
    return rest;
  };
  const { geography } = take(loadGeography(folder));
  const site = { folder, locales, geography };
  const { releases, released } = take(loadReleases(site, outline.versions));
  const loaded = {
    ...outline,
    served,
    geography,
    releases,
    drafts: outline.drafts.map((id) => loadDraft({ ...site, released }, id)),
    ...take(loadContent(folder, locales)),
    ...take(loadLock(folder)),
    redirects: take(loadRedirects(folder)),
  };
  return { ...loaded, problems: [...lockedProblems(folder), ...problems] };
}

function loadLock(folder: Folder): { lock: SourceText; problems: Problem[] } {
  const file = 'data/urls.lock';
  const lock = new SourceText(file, new TextDecoder().decode(folder.bytes(file)));
  return { lock, problems: folder.has(file) ? readText(folder, file).problems : [] };
}

function loadRedirects(folder: Folder): LoadedRedirects & { problems: Problem[] } {
  const file = 'content/redirects.json';
  if (!folder.has(file)) return { json: undefined, moved: {}, problems: [] };
  const { json, value, problems } = readValid(folder, file, redirectsSchema);
  const { $schema: _, ...moved } = (value ?? {}) as Record<string, string>;
  return { json, moved, problems };
}

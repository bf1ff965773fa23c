import { draftsIn, loadVersions, type LoadedVersions } from '../dataset/load.ts';
import { Folder } from '../files/folder.ts';
import { readJson } from '../files/read.ts';
import type { LocatedJson } from '../problems/located.ts';
import type { Problem } from '../problems/problem.ts';
import { validate } from '../problems/validate.ts';
import { siteSchema, type SiteConfig } from './config.ts';

/** What is known of a site before its data and texts are read: its languages, and the versions that there are. */
export interface Outline extends LoadedVersions {
  folder: Folder;
  /** As `content/site.json` has them, or, while that cannot be read, those that there are stories in. */
  locales: readonly string[];
  config: LoadedConfig;
  /** Ids of the drafts in data/, oldest first: the last is the one that is checked and shown. */
  drafts: readonly string[];
}

/** `content/site.json`; the value is undefined where something in it is wrong. */
export interface LoadedConfig {
  json: LocatedJson | undefined;
  value: SiteConfig | undefined;
}

/** Reads the outline of the site below `root`. */
export function readOutline(root: string): Outline {
  const folder = new Folder(root);
  const { json, problems: unread } = readJson(folder, 'content/site.json');
  const locales = languagesIn(json?.value) ?? folder.folders('content/stories');
  const config = configIn(unread.length === 0 ? json : undefined, locales);
  const released = loadVersions(folder, locales);
  return {
    folder,
    locales,
    config,
    ...released,
    drafts: draftsIn(folder, released.versions),
    problems: [...unread, ...config.problems, ...released.problems],
  };
}

/** The languages that content/site.json names, as far as it can be read. */
function languagesIn(config: unknown): string[] | undefined {
  const given = (config as { locales?: unknown } | undefined)?.locales;
  if (!Array.isArray(given)) return undefined;
  return [...new Set(given.filter((locale) => typeof locale === 'string'))];
}

function configIn(
  json: LocatedJson | undefined,
  locales: readonly string[],
): LoadedConfig & { problems: Problem[] } {
  if (!json) return { json, value: undefined, problems: [] };
  return { json, ...validate(json, siteSchema({ locales, complete: true })) };
}

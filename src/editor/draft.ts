import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Localized, Version } from '../dataset/schema.ts';
import { compareVersions, isVersion, nextOfMonth, nextVersion } from '../dataset/version.ts';
import { Folder } from '../files/folder.ts';
import { readJson } from '../files/read.ts';
import { readOutline, type Outline } from '../site/outline.ts';
import { copyVersion } from './copy-version.ts';
import { refuseSilence } from './languages.ts';
import { Refused } from './refused.ts';

/** Copies the latest version into a draft and returns the version copied. Refuses an id that exists, is no CalVer, or is older than the latest. */
export function newDraft(root: string, id: string): string {
  const outline = readOutline(root);
  const latest = latestOf(outline);
  if (!isVersion(id))
    throw new Refused(
      `“${id}” is not a version. Write a year and a month, such as 2026.12, or 2026.12.1 for a further one of that month.`,
    );
  refuseExisting(root, id, outline, latest.id);
  if (compareVersions(id, latest.id) < 0)
    throw new Refused(`${id} is older than the latest version, ${latest.id}. Choose a later one.`);
  copyVersion(root, latest.id, id, {});
  return latest.id;
}

function refuseExisting(root: string, id: string, { versions }: Outline, latest: string): void {
  if (!existsSync(join(root, 'data', id))) return;
  const what = versions.some((version) => version.id === id)
    ? `It is released and never changes: choose a later version, such as ${nextOfMonth(latest)}.`
    : 'It is a draft: go on in it, or delete it first.';
  throw new Refused(`data/${id} exists already. ${what}`);
}

/** The version that a draft is for that is begun on an ISO day. */
export const nextDraft = (root: string, day: string): string =>
  nextVersion(latestOf(readOutline(root)).id, day);

/** Begins a draft that corrects the latest version, and returns its id: 2026.11 → 2026.11.1, or the next number that no other draft has. The reason is said on the site. */
export function beginCorrection(root: string, reason: Localized, version?: string): string {
  const outline = readOutline(root);
  const latest = latestOf(outline).id;
  refuseSilence(reason, outline.locales, {
    needs: 'A correction needs a reason',
    option: '--reason …',
  });
  if (version !== undefined && version !== latest)
    throw new Refused(
      `Only the latest version can be corrected, and that is ${latest}, not ${version}. What was wrong in ${version} and still is in ${latest} is corrected there; ${version} itself stays as it was cited.`,
    );
  const id = correctionOf(root, latest);
  copyVersion(root, latest, id, { corrects: latest, note: reason });
  return id;
}

/** The id of the next correction of a version. A draft that only happens to have the next number is passed by: a correction cannot wait for it. */
function correctionOf(root: string, latest: string): string {
  let id = nextOfMonth(latest);
  for (; existsSync(join(root, 'data', id)); id = nextOfMonth(id))
    if (correctedBy(root, id) === latest)
      throw new Refused(
        `data/${id} is a correction in progress already. Go on in it, or delete it first.`,
      );
  return id;
}

/** The version that a draft corrects, as far as it can be read. */
function correctedBy(root: string, id: string): unknown {
  const { json } = readJson(new Folder(root), `data/${id}/release.json`);
  return (json?.value as { corrects?: unknown } | undefined)?.corrects;
}

/** The only draft there is, or the one named. */
export function theDraft(root: string, id?: string): string {
  const { drafts } = readOutline(root);
  if (id === undefined) return onlyOne(drafts);
  if (drafts.includes(id)) return id;
  const there = drafts.length > 0 ? `Drafts: ${drafts.join(', ')}.` : HOW_TO_BEGIN;
  throw new Refused(`There is no draft “${id}”. ${there}`);
}

function onlyOne(drafts: readonly string[]): string {
  const [draft, ...others] = drafts;
  if (draft === undefined) throw new Refused(`There is no draft. ${HOW_TO_BEGIN}`);
  if (others.length > 0)
    throw new Refused(`There are several drafts: ${drafts.join(', ')}. Name one.`);
  return draft;
}

const HOW_TO_BEGIN = 'Begin one with: npm run data -- new 2026.12';

function latestOf({ versions }: Outline): Version {
  const latest = versions.at(-1);
  if (!latest)
    throw new Refused(
      'There is no version to copy: data/versions.json is missing or has problems. npm run check shows them.',
    );
  return latest;
}

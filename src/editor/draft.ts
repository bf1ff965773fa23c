import { cpSync, existsSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { compareVersions, isVersion } from '../dataset/version.ts';
import type { Localized, Version } from '../dataset/schema.ts';
import { readOutline } from '../site/outline.ts';
import { keepTexts } from './corrected-texts.ts';
import { Refused, why } from './write.ts';

/** Copies the latest version into a draft and returns the version copied. Refuses an id that exists, is no CalVer, or is older than the latest. */
export function newDraft(root: string, id: string): string {
  const latest = latestOf(root);
  if (!isVersion(id))
    throw new Refused(`“${id}” is not a version. Write a year and a month, such as 2026.12.`);
  if (existsSync(join(root, 'data', id)))
    throw new Refused(
      `data/${id} exists already. ${readOutline(root).versions.some((v) => v.id === id) ? 'It is released and never changes: choose a later version.' : 'It is a draft: go on in it, or delete it first.'}`,
    );
  if (compareVersions(id, latest.id) < 0)
    throw new Refused(`${id} is older than the latest version, ${latest.id}. Choose a later one.`);
  copyVersion(root, latest.id, id, {});
  return latest.id;
}

/** Begins a draft that corrects the latest version, and returns its id: 2026.11 → 2026.11.1. The reason is said on the site. */
export function beginCorrection(root: string, reason: Localized, version?: string): string {
  const latest = latestOf(root);
  const { locales } = readOutline(root);
  const missing = locales.filter((l) => !reason[l]);
  if (missing.length > 0)
    throw new Refused(
      `A correction needs a reason in each language; there is none for: ${missing.join(', ')}.\nWrite: --reason ${locales.map((l) => `${l}="…"`).join(' ')}`,
    );
  if (version !== undefined && version !== latest.id)
    throw new Refused(
      `Only the latest version can be corrected, and that is ${latest.id}, not ${version}. What was wrong in ${version} and still is in ${latest.id} is corrected there; ${version} itself stays as it was cited.`,
    );
  const [year, month, counter = '0'] = latest.id.split('.');
  const id = `${year}.${month}.${Number(counter) + 1}`;
  if (existsSync(join(root, 'data', id)))
    throw new Refused(
      `data/${id} is a correction in progress already. Go on in it, or delete it first.`,
    );
  copyVersion(root, latest.id, id, { corrects: latest.id, note: reason });
  return id;
}

/** The only draft there is, or the one named. */
export function theDraft(root: string, id?: string): string {
  const { drafts } = readOutline(root);
  if (id !== undefined && !drafts.includes(id))
    throw new Refused(
      `There is no draft “${id}”. ${drafts.length > 0 ? `Drafts: ${drafts.join(', ')}.` : 'Begin one with: npm run data -- new 2026.12'}`,
    );
  if (id === undefined && drafts.length !== 1)
    throw new Refused(
      drafts.length === 0
        ? 'There is no draft. Begin one with: npm run data -- new 2026.12'
        : `There are several drafts: ${drafts.join(', ')}. Name one.`,
    );
  return id ?? drafts[0]!;
}

function latestOf(root: string): Version {
  const latest = readOutline(root).versions.at(-1);
  if (!latest)
    throw new Refused(
      'There is no version to copy: data/versions.json is missing or has problems. npm run check shows them.',
    );
  return latest;
}

/** Copied beside and then renamed: an interrupted copy is never taken for a draft. */
function copyVersion(
  root: string,
  from: string,
  to: string,
  notes: { corrects?: string; note?: Localized },
): void {
  const part = join(root, 'data', `.${to}.part`);
  rmSync(part, { recursive: true, force: true });
  try {
    cpSync(join(root, 'data', from), part, { recursive: true });
    rmSync(join(part, 'charts.json'), { force: true });
    if (notes.corrects !== undefined) keepTexts(root, part);
    writeFileSync(
      join(part, 'release.json'),
      `${JSON.stringify({ $schema: '../schema/release.json', from, ...notes, reasons: {} }, null, 2)}\n`,
    );
    renameSync(part, join(root, 'data', to));
  } catch (error) {
    rmSync(part, { recursive: true, force: true });
    throw new Refused(
      `data/${to} could not be made: ${why(error)} Nothing was left behind. Mend that and run the command again.`,
    );
  }
}

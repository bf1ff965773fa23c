import { rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Localized, ReleaseNotes, Version } from '../dataset/schema.ts';
import { compareVersions } from '../dataset/version.ts';
import { theDraft } from './draft.ts';
import { checksums, frozenSpecs } from './frozen.ts';
import { KEPT } from './kept-texts.ts';
import { Folder } from '../files/folder.ts';
import { readJson } from '../files/read.ts';
import { lockAddresses } from './lock.ts';
import { readyNotes } from './ready.ts';
import { Refused } from './refused.ts';
import { putBy } from './put-by.ts';
import type { Step } from './step.ts';
import { writeWhole } from './write.ts';

/**
 * The steps that release a draft: check, freeze the chart specs beside its data, add it to versions.json with the checksum of
 * each file, lock its addresses. Every file is written whole under another name and renamed, and versions.json makes the
 * release: interrupted before, it has not happened; interrupted after, running it again locks what is left.
 */
export function releaseSteps(root: string, id: string, given: Localized, today: string): Step[] {
  const left = [
    { title: 'Lock its addresses', run: () => void lockAddresses(root) },
    { title: 'Tidy the draft’s notes away', run: () => tidyNotes(root, id) },
  ];
  const latest = readVersions(root).versions.at(-1)?.id;
  if (latest === id) return left;
  theDraft(root, id);
  refuseOlder(id, latest);
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
      run: () => writeWhole(join(root, 'data', id, 'charts.json'), frozenSpecs(root)),
    },
    {
      title: 'Write versions.json with the checksum of each file',
      run: () => addVersion(root, { id, released: today, ...notes, files: checksums(root, id) }),
    },
    ...left,
  ];
}

/** Releases a draft without showing progress. Throws `Refused` with what stands in the way. */
export function release(root: string, id: string, note: Localized, today: string): void {
  for (const step of releaseSteps(root, id, note, today)) step.run();
}

function refuseOlder(id: string, latest: string | undefined): void {
  if (latest === undefined || compareVersions(id, latest) > 0) return;
  throw new Refused(
    `${id} is older than the latest version, ${latest}. Give the folder data/${id} the name of a later one.`,
  );
}

/** `data/versions.json` as it stands. */
interface Versions {
  versions: { id: string }[];
}

const versionsFile = (root: string) => join(root, 'data/versions.json');

/** What versions.json holds. Throws `Refused` where it cannot be read, as after a merge that left its markers in. */
export function readVersions(root: string): Versions {
  const { json, problems } = readJson(new Folder(root), 'data/versions.json');
  const list = json?.value as Partial<Versions> | undefined;
  if (problems.length > 0 || !Array.isArray(list?.versions))
    throw new Refused(
      'data/versions.json cannot be read; npm run check shows what is wrong with it.',
    );
  return { ...list, versions: list.versions };
}

/** Writes the list of versions. */
export function writeVersions(root: string, list: Versions): void {
  writeWhole(versionsFile(root), `${JSON.stringify(list, null, 2)}\n`);
}

/** Adds a version at the end of versions.json; what is empty is left out. */
function addVersion(root: string, version: ReleaseNotes & Omit<Version, 'note'>): void {
  const { id, released, from, note, corrects, reasons, texts, files } = version;
  const added = {
    id,
    released,
    ...(from === undefined ? {} : { from }),
    note,
    ...(corrects === undefined ? {} : { corrects }),
    ...(Object.keys(reasons ?? {}).length > 0 ? { reasons } : {}),
    ...((texts ?? []).length > 0 ? { texts } : {}),
    files,
  };
  const list = readVersions(root);
  writeVersions(root, { ...list, versions: [...list.versions, added] });
}

/** What was said of the draft stands in versions.json from now on; what texts said before is put by for who undoes the release. */
function tidyNotes(root: string, id: string): void {
  rmSync(join(root, 'data', id, 'release.json'), { force: true });
  putBy(root, id, KEPT);
}

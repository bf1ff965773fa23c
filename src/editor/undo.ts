import { join } from 'node:path';
import { lockText } from '../addresses/lock.ts';
import { check } from '../checks/check.ts';
import type { ReleaseNotes, Version } from '../dataset/schema.ts';
import { load, type LoadedSite } from '../site/load.ts';
import { publishedAddresses } from '../site/published.ts';
import type { Site } from '../site/site.ts';
import { KEPT } from './kept-texts.ts';
import { publishedAs } from './published.ts';
import { putBack, putBy } from './put-by.ts';
import { Refused } from './refused.ts';
import { readVersions, writeVersions } from './release.ts';
import type { Step } from './step.ts';
import { writeWhole } from './write.ts';

/**
 * The steps that make the last release a draft again, with all that was said of it. Refuses one that is published: it may be cited
 * already. versions.json unmakes the release, and is written last: interrupted before, it still stands, and running it again goes on.
 */
export function undoSteps(root: string, id: string, { unpublished = false } = {}): Step[] {
  const loaded = load(root);
  const version = loaded.versions.find((candidate) => candidate.id === id);
  if (!version) throw new Refused(notReleased(loaded, id));
  refuseEarlier(loaded, id);
  refusePublished(root, id, unpublished);
  return [
    { title: 'Restore what was said of the draft', run: () => restoreNotes(root, version) },
    { title: 'Unlock the addresses that only it has', run: () => unlock(root, loaded, id) },
    {
      title: 'Take it out of versions.json',
      run: () => {
        const list = readVersions(root);
        writeVersions(root, {
          ...list,
          versions: list.versions.filter((known) => known.id !== id),
        });
      },
    },
    // A draft is drawn with the charts of content/, not with those that were frozen.
    { title: 'Put its frozen charts by', run: () => putBy(root, id, 'charts.json') },
  ];
}

function notReleased({ versions, drafts }: LoadedSite, id: string): string {
  const what = drafts.some((draft) => draft.id === id) ? 'a draft' : 'no version';
  const latest = versions.at(-1)?.id;
  return `${id} is ${what}, so there is no release to undo.${latest === undefined ? '' : ` The last release is ${latest}.`}`;
}

function refuseEarlier({ versions }: LoadedSite, id: string): void {
  const latest = versions.at(-1)!.id;
  if (id !== latest)
    throw new Refused(
      `Only the last release can be undone, and that is ${latest}: it rests on ${id}.`,
    );
  if (versions.length === 1)
    throw new Refused(`${id} is the only version: without it there is nothing to show.`);
}

function refusePublished(root: string, id: string, unpublished: boolean): void {
  const found = publishedAs(root, id);
  if (!found || ('build' in found && unpublished)) return;
  const instead = `What is wrong in it is put right in a new version: npm run data -- correct`;
  if ('branch' in found)
    throw new Refused(
      `${id} is published: ${found.branch} has it, and others may have cited it. ${instead}`,
    );
  throw new Refused(
    `${id} may be published: ${found.build} was built, and may have been uploaded. ${instead}\nIf you know that it never was: npm run data -- undo ${id} --unpublished`,
  );
}

/** Writes what versions.json says of a release as what its draft says of itself, and what texts said before beside it. */
function restoreNotes(root: string, version: Version): void {
  const { from, corrects, note, reasons = {}, texts } = version;
  const notes: ReleaseNotes = {
    $schema: '../schema/release.json',
    ...(from === undefined ? {} : { from }),
    ...(corrects === undefined ? {} : { corrects }),
    note,
    reasons,
    ...(texts === undefined ? {} : { texts }),
  };
  const path = join(root, 'data', version.id, 'release.json');
  writeWhole(path, `${JSON.stringify(notes, null, 2)}\n`);
  putBack(root, version.id, KEPT);
}

/** Takes the addresses out of data/urls.lock that there are with a release and not without it. */
function unlock(root: string, loaded: LoadedSite, id: string): void {
  const without = check({
    ...loaded,
    versions: loaded.versions.filter((version) => version.id !== id),
    releases: loaded.releases.filter(({ version }) => version.id !== id),
  }).site;
  const { site } = check(loaded);
  if (!site || !without)
    throw new Refused('The site cannot be read; npm run check shows what is wrong.');
  writeWhole(join(root, 'data/urls.lock'), lockText(remaining(site, without)));
}

function remaining(site: Site, without: Site): string[] {
  const left = new Set(publishedAddresses(without));
  const gone = new Set(publishedAddresses(site).filter((path) => !left.has(path)));
  return site.locked.filter((path) => !gone.has(path));
}

import { newLanguages } from '../changes/diff.ts';
import { differenceBetween } from '../changes/difference.ts';
import { diffCharts } from '../changes/history.ts';
import { check, type Checked } from '../checks/check.ts';
import type { Localized, ReleaseNotes } from '../dataset/schema.ts';
import { load } from '../site/load.ts';
import type { Release, Site } from '../site/site.ts';
import { sameMaps } from './frozen.ts';
import { refuseSilence } from './languages.ts';
import { Refused } from './refused.ts';

/** What is said of a release, once everything is in order. Throws `Refused` with what stands in the way. */
export function readyNotes(root: string, id: string, given: Localized): ReleaseNotes {
  const loaded = load(root);
  const alone = loaded.drafts.length === 1;
  const site = siteInOrder(
    check(loaded, { draft: id }),
    alone ? 'npm run check' : `npm run data -- check ${id}`,
  );
  const note = { ...site.notes.note, ...given };
  refuseSilence(note, site.config.locales, {
    needs: 'A release needs a note',
    option: `--note …, or "note" in data/${id}/release.json.`,
  });
  refuseSame(root, id, site);
  return { ...site.notes, note };
}

function siteInOrder({ site, problems }: Checked, command: string): Site {
  if (site && problems.length === 0) return site;
  const [stands, them] =
    problems.length === 1 ? ['problem stands', 'it'] : ['problems stand', 'them'];
  throw new Refused(`${problems.length} ${stands} in the way; ${command} shows ${them}.`);
}

/** Refuses a release that would only repeat the one before. */
function refuseSame(root: string, id: string, site: Site): void {
  const before = [...site.releases.values()].at(-1);
  if (!before || !isSame(site, before) || !sameMaps(root, before.version)) return;
  throw new Refused(
    `data/${id} holds the same as ${before.version.id}, and the charts are the same, so there is nothing to release. Change it first, or delete the folder.`,
  );
}

/** Whether a site says the same as a release: its figures, everything else in its data, its charts; and corrects no sentence. */
function isSame({ dataset, charts, notes }: Site, before: Release): boolean {
  const { changes, entries } = differenceBetween(before.dataset, dataset);
  const differ = [
    changes,
    entries,
    newLanguages(before.dataset, dataset),
    diffCharts(before.charts, charts),
    notes.texts ?? [],
  ];
  return differ.every((list) => list.length === 0);
}

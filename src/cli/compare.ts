import { differenceBetween } from '../changes/difference.ts';
import { touches } from '../changes/touches/index.ts';
import { check } from '../checks/check.ts';
import type { Dataset } from '../dataset/dataset.ts';
import { theDraft } from '../editor/draft.ts';
import { Refused } from '../editor/refused.ts';
import { load, type LoadedSite } from '../site/load.ts';
import type { Site } from '../site/site.ts';
import { printDifference } from './print/difference.ts';

/** Prints what changed between two versions and what it touches; from the latest release to the draft, if not said otherwise. Throws `Refused` where one of them cannot be read. */
export function compare(root: string, from?: string, to?: string): void {
  const loaded = load(root);
  const published = check(loaded).site;
  if (!published) throw new Refused('The site has problems; npm run check shows them.');
  const difference = differenceBetween(
    datasetOf(from ?? published.dataset.version, root, loaded, published),
    datasetOf(to ?? theDraft(root), root, loaded, published),
  );
  const { before, after, changes, entries } = difference;
  const touched = touches(published, difference);
  if (changes.length + entries.length + touched.charts.length === 0)
    return console.log(`${before.version} and ${after.version} hold the same.`);
  printDifference(difference, touched, published.config.locales[0]!);
}

/** A release, or a draft where there is no release of that name. */
function datasetOf(id: string, root: string, loaded: LoadedSite, published: Site): Dataset {
  const released = published.releases.get(id)?.dataset;
  if (released) return released;
  const drafted = check(loaded, { draft: theDraft(root, id) }).site?.dataset;
  if (!drafted) throw new Refused(`data/${id} has problems; npm run check shows them.`);
  return drafted;
}

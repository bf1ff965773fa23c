import { join } from 'node:path';
import { correctedSentences } from '../changes/corrected-sentences.ts';
import { writtenTexts } from '../changes/sentences.ts';
import { check } from '../checks/check.ts';
import type { Localized, ReleaseNotes } from '../dataset/schema.ts';
import { Folder } from '../files/folder.ts';
import { readJson } from '../files/read.ts';
import { load } from '../site/load.ts';
import type { Site } from '../site/site.ts';
import { keptTexts } from './kept-texts.ts';
import { Refused } from './refused.ts';
import { writeWhole } from './write.ts';

/**
 * Lists in a correction's `release.json` every sentence that changed since the correction was begun, with the words before and
 * after as readers see them. Sentences that are listed already keep their reason and get their newest words; new ones get the
 * reason given, in the language of each, or none yet, which `check` asks for. Returns how many were added and how many there are.
 */
export function listCorrectedTexts(
  root: string,
  id: string,
  reason: Localized,
): { added: number; total: number } {
  const site = siteWith(root, id);
  const before = keptTexts(root, id, site.config.locales);
  if (!before)
    throw new Refused(
      `data/${id} was not begun with “correct”, so what its texts said before is not known. Write the sentences into "texts" in data/${id}/release.json by hand.`,
    );
  const path = join(root, 'data', id, 'release.json');
  const { json } = readJson(new Folder(root), `data/${id}/release.json`);
  if (!json) throw new Refused(`data/${id}/release.json cannot be read; npm run check shows why.`);
  const notes = json.value as ReleaseNotes;
  const listed = notes.texts ?? [];
  const oldData = site.releases.get(notes.corrects ?? '')?.dataset ?? site.dataset;
  const rewriting = { before, after: writtenTexts(site), oldData, newData: site.dataset };
  const texts = correctedSentences(rewriting, listed, reason);
  writeWhole(path, `${JSON.stringify({ ...notes, texts }, null, 2)}\n`);
  return { added: texts.length - listed.length, total: texts.length };
}

/** The site with a draft, in order but for what the draft says of itself. A text that cannot be read would look as if all of it had been taken out. */
function siteWith(root: string, id: string): Site {
  const { site, problems } = check(load(root), { draft: id });
  const inTheWay = problems.filter(({ file }) => file !== `data/${id}/release.json`);
  if (!site || inTheWay.length > 0)
    throw new Refused('Nothing was listed: the site has problems. npm run check shows them.');
  return site;
}

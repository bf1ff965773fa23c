import { cpSync, existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { diffArrays } from 'diff';
import { writtenTexts, sentencesOf, type Written, type WrittenText } from '../changes/sentences.ts';
import type { Dataset } from '../dataset/dataset.ts';
import type { CorrectedText } from '../dataset/schema/corrected-text.ts';
import type { Localized } from '../dataset/schema.ts';
import { texts } from '../i18n/index.ts';
import { decode } from '../problems/source-text.ts';
import { proseContext } from '../prose/context.ts';
import { plainProse } from '../prose/render.ts';
import { check } from '../checks/check.ts';
import { load } from '../site/load.ts';
import { parseStory, type Story } from '../stories/story.ts';
import { Refused, writeWhole } from './write.ts';

/** The folder in a correction's draft that keeps content as it was when the correction was begun; a release tidies it away. */
export const SAID = 'said';

/** Keeps content beside a draft, so that what its texts said can be told once they are corrected. */
export function keepTexts(root: string, draftFolder: string): void {
  if (existsSync(join(root, 'content')))
    cpSync(join(root, 'content'), join(draftFolder, SAID), { recursive: true });
}

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
  const path = join(root, 'data', id, 'release.json');
  const folder = join(root, 'data', id, SAID);
  if (!existsSync(folder))
    throw new Refused(
      `data/${id} was not begun with “correct”, so what its texts said before is not known. Write the sentences into "texts" in data/${id}/release.json by hand.`,
    );
  const { site, problems } = check(load(root), { draft: id });
  // A text that cannot be read would look as if all of it had been taken out.
  const inTheWay = problems.filter(({ file }) => file !== `data/${id}/release.json`);
  if (!site || inTheWay.length > 0)
    throw new Refused('Nothing was listed: the site has problems. npm run check shows them.');
  const notes = JSON.parse(readFileSync(path, 'utf8')) as {
    corrects?: string;
    texts?: CorrectedText[];
  };
  const old = site.releases.get(notes.corrects ?? '')?.dataset ?? site.dataset;
  const before = writtenTexts(readContent(folder, site.config.locales));
  const after = writtenTexts(site);
  let list = notes.texts ?? [];
  for (const text of before) {
    const now = after.find((t) => t.file === text.file && t.language === text.language);
    const mine = list.filter((t) => t.file === text.file && t.language === text.language);
    const told = corrected(text, now?.sentences ?? [], mine, { old, now: site.dataset }, reason);
    list = [...list.filter((t) => !mine.includes(t)), ...told];
  }
  writeWhole(path, `${JSON.stringify({ ...notes, texts: list }, null, 2)}\n`);
  return { added: list.length - (notes.texts ?? []).length, total: list.length };
}

/** A sentence as it was: with the figures of now, to compare it by, and with those of then, to quote it. */
interface Sentence {
  now: string;
  said: string;
}

/** The corrections of one text: those listed, with their newest words, and those that come to them. */
function corrected(
  { file, language, sentences }: WrittenText,
  current: readonly string[],
  listed: readonly CorrectedText[],
  datasets: { old: Dataset; now: Dataset },
  reason: Localized,
): CorrectedText[] {
  const { conventions } = texts(language);
  const gap = conventions.sentenceGap;
  const print = (text: string, dataset: Dataset) =>
    plainProse(text, proseContext(dataset, language));
  const were = sentences.map((text) => ({
    now: print(text, datasets.now),
    said: print(text, datasets.old),
  }));
  const known = listed.reduce<Sentence[]>((list, text) => settled(list, text, gap), were);
  const told = [...listed];
  for (const { before, after } of changedRuns(
    known,
    current.map((text) => print(text, datasets.now)),
    gap,
  )) {
    const again = told.findIndex((text) => text.after === before);
    if (again >= 0) told[again] = withAfter(told[again]!, after);
    else told.push(withAfter({ file, language, before, reason: reason[language] ?? '' }, after));
  }
  return told;
}

const withAfter = ({ reason, after: _, ...text }: CorrectedText, after: string | undefined) => ({
  ...text,
  ...(after === undefined ? {} : { after }),
  reason,
});

/** The sentences with a listed correction made in them, so that only what changed besides is found. */
function settled(
  sentences: readonly Sentence[],
  { before, after }: CorrectedText,
  gap: string,
): Sentence[] {
  for (let from = 0; from < sentences.length; from++) {
    for (let to = from + 1; to <= sentences.length; to++) {
      const said = sentences
        .slice(from, to)
        .map((sentence) => sentence.said)
        .join(gap);
      if (said.length > before.length) break;
      if (said !== before) continue;
      const instead = sentencesOf(after ?? '').map((text) => ({ now: text, said: text }));
      return [...sentences.slice(0, from), ...instead, ...sentences.slice(to)];
    }
  }
  return [...sentences];
}

/** The runs of sentences that went or were put otherwise. What was only added corrects nothing. */
function changedRuns(
  before: readonly Sentence[],
  after: readonly string[],
  gap: string,
): { before: string; after: string | undefined }[] {
  const parts = diffArrays(
    before.map((sentence) => sentence.now),
    [...after],
  );
  let at = 0;
  return parts.flatMap((part, i) => {
    if (part.added) return [];
    const said = before.slice(at, at + part.value.length).map((sentence) => sentence.said);
    at += part.value.length;
    if (!part.removed) return [];
    const next = parts[i + 1];
    return [{ before: said.join(gap), after: next?.added ? next.value.join(gap) : undefined }];
  });
}

/** The texts of a folder of content, as far as they can be read. */
function readContent(folder: string, locales: readonly string[]): Written {
  const read = (kind: 'stories' | 'pages') =>
    new Map(locales.map((locale) => [locale, readStories(folder, kind, locale)] as const));
  const charts = names(join(folder, 'charts'), '.json').map(
    (name) => [name, json(join(folder, 'charts', `${name}.json`))] as const,
  );
  const { headline, dek, tagline, mapNote } = json(join(folder, 'site.json'));
  return {
    stories: read('stories'),
    pages: read('pages'),
    charts: new Map(charts),
    config: { headline, dek, tagline, mapNote },
  };
}

function readStories(folder: string, kind: string, locale: string): Map<string, Story> {
  const stories = names(join(folder, kind, locale), '.md').flatMap((name) => {
    const bytes = readFileSync(join(folder, kind, locale, `${name}.md`));
    const { source } = decode(`content/${kind}/${locale}/${name}.md`, bytes);
    const { story } = parseStory(source);
    return story ? [[name, story] as const] : [];
  });
  return new Map(stories);
}

const names = (folder: string, ending: string) =>
  (existsSync(folder) ? readdirSync(folder) : [])
    .filter((name) => name.endsWith(ending))
    .map((name) => name.slice(0, -ending.length));

/** A file of content that passed the check when it was kept. */
const json = (path: string) => JSON.parse(readFileSync(path, 'utf8'));

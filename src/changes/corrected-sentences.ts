import { diffArrays } from 'diff';
import type { Dataset } from '../dataset/dataset.ts';
import type { CorrectedText } from '../dataset/schema/corrected-text.ts';
import type { Localized } from '../dataset/schema.ts';
import { texts } from '../i18n/index.ts';
import { proseContext } from '../prose/context.ts';
import { plainProse } from '../prose/render.ts';
import { sentencesOf, type WrittenText } from './sentences.ts';

/** Texts and data as they were when a correction was begun, and as they are. */
export interface Rewriting {
  before: readonly WrittenText[];
  after: readonly WrittenText[];
  /** What figures in the texts were printed from then, and are printed from now. */
  oldData: Dataset;
  newData: Dataset;
}

/**
 * Every sentence that differs, beside those that are listed already: these keep their reason and get their newest words, new ones
 * get the reason given, in the language of each, or none yet.
 */
export function correctedSentences(
  rewriting: Rewriting,
  listed: readonly CorrectedText[],
  reason: Localized,
): CorrectedText[] {
  return rewriting.before.reduce<CorrectedText[]>(
    (list, text) => {
      const mine = list.filter((entry) => isSameText(entry, text));
      const others = list.filter((entry) => !isSameText(entry, text));
      return [...others, ...correctedIn(text, rewriting, mine, reason[text.language] ?? '')];
    },
    [...listed],
  );
}

type InText = Pick<WrittenText, 'file' | 'language'>;
const isSameText = (a: InText, b: InText) => a.file === b.file && a.language === b.language;

/** A sentence as it was: with the figures of now, to compare it by, and with those of then, to quote it. */
interface Sentence {
  now: string;
  said: string;
}

/** The corrections of one text: those listed, with their newest words, and those that come to them. */
function correctedIn(
  text: WrittenText,
  { after, oldData, newData }: Rewriting,
  listed: readonly CorrectedText[],
  reason: string,
): CorrectedText[] {
  const { file, language } = text;
  const gap = texts(language).conventions.sentenceGap;
  const printFrom = (dataset: Dataset) => (sentence: string) =>
    plainProse(sentence, proseContext(dataset, language));
  const [printThen, printNow] = [printFrom(oldData), printFrom(newData)];
  const were = text.sentences.map((sentence) => ({
    now: printNow(sentence),
    said: printThen(sentence),
  }));
  const known = listed.reduce<Sentence[]>((list, entry) => settled(list, entry, gap), were);
  const are = after.find((written) => isSameText(written, text))?.sentences ?? [];
  return changedRuns(known, are.map(printNow), gap).reduce<CorrectedText[]>(
    (list, run) => withRun(list, run, { file, language, reason }),
    [...listed],
  );
}

/** A run of sentences that went, or was put otherwise. */
interface Run {
  before: string;
  after: string | undefined;
}

/** The list with a run in it: where the words before are those after a correction listed, that one goes on. */
function withRun(
  list: readonly CorrectedText[],
  { before, after }: Run,
  rest: Pick<CorrectedText, 'file' | 'language' | 'reason'>,
): CorrectedText[] {
  const again = list.findIndex((text) => text.after === before);
  if (again < 0) return [...list, withAfter({ ...rest, before }, after)];
  return list.with(again, withAfter(list[again]!, after));
}

const withAfter = (
  { reason, after: _, ...text }: CorrectedText,
  after: string | undefined,
): CorrectedText => ({ ...text, ...(after === undefined ? {} : { after }), reason });

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
function changedRuns(before: readonly Sentence[], after: readonly string[], gap: string): Run[] {
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

import type { Dataset } from '../dataset/dataset.ts';
import { findObservation, referenceFault } from '../dataset/reference.ts';
import type { Fault, InText } from '../problems/fault.ts';
import type { Problem } from '../problems/problem.ts';
import type { SourceText } from '../problems/source-text.ts';
import { checkPlain, checkProse } from '../prose/check.ts';
import { proseContext } from '../prose/context.ts';
import { checkDirectives } from './directives/scan.ts';
import { checkMarkdown } from './marks.ts';
import type { Story } from './story.ts';

/** What a story may name. */
interface Known {
  dataset: Dataset;
  locale: string;
  /** Ids of all charts. */
  charts: readonly string[];
}

/** Checks a story against the data: its figures, its charts, and every number in its prose, at their places in the file. */
export function checkStory(story: Story, source: SourceText, known: Known): Problem[] {
  const context = proseContext(known.dataset, known.locale);
  const bodyOffset = source.text.length - story.body.length;
  const faults = [
    ...(['headline', 'dek', 'summary'] as const).flatMap((field) =>
      shift(checkPlain(story.frontmatter[field] ?? '', context), story.places[field]?.index ?? 0),
    ),
    ...checkKeyFigures(story, known.dataset),
    ...shift(checkDirectives(story.body, known), bodyOffset),
    ...shift(checkMarkdown(story.body), bodyOffset),
    ...shift(checkProse(proseOnly(story.body), context), bodyOffset),
  ];
  return faults.map((f) => source.problem(f.index, f.length, f.message, f.remedy, f));
}

/** Faults of a part of a file, at their places in the file. */
const shift = (faults: readonly Fault<InText>[], by: number): Fault<InText>[] =>
  faults.map((fault) => ({ ...fault, index: fault.index + by }));

function checkKeyFigures({ frontmatter, places }: Story, dataset: Dataset): Fault<InText>[] {
  return frontmatter.figures
    .filter((id) => !findObservation(dataset, id))
    .map((id) => ({ ...referenceFault(dataset, id), ...places[`figures.${id}`]! }));
}

/** The body with what is not prose blanked out: directives, addresses of links, code, the numbers of a list. */
function proseOnly(body: string): string {
  const blank = (text: string) => text.replaceAll(/[^\n]/g, ' ');
  return body
    .replaceAll(/^::.*$/gm, blank)
    .replaceAll(/^```[\s\S]*?^```/gm, blank)
    .replaceAll(/`[^`\n]*`/g, blank)
    .replaceAll(/\]\([^)\s]*\)/g, blank)
    .replaceAll(/^[ \t]*\d+\.\s/gm, blank);
}

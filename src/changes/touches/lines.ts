import { proseContext } from '../../prose/context.ts';
import { findObservation } from '../../dataset/reference.ts';
import { figuresIn } from '../../prose/parse.ts';
import { headlineText, plainProse } from '../../prose/render.ts';
import type { Site } from '../../site/site.ts';
import { linesOf, type StoryLine } from '../../stories/lines.ts';
import type { Story } from '../../stories/story.ts';
import { leadsElsewhere, type Difference } from '../difference.ts';

/** A line of a text that a change of data rewrites. */
export interface TouchedLine {
  file: string;
  /** From 1. */
  line: number;
  /** Empty where it names a figure that there was not before. */
  before: string;
  after: string;
}

/** The lines of stories and pages that name a figure which differs. */
export function touchedLines(site: Site, difference: Difference): TouchedLine[] {
  return [...site.stories, ...site.pages].flatMap(([locale, texts]) =>
    [...texts.values()].flatMap((story) => touchedIn(story, locale, difference)),
  );
}

function touchedIn(story: Story, locale: string, difference: Difference): TouchedLine[] {
  const elsewhere = leadsElsewhere(difference);
  return linesOf(story)
    .filter(({ text }) => figuresIn(text).some(elsewhere))
    .map((line) => ({ file: story.file, line: line.line, ...printed(line, locale, difference) }));
}

/** A line as readers read it in both versions. */
function printed(
  { part, text }: StoryLine,
  locale: string,
  { before, after }: Difference,
): Pick<TouchedLine, 'before' | 'after'> {
  const print = part === 'headline' || part === 'summary' ? headlineText : plainProse;
  const known = figuresIn(text).every((id) => findObservation(before, id));
  return {
    before: known ? print(text, proseContext(before, locale)) : '',
    after: print(text, proseContext(after, locale)),
  };
}

import { chartInFile } from '../charts/spec-file.ts';
import { figureName, say } from '../dataset/dataset.ts';
import { texts } from '../i18n/index.ts';
import { proseContext } from '../prose/context.ts';
import { headlineText, plainProse } from '../prose/render.ts';
import type { Site } from '../site/site.ts';
import type { Correction } from './corrections.ts';
import { saidOf, saidOfEntry } from './sides.ts';

/** A correction in words, for one language. */
export interface CorrectionWords {
  /** What it is about: a figure's name, an event, the headline or title of a text. */
  name: string;
  before: string;
  /** Undefined where nothing took its place. */
  after: string | undefined;
  reason: string;
}

/** A correction in words. A sentence of the file `own` has no name: it stood where its correction is told. */
export function correctionWords(
  site: Site,
  correction: Correction,
  locale: string,
  own?: string,
): CorrectionWords {
  const reason = say(correction.reason, locale);
  if (correction.what === 'text') {
    const { before, after, file } = correction.text;
    return { name: file === own ? '' : titleOf(site, file, locale), before, after, reason };
  }
  if (correction.what === 'figure') {
    const { change, sides } = correction;
    return {
      name: figureName((change.after ?? change.before)!, locale),
      before: saidOf(change, 'before', sides, locale),
      after: change.after && saidOf(change, 'after', sides, locale),
      reason,
    };
  }
  const { change, before, after } = correction;
  return {
    name: texts(locale).releases.entries[change.what],
    before: saidOfEntry(change, 'before', before, locale),
    after: change.after && saidOfEntry(change, 'after', after, locale),
    reason,
  };
}

/** What a file of content is called where its corrections are listed: the headline of a text, the title of a chart. */
function titleOf(site: Site, file: string, locale: string): string {
  const context = proseContext(site.dataset, locale);
  const prose = [site.stories, site.pages]
    .flatMap((byLanguage) => [...(byLanguage.get(locale)?.values() ?? [])])
    .find((story) => story.file === file);
  if (prose) return headlineText(prose.frontmatter.headline, context);
  const chart = site.charts.get(chartInFile(file) ?? '');
  return chart ? plainProse(say(chart.title, locale), context) : say(site.config.name, locale);
}

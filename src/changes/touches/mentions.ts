import type { Localized } from '../../dataset/schema.ts';
import type { Site } from '../../site/site.ts';
import { linesOf } from '../../stories/lines.ts';
import type { Difference } from '../difference.ts';

/** A line of a text in which a name stands that a region or a programme no longer has. */
export interface Mention {
  file: string;
  /** From 1. */
  line: number;
  name: string;
}

/** Names in prose are words, not data: where one changes, the texts that say it have to be read again. */
export function mentionsOfOldNames(site: Site, difference: Difference): Mention[] {
  const names = oldNames(difference);
  return [...site.stories, ...site.pages].flatMap(([locale, texts]) =>
    [...texts.values()].flatMap((story) =>
      linesOf(story)
        .map((line) => ({ ...line, words: line.text.replaceAll(/\{\{.*?\}\}/g, '') }))
        .flatMap(({ line, words }) =>
          names
            .flatMap((name) => name[locale] ?? [])
            .filter((name) => words.includes(name))
            .map((name) => ({ file: story.file, line, name })),
        ),
    ),
  );
}

/** What regions and programmes were called that are called otherwise now. */
function oldNames({ entries }: Difference): Localized[] {
  return entries
    .filter(({ what }) => what === 'region' || what === 'programme')
    .filter(({ kind, fields }) => kind === 'changed' && fields.includes('name'))
    .map(({ before }) => (before as { name: Localized }).name);
}

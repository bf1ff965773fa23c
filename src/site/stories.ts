import type { Story } from '../stories/story.ts';
import type { SourceText } from '../problems/source-text.ts';
import type { Stories } from './site.ts';

/** Stories or pages by language, then by file name. */
export type LoadedStories = ReadonlyMap<string, ReadonlyMap<string, LoadedStory>>;

/** A story or page as it was read; without a story, its front matter could not be read. */
export interface LoadedStory {
  source: SourceText | undefined;
  story: Story | undefined;
}

/** The texts that could be read. */
export function readable(texts: LoadedStories): Stories {
  return new Map(
    [...texts].map(([locale, list]) => [
      locale,
      new Map([...list].flatMap(([name, { story }]) => (story ? [[name, story] as const] : []))),
    ]),
  );
}

import type { Story } from '../stories/story.ts';
import type { SourceText } from '../problems/source-text.ts';
import type { Texts } from './site.ts';

/** Texts by language, then by file name. */
export type LoadedTexts = ReadonlyMap<string, ReadonlyMap<string, LoadedText>>;

/** A file of Markdown; without a story, its front matter could not be read. */
export interface LoadedText {
  source: SourceText | undefined;
  story: Story | undefined;
}

/** The texts that could be read. */
export function readable(texts: LoadedTexts): Texts {
  return new Map(
    [...texts].map(([locale, list]) => [
      locale,
      new Map([...list].flatMap(([name, { story }]) => (story ? [[name, story] as const] : []))),
    ]),
  );
}

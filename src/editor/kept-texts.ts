import { cpSync, existsSync } from 'node:fs';
import { join } from 'node:path';
import { writtenTexts, type Written, type WrittenText } from '../changes/sentences.ts';
import { Folder } from '../files/folder.ts';
import { readJson } from '../files/read.ts';
import { loadContent } from '../site/content.ts';
import { readable } from '../site/stories.ts';

/** The folder in a correction's draft that keeps content as it was when the correction was begun; a release tidies it away. */
export const KEPT = 'said';

/** Keeps content beside a draft, so that what its texts said can be told once they are corrected. */
export function keepTexts(root: string, draftFolder: string): void {
  if (existsSync(join(root, 'content')))
    cpSync(join(root, 'content'), join(draftFolder, KEPT, 'content'), { recursive: true });
}

/** The texts that were kept with a draft, as far as they can be read; undefined where none were. */
export function keptTexts(
  root: string,
  draft: string,
  locales: readonly string[],
): WrittenText[] | undefined {
  const folder = new Folder(join(root, 'data', draft, KEPT));
  if (folder.folders('').length === 0) return undefined;
  const { charts, stories, pages } = loadContent(folder, locales);
  const specs = [...charts].flatMap(([id, json]) => (json ? [[id, json.value] as const] : []));
  return writtenTexts({
    stories: readable(stories),
    pages: readable(pages),
    charts: new Map(specs) as Written['charts'],
    config: (readJson(folder, 'content/site.json').json?.value ?? {}) as Written['config'],
  });
}

import { chartFile } from '../charts/spec-file.ts';
import type { Localized } from '../dataset/schema.ts';
import type { ChartSpec } from '../charts/spec.ts';
import type { Story } from '../stories/story.ts';

/** A text that readers read, in one language, as sentences in the order they stand in its file; figures are still `{{ ids }}`. */
export interface WrittenText {
  file: string;
  language: string;
  sentences: string[];
}

/** The content of a site, as far as it is text. */
export interface Written {
  /** By language, then by name. */
  stories: ReadonlyMap<string, ReadonlyMap<string, Story>>;
  pages: ReadonlyMap<string, ReadonlyMap<string, Story>>;
  charts: ReadonlyMap<
    string,
    Pick<ChartSpec, 'title' | 'subtitle' | 'note' | 'labels' | 'annotations'>
  >;
  /** What `content/site.json` says to readers. */
  config: Partial<Record<'headline' | 'dek' | 'tagline' | 'mapNote', Localized | undefined>>;
}

/** Every text of a site's content, split into sentences. */
export function writtenTexts({ stories, pages, charts, config }: Written): WrittenText[] {
  const prose = [...stories, ...pages].flatMap(([language, list]) =>
    [...list.values()].map((story) => ({
      file: story.file,
      language,
      sentences: storyLines(story).flatMap(sentencesOf),
    })),
  );
  const drawn = [...charts].flatMap(([id, spec]) =>
    inEachLanguage(chartFile(id), [
      spec.title,
      spec.subtitle,
      spec.note,
      ...Object.values(spec.labels ?? {}),
      ...(spec.annotations ?? []).map((annotation) => annotation.text),
    ]),
  );
  const { headline, dek, tagline, mapNote } = config;
  const front = inEachLanguage('content/site.json', [headline, dek, tagline, mapNote]);
  return [...prose, ...drawn, ...front];
}

/** The lines of a story that are prose: its headline and dek, and its body without directives. */
function storyLines({ frontmatter, body }: Story): string[] {
  const { headline, dek, summary } = frontmatter;
  const inBody = body.split('\n').filter((line) => !line.startsWith('::'));
  return [headline, dek, summary ?? '', ...inBody].map(withoutMarks);
}

/** A line without the marks of Markdown and of headlines: what a reader sees of it. */
function withoutMarks(line: string): string {
  return line
    .replace(/^\s*(?:#{1,6}|[-*>]|\d+\.)\s+/, '')
    .replaceAll(/\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replaceAll(/\*\*|__|`/g, '')
    .replaceAll(/\|(?![^{]*\}\})/g, '')
    .trim();
}

/** A line as sentences. Latin ones end before a space, so that neither an id nor a decimal ends one. */
export function sentencesOf(line: string): string[] {
  return line
    .split(/(?<=[。！？][”’」』）]*)(?![”’」』）。！？])|(?<=[.!?][”’")]*)\s+/u)
    .map((sentence) => sentence.trim())
    .filter((sentence) => sentence !== '');
}

function inEachLanguage(file: string, texts: readonly (Localized | undefined)[]): WrittenText[] {
  const languages = [...new Set(texts.flatMap((text) => Object.keys(text ?? {})))];
  return languages.map((language) => ({
    file,
    language,
    sentences: texts.flatMap((text) => sentencesOf(withoutMarks(text?.[language] ?? ''))),
  }));
}

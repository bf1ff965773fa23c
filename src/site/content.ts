import type { Folder } from '../files/folder.ts';
import { readJson, readText } from '../files/read.ts';
import type { LocatedJson } from '../problems/located.ts';
import type { Problem } from '../problems/problem.ts';
import { parseStory } from '../stories/story.ts';
import type { LoadedText, LoadedTexts } from './texts.ts';

/** The files of content/ that there are many of. */
export interface LoadedContent {
  /** By id; undefined where one could not be read. */
  charts: ReadonlyMap<string, LocatedJson | undefined>;
  stories: LoadedTexts;
  pages: LoadedTexts;
}

type Read<T> = T & { problems: Problem[] };

/** Reads charts, stories and pages. */
export function loadContent(folder: Folder, locales: readonly string[]): Read<LoadedContent> {
  const charts = loadCharts(folder);
  const stories = loadTexts(folder, 'stories', locales);
  const pages = loadTexts(folder, 'pages', locales);
  return {
    charts: charts.charts,
    stories: stories.texts,
    pages: pages.texts,
    problems: [...charts.problems, ...stories.problems, ...pages.problems],
  };
}

function loadCharts(folder: Folder): Read<Pick<LoadedContent, 'charts'>> {
  const read = folder
    .names('content/charts', '.json')
    .map((id) => ({ id, ...readJson(folder, `content/charts/${id}.json`) }));
  return {
    charts: new Map(
      read.map(({ id, json, problems }) => [id, problems.length > 0 ? undefined : json]),
    ),
    problems: read.flatMap(({ problems }) => problems),
  };
}

function loadTexts(
  folder: Folder,
  kind: 'stories' | 'pages',
  locales: readonly string[],
): Read<{ texts: LoadedTexts }> {
  const problems: Problem[] = [];
  const textsIn = (locale: string) =>
    folder.names(`content/${kind}/${locale}`, '.md').map((name) => {
      const text = loadText(folder, `content/${kind}/${locale}/${name}.md`);
      problems.push(...text.problems);
      return [name, text] as const;
    });
  return { texts: new Map(locales.map((locale) => [locale, new Map(textsIn(locale))])), problems };
}

function loadText(folder: Folder, file: string): Read<LoadedText> {
  const { source, problems } = readText(folder, file);
  return source ? { source, ...parseStory(source) } : { source, story: undefined, problems };
}

import { chartFile } from '../charts/spec-file.ts';
import type { Folder } from '../files/folder.ts';
import { readJson, readText } from '../files/read.ts';
import type { LocatedJson } from '../problems/located.ts';
import { fileProblem, type Problem } from '../problems/problem.ts';
import { nearest } from '../problems/suggest.ts';
import { parseStory } from '../stories/story.ts';
import { idsIn } from './names.ts';
import type { LoadedStory, LoadedStories } from './stories.ts';

/** The files of content/ that there are many of. */
export interface LoadedContent {
  /** By id; undefined where one could not be read. */
  charts: ReadonlyMap<string, LocatedJson | undefined>;
  stories: LoadedStories;
  pages: LoadedStories;
}

type Read<T> = T & { problems: Problem[] };

/** Reads charts, stories and pages. */
export function loadContent(folder: Folder, locales: readonly string[]): Read<LoadedContent> {
  const charts = loadCharts(folder);
  const stories = loadStories(folder, 'stories', locales);
  const pages = loadStories(folder, 'pages', locales);
  return {
    charts: charts.charts,
    stories: stories.stories,
    pages: pages.stories,
    problems: [...charts.problems, ...stories.problems, ...pages.problems],
  };
}

/** Folders of texts that are in no language of the site: nobody would read them. */
export function unknownLanguages(folder: Folder, locales: readonly string[]): Problem[] {
  return ['content/stories', 'content/pages'].flatMap((path) =>
    folder
      .folders(path)
      .filter((name) => !name.startsWith('.') && !locales.includes(name))
      .map((name) => noLanguage(`${path}/${name}`, name, locales)),
  );
}

function noLanguage(path: string, name: string, locales: readonly string[]): Problem {
  const near = nearest(name, locales);
  const remedy =
    near === undefined
      ? `add "${name}" to "locales" in content/site.json, or remove the folder`
      : `did you mean “${near}”? Move what is in it to ${path.slice(0, -name.length)}${near}`;
  return fileProblem(
    path,
    `“${name}” is no language of this site, so what is here has no page`,
    remedy,
  );
}

function loadCharts(folder: Folder): Read<Pick<LoadedContent, 'charts'>> {
  const { ids, problems: misnamed } = idsIn(folder, 'content/charts', '.json');
  const read = ids.map((id) => ({ id, ...readJson(folder, chartFile(id)) }));
  return {
    charts: new Map(
      read.map(({ id, json, problems }) => [id, problems.length > 0 ? undefined : json]),
    ),
    problems: [...misnamed, ...read.flatMap(({ problems }) => problems)],
  };
}

function loadStories(
  folder: Folder,
  kind: 'stories' | 'pages',
  locales: readonly string[],
): Read<{ stories: LoadedStories }> {
  const problems: Problem[] = [];
  const storiesIn = (locale: string) => {
    const { ids, problems: misnamed } = idsIn(folder, `content/${kind}/${locale}`, '.md');
    problems.push(...misnamed);
    return ids.map((name) => {
      const text = loadStory(folder, `content/${kind}/${locale}/${name}.md`);
      problems.push(...text.problems);
      return [name, text] as const;
    });
  };
  return {
    stories: new Map(locales.map((locale) => [locale, new Map(storiesIn(locale))])),
    problems,
  };
}

function loadStory(folder: Folder, file: string): Read<LoadedStory> {
  const { source, problems } = readText(folder, file);
  return source ? { source, ...parseStory(source) } : { source, story: undefined, problems };
}

import type { Dataset } from '../dataset/dataset.ts';
import { fileProblem, type Problem } from '../problems/problem.ts';
import type { LoadedStories } from '../site/stories.ts';
import { checkStory } from '../stories/check.ts';

/** What stories and pages may name. */
interface Named {
  dataset: Dataset;
  charts: readonly string[];
}

/** Holds each text that could be read against the data and the charts. */
export function storyProblems(texts: LoadedStories, { dataset, charts }: Named): Problem[] {
  return [...texts].flatMap(([locale, list]) =>
    [...list.values()].flatMap(({ source, story }) =>
      source && story ? checkStory(story, source, { dataset, locale, charts }) : [],
    ),
  );
}

/** Texts that exist in one language and not in another. */
export function missingTranslations(texts: LoadedStories, kind: 'stories' | 'pages'): Problem[] {
  const all = new Set([...texts.values()].flatMap((list) => [...list.keys()]));
  return [...texts].flatMap(([locale, list]) =>
    [...all]
      .filter((name) => !list.has(name))
      .map((name) =>
        fileProblem(
          `content/${kind}/${locale}/${name}.md`,
          `this text exists in another language and not in “${locale}”`,
          'add the translation under the same file name, or remove the other',
        ),
      ),
  );
}

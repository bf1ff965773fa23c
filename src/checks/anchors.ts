import { storyPath } from '../addresses/paths.ts';
import { entriesIn } from '../dataset/dataset.ts';
import type { Site } from '../site/site.ts';
import { chartsIn } from '../stories/directives/scan.ts';
import type { Story } from '../stories/story.ts';

/** The names of the places in each page of one language that links may lead to, by its path without language; of other pages they are not known. */
export function anchorsIn(site: Site, locale: string): ReadonlyMap<string, readonly string[]> {
  const { dataset, stories, pages, charts, versions } = site;
  // An id that a figure had leads to it still.
  const figures = entriesIn(dataset).flatMap(({ id, aliases = [] }) => [id, ...aliases]);
  return new Map<string, readonly string[]>([
    ['/figures/', ['main', ...figures]],
    ['/data/', ['main', ...versions.map(({ id }) => `v${id}`)]],
    ...[...charts.keys()].map(
      (id) => [`/charts/${id}/`, ['main', `chart-${id}`, 'embed']] as const,
    ),
    ...[...(pages.get(locale) ?? [])].map(([id, page]) => [`/${id}/`, placesIn(page)] as const),
    ...[...(stories.get(locale) ?? [])].map(
      ([id, story]) => [storyPath(dataset, id), placesIn(story)] as const,
    ),
  ]);
}

/** Places that the pages of stories have below their texts. */
const ofStories = ['sources', 'record', 'places'];

/** The places in the page of a text: its headings, in their order, its charts, and what stands below it. */
export function placesIn({ body, file }: Pick<Story, 'body' | 'file'>): string[] {
  const headings = [...body.matchAll(/^ {0,3}#{1,6}\s/gm)].map((_, i) => `s${i + 1}`);
  const charts = chartsIn(body).map((id) => `chart-${id}`);
  return [
    'main',
    ...headings,
    ...charts,
    ...(file.startsWith('content/stories/') ? ofStories : []),
  ];
}

import { storyPath } from '../../addresses/paths.ts';
import {
  childrenOf,
  partners,
  regionOf,
  subjectId,
  type Observation,
} from '../../dataset/dataset.ts';
import type { Event } from '../../dataset/schema.ts';
import { figuresIn } from '../../prose/parse.ts';
import type { Site } from '../../site/site.ts';
import { chartsIn } from '../../stories/directives/scan.ts';
import { leadsElsewhere, type Difference } from '../difference.ts';

/** What of a site differs, and is found already. */
interface Found {
  site: Site;
  difference: Difference;
  charts: readonly string[];
  /** Files of texts. */
  files: ReadonlySet<string>;
}

/** The pages that a change reaches, without language: every language has them. */
export function touchedPages(found: Found): string[] {
  return [
    ...frontPage(found),
    ...storyPages(found),
    ...otherPages(found),
    ...found.charts.map((id) => `/charts/${id}/`),
    ...aboutPages(found),
    ...lists(found),
  ];
}

/** The front page: its prose, its map, and what it says of regions and programmes. */
function frontPage({ site, difference, charts }: Found): string[] {
  const { headline, dek, homeMap } = site.config;
  const prose = [headline, dek].flatMap((text) => Object.values(text)).flatMap(figuresIn);
  const touched =
    prose.some(leadsElsewhere(difference)) ||
    charts.some((id) => id === homeMap) ||
    difference.entries.some(({ what }) => what === 'region' || what === 'programme');
  return touched ? ['/'] : [];
}

/** Stories: their texts, their charts, what they are about, and the events that stand beneath them. */
function storyPages(found: Found): string[] {
  const { site, difference, charts } = found;
  const about = new Set(difference.entries.map(({ id }) => id));
  const shows = (body: string) => chartsIn(body).some((id) => charts.includes(id));
  return [...site.stories.get(site.config.locales[0]!)!]
    .filter(
      ([name, { body }]) =>
        about.has(name) ||
        shows(body) ||
        isRewritten(found, 'stories', name) ||
        hasOtherEvents(difference, name),
    )
    .map(([name]) => storyPath(difference.after, name));
}

function otherPages(found: Found): string[] {
  const { pages, config } = found.site;
  return [...pages.get(config.locales[0]!)!.keys()]
    .filter((name) => isRewritten(found, 'pages', name))
    .map((name) => `/${name}/`);
}

/** Whether a text is rewritten in one of the languages. */
function isRewritten({ site, files }: Found, kind: 'stories' | 'pages', name: string): boolean {
  return site.config.locales.some((locale) => files.has(`content/${kind}/${locale}/${name}.md`));
}

/** Whether an event of a region with its parts, or of a programme, differs. */
function hasOtherEvents({ entries, after }: Difference, name: string): boolean {
  const parts = [name, ...childrenOf(after, name).map(({ id }) => id)];
  const concerns = (event: Partial<Event> | undefined) =>
    event?.programme === name || (event?.regions ?? []).some((id) => parts.includes(id));
  return entries
    .filter(({ what }) => what === 'event')
    .some(({ before, after: now }) => concerns(before) || concerns(now));
}

/** The lists of charts about a region or a programme whose figures differ. */
function aboutPages({ difference: { changes, after } }: Found): string[] {
  const subjects = [...partners(after).map(({ id }) => id), ...after.programmes.keys()];
  const touched = new Set(
    changes.flatMap((change) => [change.before, change.after]).flatMap((o) => (o ? about(o) : [])),
  );
  return subjects.filter((id) => touched.has(id)).map((id) => `/charts/about/${id}/`);
}

/** What an observation is about, and the region that this is a part of. */
function about(observation: Pick<Observation, 'subject'>): string[] {
  const parent = regionOf(observation)?.parent;
  return [subjectId(observation), ...(parent === undefined ? [] : [parent])];
}

/** The pages that list charts, figures and versions. */
function lists({ difference: { changes, entries }, charts }: Found): string[] {
  const any = changes.length + entries.length + charts.length > 0;
  return [
    ...(charts.length > 0 ? ['/charts/'] : []),
    ...(changes.length > 0 ? ['/figures/'] : []),
    ...(any ? ['/data/', '/releases/'] : []),
  ];
}

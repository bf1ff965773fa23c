import { renderChart } from '../charts/figure.ts';
import type { ChartSpec } from '../charts/spec.ts';
import type { Change, EntryChange } from './diff.ts';
import { childrenOf, partners, type Dataset } from '../dataset/dataset.ts';
import type { Story } from '../stories/story.ts';
import { proseContext } from '../prose/context.ts';
import { figuresIn } from '../prose/parse.ts';
import { headlineText, plainProse } from '../prose/render.ts';
import type { Site } from '../site/site.ts';
import { embedPath, storyPath } from '../addresses/paths.ts';

/** A line of a story that a change of data rewrites. */
export interface TouchedLine {
  file: string;
  line: number;
  /** Empty where it names a figure that there was not before. */
  before: string;
  after: string;
}

/** What a change of data reaches, before it goes out. */
export interface Touched {
  lines: TouchedLine[];
  charts: string[];
  /** Embeds that follow the latest version; pinned ones never change. */
  embeds: string[];
  /** Pages, without language: every language has them. */
  pages: string[];
  pictures: string[];
  /** Lines of texts in which a name stands that a region or a programme no longer has. */
  mentions: { file: string; line: number; name: string }[];
}

/** Finds the sentences, charts, embeds, pages and pictures that changes between two datasets reach. */
export function touches(
  site: Site,
  changes: readonly Change[],
  before: Dataset,
  after: Dataset,
  entries: readonly EntryChange[] = [],
): Touched {
  const ids = new Set(changes.map((change) => change.id));
  const about = new Set(entries.map((entry) => entry.id));
  const lines = [...site.stories, ...site.pages].flatMap(([locale, stories]) =>
    [...stories.values()].flatMap((story) => touchedLines(story, locale, ids, before, after)),
  );
  const charts = [...site.charts]
    .filter(([id]) =>
      site.config.locales.some((locale) => redrawn(site, id, locale, before, after, ids)),
    )
    .map(([id]) => id);
  const first = site.config.locales[0]!;
  const stories = [...site.stories.get(first)!].filter(([name, story]) => {
    const parts = [name, ...childrenOf(after, name).map((region) => region.id)];
    const events = entries.some(
      (entry) =>
        entry.what === 'event' &&
        [entry.before, entry.after].some(
          (e) =>
            (e as { regions?: string[]; programme?: string } | undefined)?.regions?.some((id) =>
              parts.includes(id),
            ) || (e as { programme?: string } | undefined)?.programme === name,
        ),
    );
    return (
      about.has(name) ||
      events ||
      lines.some((line) => line.file.endsWith(`/${name}.md`)) ||
      charts.some((id) => story.body.includes(`{${id}}`))
    );
  });
  const fronted = [site.config.headline, site.config.dek].some((text) =>
    Object.values(text).some((prose) => figuresIn(prose).some((id) => ids.has(id))),
  );
  const subjects = [...partners(after).map((region) => region.id), ...after.programmes.keys()];
  const pages = [
    ...(fronted ||
    (site.config.homeMap && charts.includes(site.config.homeMap)) ||
    entries.some((entry) => entry.what === 'region' || entry.what === 'programme')
      ? ['/']
      : []),
    ...stories.map(([name]) => storyPath(after, name)),
    ...[...site.pages.get(first)!.keys()]
      .filter((name) => lines.some((line) => line.file.endsWith(`pages/${first}/${name}.md`)))
      .map((name) => `/${name}/`),
    ...charts.map((id) => `/charts/${id}/`),
    ...subjects
      .filter((id) =>
        changes.some((change) =>
          [change.before, change.after].some(
            (o) =>
              o &&
              (o.subject.kind === 'region'
                ? [o.subject.region.id, o.subject.region.parent]
                : [o.subject.programme.id]
              ).includes(id),
          ),
        ),
      )
      .map((id) => `/charts/about/${id}/`),
    ...(charts.length > 0 ? ['/charts/'] : []),
    ...(changes.length > 0 ? ['/figures/'] : []),
    ...(changes.length + entries.length + charts.length > 0 ? ['/data/', '/releases/'] : []),
  ];
  return {
    mentions: mentionsOf(site, entries),
    lines,
    charts,
    embeds: charts.map((id) => embedPath(id)),
    pages,
    pictures: charts.flatMap((id) =>
      site.config.locales.flatMap((l) => [`/charts/${id}/${l}.png`, `/charts/${id}/${l}@2x.png`]),
    ),
  };
}

function touchedLines(
  story: Story,
  locale: string,
  ids: ReadonlySet<string>,
  before: Dataset,
  after: Dataset,
): TouchedLine[] {
  const { headline, dek, summary = '', figures } = story.frontmatter;
  const head = [
    ...Object.entries({ headline, dek, summary }).map(([key, text]) => ({
      text,
      line: story.lines[key] ?? 1,
      print: key === 'dek' ? plainProse : headlineText,
    })),
    ...figures.map((id) => ({
      text: `{{ ${id} }}`,
      line: story.lines[`figures.${id}`] ?? 1,
      print: plainProse,
    })),
  ];
  const body = story.body
    .split('\n')
    .map((text, i) => ({ text, line: story.bodyLine + i, print: plainProse }));
  return [...head, ...body]
    .filter(({ text }) => figuresIn(text).some((id) => ids.has(id)))
    .map(({ text, line, print }) => ({
      file: story.file,
      line,
      before: figuresIn(text).every((id) => before.observations.has(id))
        ? print(text, proseContext(before, locale))
        : '',
      after: print(text, proseContext(after, locale)),
    }));
}

/** Names in prose are words, not data: where one changes, the texts that say it have to be read again. */
function mentionsOf(site: Site, entries: readonly EntryChange[]): Touched['mentions'] {
  const renamed = entries.filter(
    ({ what, kind, fields }) =>
      (what === 'region' || what === 'programme') && kind === 'changed' && fields.includes('name'),
  );
  return [...site.stories, ...site.pages].flatMap(([locale, stories]) => {
    const names = renamed.map(
      ({ before }) => (before as { name: Record<string, string> }).name[locale]!,
    );
    return [...stories.values()].flatMap(({ file, frontmatter, body, bodyLine, lines }) =>
      [
        ...(['headline', 'dek', 'summary'] as const).map((key) => ({
          text: frontmatter[key] ?? '',
          line: lines[key] ?? 1,
        })),
        ...body.split('\n').map((text, i) => ({ text, line: bodyLine + i })),
      ].flatMap(({ text, line }) =>
        names
          .filter((name) => text.replaceAll(/\{\{.*?\}\}/g, '').includes(name))
          .map((name) => ({ file, line, name })),
      ),
    );
  });
}

/** A chart as a version has it: frozen with a release, or as it stands in content/charts; undefined where a release came before it. */
export function specIn(site: Site, version: string, id: string): ChartSpec | undefined {
  const frozen = site.releases.get(version)?.charts;
  return frozen && frozen.size > 0 ? frozen.get(id) : site.charts.get(id);
}

/** Whether a chart looks or reads otherwise, by its data or by its own file; the version in its source line does not count. A chart that cannot be drawn from one of the two is touched. */
function redrawn(
  site: Site,
  id: string,
  locale: string,
  before: Dataset,
  after: Dataset,
  ids: ReadonlySet<string>,
): boolean {
  const draw = (dataset: Dataset) =>
    renderChart(id, specIn(site, dataset.version, id)!, {
      ...proseContext({ ...dataset, version: '' }, locale),
      geography: site.geography,
      href: (path) => path,
    });
  try {
    const drawn = draw(after);
    return (
      drawn.read.some((read) => ids.has(read)) ||
      JSON.stringify(draw(before)) !== JSON.stringify(drawn)
    );
  } catch {
    return true;
  }
}

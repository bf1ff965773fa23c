import { renderChart } from '../charts/figure.ts';
import type { Change } from '../dataset/diff.ts';
import type { Dataset } from '../dataset/dataset.ts';
import { embedPath } from '../embed/embeddable.ts';
import { texts } from '../i18n/index.ts';
import { parseProse } from '../prose/parse.ts';
import { plainProse } from '../prose/render.ts';
import type { Site } from './load.ts';

/** A line of a story that a change of data rewrites. */
export interface TouchedLine {
  file: string;
  line: number;
  before: string;
  after: string;
}

/** What a change of data reaches, before it goes out. */
export interface Touched {
  lines: TouchedLine[];
  charts: string[];
  /** Embeds that follow the latest version; pinned ones never change. */
  embeds: string[];
  pictures: string[];
}

/** Finds the sentences, charts, embeds and pictures that changes between two datasets reach. */
export function touches(site: Site, changes: readonly Change[], before: Dataset, after: Dataset): Touched {
  const ids = new Set(changes.map((change) => change.id));
  const lines = [...site.stories, ...site.pages].flatMap(([locale, stories]) => [...stories.values()].flatMap((story) => {
    const context = { locale, conventions: texts(locale).conventions };
    const { headline, dek, figures } = story.frontmatter;
    const head = [headline, dek, ...figures.map((id) => `{{ ${id} }}`)].map((text, i) => ({ text, line: i + 2 }));
    const body = story.body.split('\n').map((text, i) => ({ text, line: story.bodyLine + i }));
    return [...head, ...body].filter(({ text }) => parseProse(text).some((piece) => piece.kind === 'figure' && ids.has(piece.id))).map(({ text, line }): TouchedLine => ({
      file: story.file, line, before: plainProse(text, { ...context, dataset: before }), after: plainProse(text, { ...context, dataset: after }),
    }));
  }));
  const locale = site.config.locales[0]!;
  const charts = [...site.charts].filter(([id, spec]) => renderChart(id, spec, { dataset: after, locale, geography: site.geography, href: (path) => path }).read.some((read) => ids.has(read))).map(([id]) => id);
  return { lines, charts, embeds: charts.map((id) => embedPath(id)), pictures: charts.flatMap((id) => site.config.locales.map((l) => `/charts/${id}/${l}@2x.png`)) };
}

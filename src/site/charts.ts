import { renderChart, type RenderedChart } from '../charts/chart.ts';
import type { ChartContext } from '../charts/render.ts';
import type { ChartSpec } from '../charts/spec.ts';
import type { Dataset } from '../dataset/dataset.ts';
import { readerOf } from './reader.ts';
import type { Site } from './site.ts';

const rendered = new WeakMap<ChartSpec, Map<string, RenderedChart>>();

/** A rendered chart, drawn once for all the pages and files of a build that show it. A spec that is loaded anew is drawn anew. */
export function chartOf(id: string, spec: ChartSpec, context: ChartContext): RenderedChart {
  const known = rendered.get(spec) ?? new Map<string, RenderedChart>();
  rendered.set(spec, known);
  const key = `${context.locale} ${context.dataset.version} ${context.framed === true}`;
  const chart = known.get(key) ?? renderChart(id, spec, context);
  known.set(key, chart);
  return chart;
}

/** A chart as readers have it now, and what it is drawn from. */
export interface CurrentChart {
  chart: RenderedChart;
  spec: ChartSpec;
  dataset: Dataset;
}

/** A chart of a site in one language: drawn from the data that are shown, or, where it was given up, from the last that it was true for. */
export function currentChart(site: Site, id: string, locale: string): CurrentChart {
  const spec = site.charts.get(id)!;
  const dataset = site.releases.get(spec.withdrawn?.version ?? '')?.dataset ?? site.dataset;
  const chart = chartOf(id, spec, { ...readerOf(site, locale), dataset });
  return { chart, spec, dataset };
}

/** The charts of every release, by version and id. */
export function pinnedCharts({
  releases,
}: Pick<Site, 'releases'>): { version: string; chart: string }[] {
  return [...releases].flatMap(([version, release]) =>
    [...release.charts.keys()].map((chart) => ({ version, chart })),
  );
}

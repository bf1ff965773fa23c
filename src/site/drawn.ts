import { renderChart, type RenderedChart } from '../charts/chart.ts';
import type { ChartSource } from '../charts/render.ts';
import type { ChartSpec } from '../charts/spec.ts';

const rendered = new WeakMap<ChartSpec, Map<string, RenderedChart>>();

/** A rendered chart, drawn once for all the pages and files of a build that show it. A spec that is loaded anew is drawn anew. */
export function chartOf(id: string, spec: ChartSpec, source: ChartSource): RenderedChart {
  const known = rendered.get(spec) ?? new Map<string, RenderedChart>();
  rendered.set(spec, known);
  const key = `${source.locale} ${source.dataset.version} ${source.framed === true}`;
  const chart = known.get(key) ?? renderChart(id, spec, source);
  known.set(key, chart);
  return chart;
}

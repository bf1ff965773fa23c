import { renderChart, type RenderedChart } from '../../charts/chart.ts';
import type { ChartSpec } from '../../charts/spec.ts';
import type { Dataset } from '../../dataset/dataset.ts';
import { proseContext } from '../../prose/context.ts';
import type { Site } from '../../site/site.ts';
import { changedFigures, type Difference } from '../difference.ts';

/** The charts that look or read otherwise in one of the site's languages. */
export function touchedCharts(site: Site, difference: Difference): string[] {
  return [...site.charts.keys()].filter((id) =>
    site.config.locales.some((locale) => redrawn(site, id, locale, difference)),
  );
}

/** Whether a chart looks or reads otherwise, by its data or by its own file. One that cannot be drawn from one of the two versions is touched. */
function redrawn(site: Site, id: string, locale: string, difference: Difference): boolean {
  const changed = changedFigures(difference);
  try {
    const after = drawnFrom(site, difference.after, id, locale);
    if (after.read.some((figure) => changed.has(figure))) return true;
    const before = drawnFrom(site, difference.before, id, locale);
    return JSON.stringify(before) !== JSON.stringify(after);
  } catch {
    return true;
  }
}

/** A chart as it is drawn from a version; that version's own name, which stands in the source line, does not count. */
function drawnFrom(site: Site, dataset: Dataset, id: string, locale: string): RenderedChart {
  return renderChart(id, specIn(site, dataset.version, id)!, {
    ...proseContext({ ...dataset, version: '' }, locale),
    geography: site.geography,
    href: (path) => path,
  });
}

/** A chart as a version has it: frozen with a release, or as it stands in content/charts; undefined where a release came before it. */
export function specIn(site: Site, version: string, id: string): ChartSpec | undefined {
  const frozen = site.releases.get(version)?.charts;
  return frozen && frozen.size > 0 ? frozen.get(id) : site.charts.get(id);
}

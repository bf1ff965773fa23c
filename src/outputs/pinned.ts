import { chartFile } from '../charts/spec-file.ts';
import { correctionWords } from '../changes/correction-words.ts';
import { correctionsSince, isSaidIn } from '../changes/corrections.ts';
import { shownByChart } from '../changes/reads.ts';
import type { RenderedChart } from '../charts/chart.ts';
import type { ChartSpec } from '../charts/spec.ts';
import { languageFor, type Dataset } from '../dataset/dataset.ts';
import { sentence, texts } from '../i18n/index.ts';
import { chartOf } from '../site/charts.ts';
import { readerOf } from '../site/reader.ts';
import type { Site } from '../site/site.ts';

/** A chart as a release has it: what frames and pictures that are pinned to that version show for ever. */
export interface PinnedChart {
  chart: RenderedChart;
  spec: ChartSpec;
  dataset: Dataset;
  /** The language it is in: the reader’s, or the first of a release that is older than theirs. */
  locale: string;
  /** A later release has the chart as well, so that there is something newer to see. */
  older: boolean;
  /** That something in it was corrected since, and why; undefined where nothing was. */
  corrected: string | undefined;
}

/** A chart of a release, for readers of a language. */
export function pinnedChart(site: Site, version: string, id: string, reader: string): PinnedChart {
  const { charts, dataset } = site.releases.get(version)!;
  const locale = languageFor(dataset, reader);
  const spec = charts.get(id)!;
  const chart = chartOf(id, spec, { ...readerOf(site, locale), dataset });
  const latest = site.versions.at(-1)!.id;
  return {
    chart,
    spec,
    dataset,
    locale,
    older: latest !== version && site.releases.get(latest)!.charts.has(id),
    corrected: correctedSince(site, version, chart, locale),
  };
}

function correctedSince(
  site: Site,
  version: string,
  chart: RenderedChart,
  locale: string,
): string | undefined {
  const { conventions, embed } = texts(locale);
  const reasons = correctionsSince(site, version, shownByChart(chart, site))
    .filter((correction) => isSaidIn(correction, locale))
    .map((made) => correctionWords(site, made, locale, chartFile(chart.id)))
    .map(({ name, reason }) => (name === '' ? reason : name + conventions.colon + reason));
  if (reasons.length === 0) return undefined;
  return [embed.corrected, ...new Set(reasons)].map((text) => sentence(text, conventions)).join('');
}

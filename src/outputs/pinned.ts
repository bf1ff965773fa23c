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
  /** Why something in it was corrected since, a sentence each; empty where nothing was. */
  reasons: string[];
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
  const reasons = correctedSince(site, version, chart, locale);
  return {
    chart,
    spec,
    dataset,
    locale,
    older: latest !== version && site.releases.get(latest)!.charts.has(id),
    reasons,
    corrected: reasons.length === 0 ? undefined : saidCorrected(locale) + reasons.join(''),
  };
}

/** The sentence before the reasons of corrections. */
const saidCorrected = (locale: string) => {
  const { conventions, embed } = texts(locale);
  return sentence(embed.corrected, conventions);
};

function correctedSince(
  site: Site,
  version: string,
  chart: RenderedChart,
  locale: string,
): string[] {
  const { conventions } = texts(locale);
  const reasons = correctionsSince(site, version, shownByChart(chart, site))
    .filter((correction) => isSaidIn(correction, locale))
    .map((made) => correctionWords(site, made, locale, chartFile(chart.id)))
    .map(({ name, reason }) => (name === '' ? reason : name + conventions.colon + reason));
  return [...new Set(reasons)].map((text) => sentence(text, conventions));
}

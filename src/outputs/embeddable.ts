import type { Drawing } from '../charts/drawing.ts';
import type { RenderedChart } from '../charts/chart.ts';
import type { Choices, Embeddable } from '../codes/embeddable.ts';
import { say } from '../dataset/dataset.ts';
import { embedPath, oembedPath, picturePath } from '../addresses/paths.ts';
import { currentChart } from '../site/charts.ts';
import { readerOf } from '../site/reader.ts';
import type { Site } from '../site/site.ts';
import { pictureSize } from './download.ts';
import { pinnedChart } from './pinned.ts';

/** A sensible height for a frame that cannot resize: the taller of both boards at usual widths, with its words. */
function frameHeight(chart: RenderedChart): number {
  const tall = ({ width, height }: Drawing, at: number) => (height / width) * at;
  const words = 190 + Math.ceil((chart.note.length + chart.legend.join('').length) / 24) * 23;
  return Math.ceil((Math.max(tall(chart.phone, 370), tall(chart.wide, 680)) + words) / 20) * 20;
}

/** The versions that have a chart, the newest first. */
export const versionsOf = ({ releases }: Site, id: string): string[] =>
  [...releases]
    .filter(([, release]) => release.charts.has(id))
    .map(([version]) => version)
    .reverse();

/** Everything the embed codes of a chart are made from: as it is now, or as a release has it. */
export function embeddable(site: Site, id: string, locale: string, version?: string): Embeddable {
  if (version === undefined) {
    const { chart, dataset } = currentChart(site, id, locale);
    return described(site, chart, { locale, drawnFrom: dataset.version });
  }
  const pinned = pinnedChart(site, version, id, locale);
  return described(site, pinned.chart, { locale, version, drawnFrom: version });
}

/** Everything that can be chosen for the codes of a chart: each language, and each version that has it. */
export function embedChoices(site: Site, id: string): Choices {
  const versions = [undefined, ...versionsOf(site, id)];
  const inLanguage = (locale: string) =>
    Object.fromEntries(
      versions.map((version) => [version ?? '', embeddable(site, id, locale, version)]),
    );
  return Object.fromEntries(site.config.locales.map((locale) => [locale, inLanguage(locale)]));
}

/** What a code is for: the language of its addresses, the release it is pinned to, and that which it is drawn from. */
interface Use {
  locale: string;
  version?: string;
  drawnFrom: string;
}

function described(site: Site, chart: RenderedChart, { locale, version, drawnFrom }: Use) {
  const { url, fileUrl, texts: t, conventions } = readerOf(site, locale);
  const { width, height } = pictureSize(chart, 'wide', locale);
  const { id, title, description } = chart;
  return {
    id,
    locale,
    tag: conventions.tag,
    title,
    description,
    source: `${t.chart.source}${conventions.colon}${chart.source}`,
    frame: url(embedPath(id, version)),
    script: fileUrl('/embed.js'),
    picture: { url: fileUrl(picturePath(id, locale, version)), width, height },
    page: url(`/charts/${id}/`),
    oembed: url(oembedPath(id, version)),
    height: frameHeight(chart),
    version,
    cited: {
      id,
      title,
      publisher: say(site.config.name, locale),
      version: drawnFrom,
      released: site.releases.get(drawnFrom)?.version.released ?? '',
      url: url(embedPath(id, drawnFrom)),
      tag: conventions.tag,
    },
  };
}

import type { RenderedChart } from '../charts/chart.ts';
import type { Choices, Embeddable } from '../codes/embeddable.ts';
import type { ChartSpec } from '../charts/spec.ts';
import { say } from '../dataset/dataset.ts';
import { texts } from '../i18n/index.ts';
import { embedPath, oembedPath, picturePath } from '../addresses/paths.ts';
import { currentChart } from '../site/charts.ts';
import { readerOf } from '../site/reader.ts';
import type { Site } from '../site/site.ts';
import { creditLine, pictureSize, writtenBy } from './download.ts';
import { frameHeight, type Framed } from './frame-height.ts';
import { pinnedChart, type PinnedChart } from './pinned.ts';

/** The versions that have a chart, the newest first. */
export const versionsOf = ({ releases }: Site, id: string): string[] =>
  [...releases]
    .filter(([, release]) => release.charts.has(id))
    .map(([version]) => version)
    .reverse();

const known = new WeakMap<Site, Map<string, Embeddable>>();

/**
 * Everything the embed codes of a chart are made from: as it is now, or as a release has it. Its height takes long to find, so it is
 * made once for all the pages and files of a build that tell it.
 */
export function embeddable(site: Site, id: string, locale: string, version?: string): Embeddable {
  const made = known.get(site) ?? new Map<string, Embeddable>();
  known.set(site, made);
  const key = `${id} ${locale} ${version ?? ''}`;
  const embed = made.get(key) ?? newEmbeddable(site, id, locale, version);
  made.set(key, embed);
  return embed;
}

function newEmbeddable(site: Site, id: string, locale: string, version?: string): Embeddable {
  if (version === undefined) {
    const { chart, spec, dataset } = currentChart(site, id, locale);
    const height = frameHeight(framed(site, chart, spec, locale));
    return described(site, chart, { locale, height, drawnFrom: dataset.version });
  }
  const pinned = pinnedChart(site, version, id, locale);
  const height = Math.max(...pinnedFrames(site, pinned).map(frameHeight));
  return described(site, pinned.chart, { locale, version, height, drawnFrom: version });
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

/** What an embed page holds in a language. */
function framed(site: Site, chart: RenderedChart, spec: ChartSpec, locale: string): Framed {
  const { chart: words, embed, conventions } = texts(locale);
  const { withdrawn } = spec;
  return {
    ...chart,
    boards: chart,
    withdrawn: withdrawn && embed.withdrawn + conventions.colon + say(withdrawn.reason, locale),
    notes: [chart.mapNote, chart.note].filter((note) => note !== ''),
    foot: {
      text: words.source + conventions.colon + chart.source,
      link: embed.back(say(site.config.name, locale)),
    },
  };
}

/** What a pinned page may come to say: that there is something newer, or that something was corrected. */
function pinnedFrames(site: Site, { chart, spec, locale }: PinnedChart): Framed[] {
  const { embed } = texts(locale);
  const now = framed(site, chart, spec, locale);
  return [
    { ...now, foot: { ...now.foot, text: `${now.foot.text} · ${embed.newer}` } },
    { ...now, corrected: embed.corrected },
  ];
}

/** What a code is for: the language of its addresses, the release it is pinned to, and that which it is drawn from; the height of its frame in px. */
interface Use {
  locale: string;
  height: number;
  version?: string;
  drawnFrom: string;
}

function described(
  site: Site,
  chart: RenderedChart,
  { locale, version, drawnFrom, height }: Use,
): Embeddable {
  const { url, fileUrl, conventions } = readerOf(site, locale);
  const written = writtenBy(site, locale);
  const { id, title, description } = chart;
  return {
    id,
    locale,
    tag: conventions.tag,
    title,
    description,
    source: creditLine(chart, written),
    frame: url(embedPath(id, version)),
    script: fileUrl('/embed.js'),
    picture: {
      url: fileUrl(picturePath(id, locale, version)),
      ...pictureSize(chart, 'wide', written),
    },
    page: url(`/charts/${id}/`),
    oembed: url(oembedPath(id, version)),
    height,
    version,
    cited: {
      id,
      title,
      publisher: written.publisher,
      version: drawnFrom,
      released: site.releases.get(drawnFrom)?.version.released ?? '',
      url: url(embedPath(id, drawnFrom)),
      tag: conventions.tag,
    },
  };
}

import type { Drawing } from '../charts/drawing.ts';
import type { RenderedChart } from '../charts/chart.ts';
import { pictureSize } from './download.ts';
import { texts } from '../i18n/index.ts';
import { embedPath } from '../addresses/paths.ts';
import { readerOf } from '../site/reader.ts';
import type { Site } from '../site/site.ts';
import type { Embeddable } from './snippets.ts';

/** A sensible height for a frame that cannot resize: the taller of both boards at usual widths, with its words. */
function frameHeight(chart: RenderedChart): number {
  const tall = ({ width, height }: Drawing, at: number) => (height / width) * at;
  const words = 190 + Math.ceil((chart.note.length + chart.legend.join('').length) / 24) * 23;
  return Math.ceil((Math.max(tall(chart.phone, 370), tall(chart.wide, 680)) + words) / 20) * 20;
}

/** Everything the embed codes of a chart are made from. */
export function embeddable(
  site: Site,
  chart: RenderedChart,
  locale: string,
  choice: { version?: string | undefined; theme?: 'light' | 'dark' | undefined } = {},
): Embeddable {
  const { url, fileUrl } = readerOf(site, locale);
  const { width, height } = pictureSize(chart, 'wide', locale);
  const t = texts(locale);
  return {
    id: chart.id,
    locale,
    title: chart.title,
    description: chart.description,
    source: `${t.chart.source}${t.conventions.colon}${chart.source}`,
    frame: url(embedPath(chart.id, choice.version)) + (choice.theme ? `#${choice.theme}` : ''),
    script: fileUrl('/embed.js'),
    picture: {
      url: fileUrl(`/charts/${chart.id}/${locale}@2x.png`),
      width,
      height,
    },
    page: url(`/charts/${chart.id}/`),
    height: frameHeight(chart),
    ...choice,
  };
}

import type { RenderedChart } from '../charts/chart.ts';
import { picturePath } from '../addresses/paths.ts';
import { headlineText } from '../prose/render.ts';
import { readerOf } from '../site/reader.ts';
import type { Site } from '../site/site.ts';
import { cardPath, cardSize, headlineOf } from './card.ts';
import { pictureSize, writtenBy } from './download.ts';

/** The picture that a chat or a network shows of a link: absolute address, size in px of the file, and what is in it. */
export interface PreviewPicture {
  url: string;
  width: number;
  height: number;
  alt: string;
}

/** The picture of a chart, as it stands for its page. */
export function chartPicture(site: Site, chart: RenderedChart, locale: string): PreviewPicture {
  const { width, height } = pictureSize(chart, 'wide', writtenBy(site, locale));
  return {
    url: readerOf(site, locale).fileUrl(picturePath(chart.id, locale)),
    width: 2 * width,
    height: 2 * height,
    alt: chart.title,
  };
}

/** The card of a story, or, without a name, the one that all other pages share. */
export function cardPicture(site: Site, locale: string, name?: string): PreviewPicture {
  const reader = readerOf(site, locale);
  return {
    url: reader.fileUrl(cardPath(site, locale, name)),
    ...cardSize,
    alt: headlineText(headlineOf(site, locale, name), reader),
  };
}

/** As much as search engines and chats show of a description, in characters. */
const SHOWN = 200;

/** A description as the heads of pages carry it: its first sentences, or, where the first alone is too long, its beginning. */
export function clipped(description: string): string {
  const text = description.replaceAll(/\s+/g, ' ').trim();
  if (text.length <= SHOWN) return text;
  const ends = [...text.slice(0, SHOWN).matchAll(/[。！？]|[.!?](?=\s)/g)];
  const end = ends.at(-1)?.index;
  if (end !== undefined && end > 40) return text.slice(0, end + 1);
  const beginning = text.slice(0, SHOWN - 1);
  return `${beginning.replace(/\s\S*$/, '').trimEnd()}…`;
}

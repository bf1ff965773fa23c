import { tag } from '../prose/markup.ts';
import { frameCode } from '../codes/snippets.ts';
import type { Embeddable } from '../codes/embeddable.ts';
import { say } from '../dataset/dataset.ts';
import { readerOf } from '../site/reader.ts';
import type { Site } from '../site/site.ts';

/** Of a frame in px, where whoever asks has named no width. */
const WIDTH = 600;

/** Whose charts they are. */
export interface Provider {
  name: string;
  url: string;
}

/** The site as the provider of its charts. */
export const providerOf = (site: Site, locale: string): Provider => ({
  name: say(site.config.name, locale),
  url: readerOf(site, locale).url('/'),
});

/** An answer of the oEmbed 1.0 specification, of the type `rich`. */
export function oembed(chart: Embeddable, provider: Provider): Record<string, string | number> {
  return {
    version: '1.0',
    type: 'rich',
    title: chart.title,
    author_name: provider.name,
    author_url: chart.page,
    provider_name: provider.name,
    provider_url: provider.url,
    cache_age: 86_400,
    thumbnail_url: chart.picture.url,
    thumbnail_width: chart.picture.width * 2,
    thumbnail_height: chart.picture.height * 2,
    html: frameCode(chart, String(WIDTH)),
    width: WIDTH,
    height: chart.height,
  };
}

/** The same as XML. */
export function oembedXml(answer: Record<string, string | number>): string {
  const fields = Object.entries(answer).map(
    ([name, value]) => `  ${tag(name, {}, String(value)).markup}\n`,
  );
  return `<?xml version="1.0" encoding="utf-8" standalone="yes"?>\n<oembed>\n${fields.join('')}</oembed>\n`;
}

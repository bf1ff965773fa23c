import { escapeHtml } from '../prose/render.ts';
import { frameCode, type Embeddable } from './snippets.ts';

/** An answer of the oEmbed 1.0 specification, of the type `rich`. */
export function oembed(
  chart: Embeddable,
  provider: { name: string; url: string },
): Record<string, string | number> {
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
    html: frameCode({ ...chart }).replace('width="100%"', 'width="600"'),
    width: 600,
    height: chart.height,
  };
}

/** The same as XML. */
export function oembedXml(answer: Record<string, string | number>): string {
  return `<?xml version="1.0" encoding="utf-8" standalone="yes"?>\n<oembed>\n${Object.entries(
    answer,
  )
    .map(([key, value]) => `  <${key}>${escapeHtml(String(value))}</${key}>`)
    .join('\n')}\n</oembed>\n`;
}

import { texts } from '../i18n/index.ts';

/** What a citation of a chart rests on. */
export interface Cited {
  id: string;
  title: string;
  publisher: string;
  version: string;
  /** ISO day on which the version was released. */
  released: string;
  url: string;
  locale: string;
}

/** GB/T 7714-2015 for an online dataset: author, title [type], edition, (date), address. */
export function gbt7714({ title, publisher, version, released, url }: Cited): string {
  return `${publisher}. ${title}[DS/OL]. ${texts('zh').chart.version} ${version}. (${released}). ${url}.`;
}

/** APA, 7th edition, for a chart with a version. */
export function apa({ title, publisher, version, released, url }: Cited): string {
  return `${publisher}. (${released.slice(0, 4)}). ${title} (Version ${version}) [Chart]. ${url}`;
}

/** A BibTeX entry; braces keep capitals and Chinese as they are. */
export function bibtex({ id, title, publisher, version, released, url }: Cited): string {
  const escape = (text: string) => text.replaceAll(/([&%$#_])/g, '\\$1');
  return `@misc{${id}-${version},\n  title = {{${escape(title)}}},\n  author = {{${escape(publisher)}}},\n  year = {${released.slice(0, 4)}},\n  version = {${version}},\n  url = {${url}}\n}`;
}

/** CSL-JSON for reference managers. */
export function cslJson({ id, title, publisher, version, released, url, locale }: Cited): string {
  return JSON.stringify(
    [
      {
        id: `${id}-${version}`,
        type: 'dataset',
        title,
        author: [{ literal: publisher }],
        publisher,
        version,
        issued: { 'date-parts': [released.split('-').map(Number)] },
        URL: url,
        language: texts(locale).conventions.tag,
      },
    ],
    null,
    1,
  );
}

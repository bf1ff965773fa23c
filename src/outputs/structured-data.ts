import { picturePath } from '../addresses/paths.ts';
import type { RenderedChart } from '../charts/chart.ts';
import { say, type Dataset } from '../dataset/dataset.ts';
import { comparePeriods, parsePeriod } from '../dataset/period.ts';
import type { Indicator } from '../dataset/schema.ts';
import { unitWord } from '../i18n/format.ts';
import { texts } from '../i18n/index.ts';
import { plainProse } from '../prose/render.ts';
import { providerOf } from './oembed.ts';
import { readerOf } from '../site/reader.ts';
import type { Release, Site } from '../site/site.ts';

// What pages are about, as schema.org says it: for search engines and other machines.

const CONTEXT = { '@context': 'https://schema.org' };

/** The site itself. */
export function siteLd(site: Site, locale: string): object {
  const { config } = site;
  const { url, conventions } = readerOf(site, locale);
  return {
    ...CONTEXT,
    '@type': 'WebSite',
    name: say(config.name, locale),
    description: say(config.tagline, locale),
    inLanguage: conventions.tag,
    url: url('/'),
  };
}

/** What is said of a story. */
export interface Article {
  /** Site path without language. */
  path: string;
  headline: string;
  description: string;
  /** Absolute address of its picture. */
  picture: string;
  /** ISO day of the first release; undefined before it. */
  published: string | undefined;
  /** ISO day on which something in it last changed. */
  modified: string;
  /** Titles of the sources that it rests on. */
  basedOn: readonly string[];
}

/** A story. */
export function articleLd(site: Site, article: Article, locale: string): object {
  const { url, conventions } = readerOf(site, locale);
  return {
    ...CONTEXT,
    '@type': 'NewsArticle',
    headline: article.headline,
    description: article.description,
    inLanguage: conventions.tag,
    image: [article.picture],
    datePublished: article.published,
    dateModified: article.modified,
    version: site.dataset.version,
    mainEntityOfPage: url(article.path),
    author: newsroom(site, locale),
    publisher: newsroom(site, locale),
    isBasedOn: [...new Set(article.basedOn)],
  };
}

/** Who writes and publishes. */
const newsroom = (site: Site, locale: string) => ({
  '@type': 'Organization',
  ...providerOf(site, locale),
});

/** A chart that is drawn from a version of the data. */
export function chartLd(site: Site, chart: RenderedChart, version: string, locale: string): object {
  const { fileUrl, conventions } = readerOf(site, locale);
  return {
    ...CONTEXT,
    '@type': 'ImageObject',
    name: chart.title,
    description: chart.description,
    contentUrl: fileUrl(picturePath(chart.id, locale)),
    inLanguage: conventions.tag,
    version,
    creditText: say(site.config.name, locale),
  };
}

/** The data of a release. */
export function datasetLd(site: Site, { version, dataset }: Release, locale: string): object {
  const { config } = site;
  const reader = readerOf(site, locale);
  const { url, fileUrl } = reader;
  const page = url(`/releases/${version.id}/`);
  const covered = temporalCoverage(dataset);
  const places = [...dataset.regions.values()].filter((region) => region.role !== 'context');
  return {
    ...CONTEXT,
    '@type': 'Dataset',
    '@id': page,
    url: page,
    inLanguage: texts(locale).conventions.tag,
    name: `${say(config.name, locale)}: ${say(config.tagline, locale)}`,
    description: `${say(config.tagline, locale)}. ${say(version.note, locale)}`,
    version: version.id,
    datePublished: version.released,
    ...(covered === undefined ? {} : { temporalCoverage: covered }),
    spatialCoverage: places.map((region) => ({ '@type': 'Place', name: say(region.full, locale) })),
    creator: { '@type': 'Organization', name: say(config.name, locale) },
    isAccessibleForFree: true,
    license: url('/data/'),
    variableMeasured: [...dataset.indicators.values()].map((indicator) => ({
      '@type': 'PropertyValue',
      name: say(indicator.name, locale),
      description: plainProse(say(indicator.definition, locale), { ...reader, dataset }),
      unitText: unitWord(dataset.units.get(indicator.unit)!, 2, locale),
      ...measuredBy(indicator, dataset, locale),
    })),
    usageInfo: url('/data/'),
    isBasedOn: [...dataset.sources.values()].map((source) => ({
      '@type': 'CreativeWork',
      name: say(source.title, locale),
      publisher: { '@type': 'Organization', name: say(source.publisher, locale) },
      ...(source.date === undefined ? {} : { datePublished: source.date }),
      ...(source.link === undefined ? {} : { url: source.link }),
    })),
    distribution: [
      ['observations.csv', 'text/csv'],
      ['figures.json', 'application/json'],
      ['datapackage.json', 'application/json'],
    ].map(([file, type]) => ({
      '@type': 'DataDownload',
      encodingFormat: type,
      contentUrl: fileUrl(`/data/${version.id}/${file}`),
    })),
  };
}

/** The time that figures are of, as an ISO 8601 interval; undefined where none has a period. */
function temporalCoverage({ observations }: Dataset): string | undefined {
  const periods = [...observations.values()].flatMap(({ period }) => period ?? []);
  const first = periods.toSorted(comparePeriods)[0];
  if (first === undefined) return undefined;
  const last = periods.reduce((a, b) => (parsePeriod(b).last >= parsePeriod(a).last ? b : a));
  return `${isoEnd(first, 'first')}/${isoEnd(last, 'last')}`;
}

/** A year, a month or a day as it is; of anything else, its first or its last day. */
function isoEnd(text: string, end: 'first' | 'last'): string {
  const period = parsePeriod(text);
  if (['year', 'month', 'day'].includes(period.kind)) return text;
  return new Date(period[end]).toISOString().slice(0, 10);
}

/** What an indicator is broken down by, with the names of its parts. */
function measuredBy(
  { dimensions = [] }: Indicator,
  dataset: Dataset,
  locale: string,
): { valueReference?: object[] } {
  if (dimensions.length === 0) return {};
  const valueReference = dimensions
    .flatMap((id) => dataset.dimensions.get(id) ?? [])
    .map(({ name, codes }) => ({
      '@type': 'DefinedTermSet',
      name: say(name, locale),
      hasDefinedTerm: codes.map((code) => ({
        '@type': 'DefinedTerm',
        termCode: code.id,
        name: say(code.name, locale),
      })),
    }));
  return { valueReference };
}

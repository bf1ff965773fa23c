import { partners } from '../dataset/dataset.ts';
import { embedPath } from '../addresses/paths.ts';
import type { Site } from './site.ts';

/** The files of a release that the build makes from its data, beside those that were released. */
export const madeFiles = ['observations.csv', 'figures.json', 'datapackage.json'];

/** Every address that the site publishes, without base path, in order: what data/urls.lock remembers for ever. */
export function publishedAddresses(site: Site): string[] {
  const { config, dataset, charts, releases, stories, pages, versions } = site;
  const first = config.locales[0]!;
  const written = stories.get(first)!;
  const about = [...dataset.programmes.keys(), ...partners(dataset).map((region) => region.id)];
  const inEach = [
    '/',
    '/figures/',
    '/charts/',
    '/data/',
    '/releases/',
    '/releases/feed.xml',
    '/feed.xml',
    ...versions.map((version) => `/releases/${version.id}/`),
    ...[...pages.get(first)!.keys()].map((page) => `/${page}/`),
    ...partners(dataset)
      .filter((region) => written.has(region.id))
      .map((region) => `/regions/${region.id}/`),
    ...[...dataset.programmes.keys()]
      .filter((id) => written.has(id))
      .map((id) => `/programmes/${id}/`),
    ...about.map((id) => `/charts/about/${id}/`),
    ...[...charts.keys()].flatMap((id) => [
      `/charts/${id}/`,
      embedPath(id),
      `/oembed/${id}.json`,
      `/oembed/${id}.xml`,
    ]),
    ...[...releases].flatMap(([version, release]) =>
      [...release.charts.keys()].map((id) => embedPath(id, version)),
    ),
  ];
  const once = [
    '/embed.js',
    '/icon.svg',
    ...[...charts.keys()].flatMap((id) =>
      config.locales.flatMap((l) =>
        [`${l}.csv`, `${l}.json`, `${l}-phone.svg`, `${l}-wide.svg`, `${l}.png`, `${l}@2x.png`].map(
          (file) => `/charts/${id}/${file}`,
        ),
      ),
    ),
    ...[...releases].flatMap(([version, release]) =>
      [...release.charts.keys()].flatMap((id) =>
        config.locales.map((l) => `/charts/${id}/${version}/${l}.png`),
      ),
    ),
    ...[
      ...versions.map((v) => [v.id, v] as const),
      ...versions.slice(-1).map((v) => ['latest', v] as const),
    ].flatMap(([id, version]) =>
      [...Object.keys(version.files).filter((file) => !file.includes('/')), ...madeFiles].map(
        (file) => `/data/${id}/${file}`,
      ),
    ),
  ];
  return [
    ...config.locales.flatMap((locale, i) =>
      inEach.map((path) => (i === 0 ? path : `/${locale}${path}`)),
    ),
    ...once,
  ].sort();
}

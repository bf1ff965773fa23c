import { embedPath } from '../addresses/paths.ts';
import { partners } from '../dataset/dataset.ts';
import type { Version } from '../dataset/schema.ts';
import { pinnedCharts } from './charts.ts';
import type { Site } from './site.ts';

/** The files of a release that the build makes from its data, beside those that were released. */
export const madeFiles = ['observations.csv', 'figures.json', 'datapackage.json'];

/** Every address that the site publishes, without base path, in order: what data/urls.lock remembers for ever. */
export function publishedAddresses(site: Site): string[] {
  const [, ...others] = site.config.locales;
  const folders = ['', ...others.map((locale) => `/${locale}`)];
  const inEach = [...lists, ...textPages(site), ...chartPages(site), ...pinnedEmbeds(site)];
  return [
    ...folders.flatMap((folder) => inEach.map((path) => folder + path)),
    ...['/embed.js', '/icon.svg'],
    ...chartFiles(site),
    ...pinnedPictures(site),
    ...dataFiles(site),
  ].sort();
}

/** Pages and feeds that every site has. */
const lists = [
  '/',
  '/figures/',
  '/charts/',
  '/data/',
  '/releases/',
  '/releases/feed.xml',
  '/feed.xml',
];

/** Pages of releases, of texts, and of what texts are about. */
function textPages({ config, dataset, stories, pages, versions }: Site): string[] {
  const first = config.locales[0]!;
  const written = stories.get(first)!;
  const regions = partners(dataset).map(({ id }) => id);
  const programmes = [...dataset.programmes.keys()];
  return [
    ...versions.map(({ id }) => `/releases/${id}/`),
    ...[...pages.get(first)!.keys()].map((page) => `/${page}/`),
    ...regions.filter((id) => written.has(id)).map((id) => `/regions/${id}/`),
    ...programmes.filter((id) => written.has(id)).map((id) => `/programmes/${id}/`),
    ...[...programmes, ...regions].map((id) => `/charts/about/${id}/`),
  ];
}

function chartPages({ charts }: Site): string[] {
  return [...charts.keys()].flatMap((id) => [
    `/charts/${id}/`,
    embedPath(id),
    `/oembed/${id}.json`,
    `/oembed/${id}.xml`,
  ]);
}

function pinnedEmbeds(site: Site): string[] {
  return pinnedCharts(site).map(({ chart, version }) => embedPath(chart, version));
}

/** Files of charts, whose names begin with a language. */
function chartFiles({ charts, config }: Site): string[] {
  const ends = ['.csv', '.utf8.csv', '.json', '-phone.svg', '-wide.svg', '.png', '@2x.png'];
  const names = config.locales.flatMap((locale) => ends.map((end) => locale + end));
  return [...charts.keys()].flatMap((id) => names.map((name) => `/charts/${id}/${name}`));
}

/** A picture of each chart as each release has it, whose name is a language. */
function pinnedPictures(site: Site): string[] {
  const { locales } = site.config;
  return pinnedCharts(site).flatMap(({ chart, version }) =>
    locales.map((locale) => `/charts/${chart}/${version}/${locale}.png`),
  );
}

/** Files of releases, each at its version, the last one also as the latest. */
function dataFiles({ versions }: Site): string[] {
  const filesOf = ({ files }: Version) => Object.keys(files).filter((file) => !file.includes('/'));
  const at = (folder: string, version: Version) =>
    [...filesOf(version), ...madeFiles].map((file) => `/data/${folder}/${file}`);
  return [
    ...versions.flatMap((version) => at(version.id, version)),
    ...versions.slice(-1).flatMap((version) => at('latest', version)),
  ];
}

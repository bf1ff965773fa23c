import type { Served } from './served.ts';

/** What a page in one language links to. Paths are those of the site, without language and base path. */
export interface Links {
  /** The address of a page in that language. */
  href: (path: string) => string;
  /** The same with its origin, for who reads it elsewhere. */
  url: (path: string) => string;
  /** The address of a file that has no language: data, pictures. */
  fileHref: (path: string) => string;
  /** The same with its origin. */
  fileUrl: (path: string) => string;
}

/** Links from a language of a site: the first language is at the root, the others under their own folder. */
export function linksIn(
  { origin, base }: Served,
  locale: string,
  locales: readonly string[],
): Links {
  const below = (path: string) => path.replace(/^\//, '');
  const folder = locale === locales[0] ? '' : `${locale}/`;
  const href = (path: string) => base + folder + below(path);
  const fileHref = (path: string) => base + below(path);
  return {
    href,
    fileHref,
    url: (path) => origin + href(path),
    fileUrl: (path) => origin + fileHref(path),
  };
}

/** The path of the story about a programme or a region, without language. */
export function storyPath(
  dataset: { programmes: ReadonlyMap<string, unknown> },
  name: string,
): string {
  return dataset.programmes.has(name) ? `/programmes/${name}/` : `/regions/${name}/`;
}

/** The path of an embed page, without language: the latest, or one version's for ever. */
export function embedPath(id: string, version?: string): string {
  return version === undefined ? `/embed/${id}/` : `/embed/${id}/${version}/`;
}

/** The path of a chart’s picture at double size in a language: of a version, for ever, or of the latest. */
export function picturePath(id: string, locale: string, version = 'latest'): string {
  return `/charts/${id}/${version}/${locale}.png`;
}

/** The path of a chart’s oEmbed answer, without language: for the latest, or for one version. */
export function oembedPath(id: string, version?: string): string {
  return version === undefined ? `/oembed/${id}.json` : `/oembed/${id}/${version}.json`;
}

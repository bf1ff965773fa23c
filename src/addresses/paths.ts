/** The path the site is served under, with slashes at both ends. Set BASE_PATH to serve it below the root (`/news/`). */
export function basePath(): string {
  const given = process.env['BASE_PATH'] ?? '/';
  return `/${given}/`.replaceAll(/\/+/g, '/');
}

/** The origin of the published site, for canonical links, feeds and embeds. Set SITE_URL where it is not the default. */
export function siteOrigin(): string {
  return (process.env['SITE_URL'] ?? 'https://site.example').replace(/\/+$/, '');
}

/** The address of a page in a language: the first language is at the root, the others under their own folder. */
export function pageHref(path: string, locale: string, locales: readonly string[]): string {
  const prefix = locale === locales[0] ? '' : `${locale}/`;
  return basePath() + prefix + path.replace(/^\//, '');
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

/** The address of a file that has no language: data, pictures. */
export function fileHref(path: string): string {
  return basePath() + path.replace(/^\//, '');
}

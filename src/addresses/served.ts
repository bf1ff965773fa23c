/** Where a site is served. */
export interface Served {
  /** The origin, for canonical links, feeds and embeds, without a slash at its end: `https://example.org`. */
  origin: string;
  /** The path below it, with slashes at both ends: `/` or `/news/`. */
  base: string;
}

/** What an environment says of where a site is served. */
export interface ServedEnvironment {
  SITE_URL?: string;
  /** Where it is not at the root. */
  BASE_PATH?: string;
  /** The repository that GitHub Pages serves, as `owner/name`. */
  PAGES_REPOSITORY?: string;
  /** Where GitHub Pages says that it serves it. */
  PAGES_URL?: string;
  /** A domain of one's own, where Pages says nothing. */
  PAGES_DOMAIN?: string;
}

/** Reads from an environment where a site is served: the address that is given, or else that of a repository on GitHub Pages. */
export function servedAt(env: ServedEnvironment): Served {
  if (!env.SITE_URL && env.PAGES_REPOSITORY) return servedOnPages(env.PAGES_REPOSITORY, env);
  return {
    origin: (env.SITE_URL || 'https://site.example').replace(/\/+$/, ''),
    base: withSlashes(env.BASE_PATH ?? ''),
  };
}

/**
 * Where GitHub Pages serves a repository: where it says so; at the root of a domain of one's own; at the root of
 * `owner.github.io` for the repository of that name; below its name for any other.
 */
function servedOnPages(
  repository: string,
  { PAGES_URL = '', PAGES_DOMAIN = '' }: ServedEnvironment,
): Served {
  if (URL.canParse(PAGES_URL)) {
    const { origin, pathname } = new URL(PAGES_URL);
    return { origin, base: withSlashes(pathname) };
  }
  const domain = PAGES_DOMAIN.trim().toLowerCase();
  if (domain !== '') return { origin: `https://${domain}`, base: '/' };
  const [owner = '', name = ''] = repository.split('/');
  const host = `${owner.toLowerCase()}.github.io`;
  const base = name.toLowerCase() === host ? '/' : withSlashes(name);
  return { origin: `https://${host}`, base };
}

const withSlashes = (path: string) => `/${path}/`.replaceAll(/\/+/g, '/');

/** Where a site is served. */
export interface Served {
  /** The origin, for canonical links, feeds and embeds, without a slash at its end: `https://example.org`. */
  origin: string;
  /** The path below it, with slashes at both ends: `/` or `/news/`. */
  base: string;
}

/** Reads from an environment where a site is served: SITE_URL, and BASE_PATH where it is not at the root. */
export function servedAt(env: { SITE_URL?: string; BASE_PATH?: string }): Served {
  return {
    origin: (env.SITE_URL ?? 'https://site.example').replace(/\/+$/, ''),
    base: `/${env.BASE_PATH ?? ''}/`.replaceAll(/\/+/g, '/'),
  };
}

import type { ChartSource } from '../charts/render.ts';
import { say } from '../dataset/dataset.ts';
import { pageHref } from '../addresses/paths.ts';
import { live } from './live.ts';
import { loadSite } from './load.ts';
import type { Site } from './site.ts';

let site: Site | undefined;

/** The site that pages are made from: as it is on disk, loaded once a build; or what the dev server shows. Throws every problem of the data and the texts at once. */
export function currentSite(): Site {
  return live()?.site ?? (site ??= loadSite(process.cwd()));
}

/** What charts and prose are rendered from, in one language. */
export function sourceFor(site: Site, locale: string): ChartSource {
  return {
    dataset: site.dataset,
    locale,
    geography: site.geography,
    href: (path) => pageHref(path, locale, site.config.locales),
    mapNote: site.config.mapNote && say(site.config.mapNote, locale),
  };
}

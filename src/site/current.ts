import type { ChartSource } from '../charts/render.ts';
import { say } from '../dataset/dataset.ts';
import { pageHref } from './addresses.ts';
import { loadSite, type Site } from './load.ts';

let site: Site | undefined;

/** The site as it is on disk, loaded once a process and again after `forget`. Throws every problem of the data and the texts at once. */
export function currentSite(): Site {
  site ??= loadSite(process.cwd(), { draft: process.env['JIELI_DRAFT'] });
  return site;
}

/** Forgets the loaded site, so that the next page reads what an editor has just saved. */
export function forget(): void {
  site = undefined;
}

/** What charts and prose are rendered from, in one language. */
export function sourceFor(site: Site, locale: string): ChartSource {
  return { dataset: site.dataset, locale, geography: site.geography, href: (path) => pageHref(path, locale, site.config.locales), mapNote: site.config.mapNote && say(site.config.mapNote, locale) };
}

import { linksIn, type Links } from '../addresses/paths.ts';
import type { ChartContext } from '../charts/render.ts';
import { say } from '../dataset/dataset.ts';
import { texts, type Texts } from '../i18n/index.ts';
import { proseContext } from '../prose/context.ts';
import type { Site } from './site.ts';

/** A reader of the site: a language, and all that charts, prose and pages are printed from in it. */
export interface Reader extends ChartContext, Links {
  /** The interface texts. */
  texts: Texts;
}

/** The reader of a site in one of its languages. */
export function readerOf(site: Site, locale: string): Reader {
  const { dataset, geography, config, served } = site;
  return {
    ...proseContext(dataset, locale),
    geography,
    texts: texts(locale),
    ...linksIn(served, locale, config.locales),
    mapNote: config.mapNote && say(config.mapNote, locale),
  };
}

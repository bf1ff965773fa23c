import { texts } from '../i18n/index.ts';
import type { Site } from './site.ts';

/** What the build tells scripts: where the site is, and what they say in its languages. */
export function definitions({ served, config }: Pick<Site, 'served' | 'config'>) {
  const missing = config.locales.map((locale) => [locale, texts(locale).embed.missing]);
  return {
    MISSING: JSON.stringify(Object.fromEntries(missing)),
    SITE: JSON.stringify(served.origin + served.base),
  };
}

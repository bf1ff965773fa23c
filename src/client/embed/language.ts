/** What is said, in each language, of a chart, version or language that does not exist; the site's first language is first. */
declare const MISSING: Readonly<Record<string, string>>;

const locales = Object.keys(MISSING);

/** The site's language that a tag means: `zh-Hans`, `zh_CN` and `cmn` are `zh`; undefined where the site has none. */
export function localeOf(tag: string): string | undefined {
  const [language] = canonical(tag).split('-');
  return locales.find((locale) => locale.split('-')[0] === language);
}

function canonical(tag: string): string {
  try {
    return Intl.getCanonicalLocales(tag.trim().replace(/_/g, '-'))[0] ?? '';
  } catch {
    return '';
  }
}

/** The folder of a language below the site. */
export const folderOf = (locale: string) => (locale === locales[0] ? '' : `${locale}/`);

/** The sentence that leads to what exists, in the language that the reader's browser asks for. */
export function missing(): { locale: string; text: string } {
  const asked = navigator.languages.map(localeOf).find((locale) => locale !== undefined);
  const locale = asked ?? locales[0]!;
  return { locale, text: MISSING[locale]! };
}

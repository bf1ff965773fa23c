/** The languages that the code speaks: a site chooses among them in content/site.json. Add one here, and the compiler says which texts it lacks. */
export const languages = ['zh', 'en'] as const;
export type Language = (typeof languages)[number];

/** Something in each language that the code speaks. */
export type PerLanguage<T = string> = Readonly<Record<Language, T>>;

/** Whether the code speaks a language. A release may hold texts in one that it does not speak any more. */
export const speaks = (locale: string): locale is Language =>
  languages.some((language) => language === locale);

/** The language of a locale. Throws where `content/site.json` names one that the code does not speak. */
export function languageOf(locale: string): Language {
  if (speaks(locale)) return locale;
  throw new Error(
    `content/site.json: there are no interface texts for “${locale}”. Add it to src/dataset/languages.ts: the compiler says which texts it lacks; known: ${languages.join(', ')}.`,
  );
}

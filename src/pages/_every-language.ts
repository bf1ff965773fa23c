import { currentSite } from '../site/current.ts';

/** What `getStaticPaths` returns for a page in every language; the first language has no prefix. */
export function inEveryLanguage<P extends Record<string, string>>(
  list: readonly P[] = [{} as P],
): { params: P & { locale: string | undefined }; props: { locale: string } }[] {
  const { locales } = currentSite().config;
  return locales.flatMap((locale, i) =>
    list.map((params) => ({
      params: { ...params, locale: i === 0 ? undefined : locale },
      props: { locale },
    })),
  );
}

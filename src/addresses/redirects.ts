import { z } from 'zod';

const path = z.string().regex(/^\//, 'an address begins with /');

/** The zod schema of `content/redirects.json`: addresses that moved, old path → new path, without language. */
export const redirectsSchema = z.record(z.union([z.literal('$schema'), path]), z.string());

/** The same in each language, the first of which has no folder of its own. */
export function inEachLanguage(
  moved: Readonly<Record<string, string>>,
  locales: readonly string[],
): Record<string, string> {
  const [, ...others] = locales;
  const folders = ['', ...others.map((locale) => `/${locale}`)];
  return Object.fromEntries(
    Object.entries(moved).flatMap(([from, to]) =>
      folders.map((folder) => [folder + from, folder + to] as const),
    ),
  );
}

/** Moved addresses as the host has them: those of the site below its base path, and what moved elsewhere as it is. */
export function belowBase(
  moved: Readonly<Record<string, string>>,
  base: string,
): Record<string, string> {
  const at = (address: string) => (address.startsWith('/') ? base.slice(0, -1) + address : address);
  return Object.fromEntries(Object.entries(moved).map(([from, to]) => [at(from), at(to)]));
}

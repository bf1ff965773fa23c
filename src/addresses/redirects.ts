import { z } from 'zod';

/** Letters, digits and hyphens between slashes: what hosts read as an address and never as a rule or a pattern. */
const path = z
  .string()
  .regex(
    /^\/(?:[a-zA-Z0-9_~@%.-]+\/)*(?:[a-zA-Z0-9_~@%.-]+)?$/,
    'an address begins with / and is made of letters, digits, hyphens and slashes',
  )
  .refine(
    (text) => !/\/\.{1,2}(?:\/|$)|%(?![0-9a-fA-F]{2})|%(?:0[0-9a-fA-F]|7[fF]|[01])/.test(text),
    {
      error: 'an address has no steps (..) and no control characters',
    },
  );

/** A page elsewhere. Signs that hosts read as the end of a rule are written by their code. */
const elsewhere = z
  .url({ protocol: /^https?$/, hostname: /^[^\s.]+(?:\.[^\s.]+)+$/ })
  .regex(/^[^\s;{}"'`\\$<>|^]+$/, 'an address has no spaces, quotes, $, ;, { or }');

/** The zod schema of `content/redirects.json`: addresses that moved, old path → new path, without language; or the whole address of a page elsewhere. */
export const redirectsSchema = z
  .record(z.union([z.literal('$schema'), path]), z.string())
  .superRefine((moved, context) => {
    for (const [from, to] of Object.entries(moved)) {
      const message = from === '$schema' ? undefined : wrongTarget(to);
      if (message) context.addIssue({ code: 'custom', path: [from], message, input: to });
    }
  });

/** What is wrong with where an address leads. */
function wrongTarget(to: string): string | undefined {
  if (path.safeParse(to).success || elsewhere.safeParse(to).success) return undefined;
  return to.startsWith('/') && !to.startsWith('//')
    ? 'an address begins with / and is made of letters, digits, hyphens and slashes'
    : 'what moved elsewhere has a whole address, with https://';
}

/** The same in each language, the first of which has no folder of its own. */
export function inEachLanguage(
  moved: Readonly<Record<string, string>>,
  locales: readonly string[],
): Record<string, string> {
  const [, ...others] = locales;
  const folders = ['', ...others.map((locale) => `/${locale}`)];
  return Object.fromEntries(
    Object.entries(moved).flatMap(([from, to]) =>
      folders.map((folder) => [folder + from, to.startsWith('/') ? folder + to : to] as const),
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

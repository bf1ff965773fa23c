import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { readValid } from '../dataset/load.ts';
import { SourceText } from '../problems/located.ts';
import { suggest, type Problem } from '../problems/problem.ts';
import type { Site } from '../site/site.ts';
import { publishedAddresses } from './published.ts';

const LOCK = 'data/urls.lock';

/** Released addresses, one a line; a line that begins with # is a comment. */
export function readLock(root: string): string[] {
  const file = join(root, LOCK);
  return existsSync(file)
    ? readFileSync(file, 'utf8')
        .split('\n')
        .map((line) => line.trim())
        .filter((line) => line !== '' && !line.startsWith('#'))
    : [];
}

/** Addresses that moved, from content/redirects.json: old path → new path, without language; every language moves alike. */
export function readRedirects(
  root: string,
  locales: readonly string[],
): {
  redirects: Record<string, string>;
  problems: Problem[];
  moved: { to: string; problem: (message: string, remedy: string) => Problem }[];
} {
  const file = 'content/redirects.json';
  if (!existsSync(join(root, file))) return { redirects: {}, problems: [], moved: [] };
  const path = z.string().regex(/^\//, 'an address begins with /');
  const { json, value, problems } = readValid(
    root,
    file,
    z.record(z.union([z.literal('$schema'), path]), z.string()),
  );
  const moved = Object.entries((value ?? {}) as Record<string, string>).filter(
    ([from]) => from !== '$schema',
  );
  return {
    redirects: Object.fromEntries(
      moved.flatMap(([from, to]) =>
        locales.map(
          (l, i) => (i === 0 ? [from, to] : [`/${l}${from}`, `/${l}${to}`]) as [string, string],
        ),
      ),
    ),
    problems,
    moved: moved.map(([from, to]) => ({
      to,
      problem: (message, remedy) => json!.problem([from], message, remedy),
    })),
  };
}

/** What is wrong with addresses; lost ones are looked for only where the `whole` site could be read. Those are: releases whose own are not locked, locked ones that the site no longer has and that nothing leads on from, moves that lead nowhere. */
export function addressProblems(
  root: string,
  site: Site,
  { whole }: { whole: boolean },
): Problem[] {
  const lock = readLock(root);
  const published = new Set(publishedAddresses(site));
  const { redirects, problems, moved } = readRedirects(root, site.config.locales);
  const source = new SourceText(
    LOCK,
    existsSync(join(root, LOCK)) ? readFileSync(join(root, LOCK), 'utf8') : '',
  );
  const unlocked = site.versions
    .filter(({ id }) => !lock.includes(`/releases/${id}/`))
    .map(({ id }) =>
      source.problem(
        0,
        1,
        `the addresses of ${id} are not locked: its release was interrupted`,
        'finish it with: npm run data -- lock',
      ),
    );
  const lost = (whole ? lock : []).filter(
    (path) => !published.has(path) && !Object.hasOwn(redirects, path),
  );
  const nowhere = (whole ? moved : [])
    .filter(({ to }) => to.startsWith('/') && !published.has(to))
    .map(({ to, problem }) =>
      problem(`${to} is no address of this site`, suggest(to, [...published], 'addresses')),
    );
  const first = lost[0];
  if (first === undefined) return [...problems, ...unlocked, ...nowhere];
  const more =
    lost.length > 1
      ? `, nor have ${lost.length - 1} more with it (${lost.slice(1, 4).join(', ')}${lost.length > 4 ? ' …' : ''})`
      : '';
  return [
    ...problems,
    ...unlocked,
    ...nowhere,
    source.problem(
      source.text.indexOf(`\n${first}\n`) + 1,
      first.length,
      `${first} has no page any more${more}`,
      'embeds and citations rest on it: bring the page back, mark a chart as "withdrawn" instead of deleting it, or add where it moved to content/redirects.json',
    ),
  ];
}

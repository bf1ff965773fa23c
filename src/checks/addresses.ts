import { parseLock } from '../addresses/lock.ts';
import type { Problem } from '../problems/problem.ts';
import { suggest } from '../problems/suggest.ts';
import { linkProblems } from './links.ts';
import type { LoadedSite } from '../site/load.ts';
import { publishedAddresses } from '../site/published.ts';
import type { Site } from '../site/site.ts';

/** What is wrong with addresses. Pages are missed only where the `whole` site could be read. */
export function addressProblems(loaded: LoadedSite, site: Site, whole: boolean): Problem[] {
  const unlocked = unlockedReleases(loaded);
  if (!whole) return unlocked;
  const published = publishedAddresses(site);
  const there = new Set(published);
  return [
    ...unlocked,
    ...linkProblems(loaded.stories, site, there),
    ...linkProblems(loaded.pages, site, there),
    ...movedNowhere(loaded, there),
    ...lostAddresses(loaded, site, there),
  ];
}

/** Releases whose addresses are not locked. */
function unlockedReleases({ lock, versions }: LoadedSite): Problem[] {
  const locked = parseLock(lock.text);
  return versions
    .filter(({ id }) => !locked.includes(`/releases/${id}/`))
    .map(({ id }) =>
      lock.problem(
        0,
        1,
        `the addresses of ${id} are not locked: its release was interrupted`,
        'finish it with: npm run data -- lock',
      ),
    );
}

/** Moves that lead to no page. */
function movedNowhere({ redirects }: LoadedSite, published: ReadonlySet<string>): Problem[] {
  const addresses = [...published];
  return Object.entries(redirects.moved)
    .filter(([, to]) => to.startsWith('/') && !published.has(to))
    .map(([from, to]) =>
      redirects.json!.problem(
        [from],
        `${to} is no address of this site`,
        suggest(to, addresses, 'addresses'),
      ),
    );
}

/** Locked addresses that the site no longer has and that nothing leads on from, as one problem. */
function lostAddresses(
  { lock }: LoadedSite,
  { locked, redirects }: Site,
  published: ReadonlySet<string>,
): Problem[] {
  const there = new Set([...published, ...Object.keys(redirects)]);
  const [first, ...others] = locked.filter((path) => !there.has(path));
  if (first === undefined) return [];
  return [
    lock.problem(
      lock.text.indexOf(`\n${first}\n`) + 1,
      first.length,
      `${first} has no page any more${others.length > 0 ? andMore(others) : ''}`,
      'embeds and citations rest on it: bring the page back, mark a chart as "withdrawn" instead of deleting it, or add where it moved to content/redirects.json',
    ),
  ];
}

function andMore(others: readonly string[]): string {
  const rest = others.length > 3 ? ' …' : '';
  return `, nor have ${others.length} more with it (${others.slice(0, 3).join(', ')}${rest})`;
}

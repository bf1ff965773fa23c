import { closest, distance } from 'fastest-levenshtein';

/** Letters in which an address may differ from the one that was meant, whatever its length. */
const slips = 3;

/** The page that was most likely meant by an address that has none; undefined where nothing is near. Addresses begin and end with a slash. */
export function nearestPage(asked: string, pages: readonly string[]): string | undefined {
  return (
    withoutVersion(asked, pages) ??
    misspelt(asked, pages, slips) ??
    // A wrong file stands below a right address more often than a whole word is misspelt.
    pageAbove(asked, pages) ??
    misspelt(asked, pages, asked.length / 3)
  );
}

/** A pinned address without its version. */
function withoutVersion(asked: string, pages: readonly string[]): string | undefined {
  const parent = asked.replace(/\d{4}\.\d{2}[\d.]*\/$/, '');
  return parent !== asked && pages.includes(parent) ? parent : undefined;
}

/** The page with the nearest spelling, at most so many letters away. */
function misspelt(asked: string, pages: readonly string[], most: number): string | undefined {
  const near = closest(asked, pages);
  return distance(asked, near) <= most ? near : undefined;
}

/** The first page on the way up; front pages are too far. */
function pageAbove(asked: string, pages: readonly string[]): string | undefined {
  const steps = asked.split('/').slice(1, -1);
  const above = steps.map((_, depth) => `/${steps.slice(0, depth + 1).join('/')}/`).reverse();
  const found = above.find((path) => pages.includes(path));
  return steps.length > 1 && found !== undefined && found.length > 4 ? found : undefined;
}

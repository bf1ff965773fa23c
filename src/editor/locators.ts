import { join } from 'node:path';
import { isVersion } from '../dataset/version.ts';
import { isObject } from '../problems/inspect.ts';
import { entries, namesIn, readLoosely } from './loosely.ts';

/** The places that each source has, of all versions and drafts together. A source that takes any place in one of them is left out. */
export function collectLocators(root: string): Record<string, string[]> {
  const versions = namesIn(join(root, 'data')).filter(isVersion).sort();
  const sources = versions.flatMap((version) =>
    entries(readLoosely(join(root, 'data', version, 'sources.json')), 'sources'),
  );
  const byId = Map.groupBy(sources, ({ id }) => String(id));
  return Object.fromEntries(
    [...byId].flatMap(([id, all]) => {
      const places = all.map(({ locators }) => placesIn(locators));
      return places.every((list) => list.length > 0) ? [[id, [...new Set(places.flat())]]] : [];
    }),
  );
}

const placesIn = (locators: unknown) => (isObject(locators) ? Object.keys(locators) : []);

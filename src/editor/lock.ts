import { join } from 'node:path';
import { lockText, parseLock } from '../addresses/lock.ts';
import { check } from '../checks/check.ts';
import { load } from '../site/load.ts';
import { publishedAddresses } from '../site/published.ts';
import { Refused } from './refused.ts';
import { writeWhole } from './write.ts';

/** Adds what the site publishes now to data/urls.lock, and returns how many addresses it holds. */
export function lockAddresses(root: string): number {
  const { site } = check(load(root));
  if (!site) throw new Refused('The site has problems; npm run check shows them.');
  const text = lockText([...site.locked, ...publishedAddresses(site)]);
  writeWhole(join(root, 'data/urls.lock'), text);
  return parseLock(text).length;
}

// What `npm run check` does, without the start of Node: read everything and check it.
import { check } from '../../src/checks/check.ts';
import { load } from '../../src/site/load.ts';
import { editionRoot } from '../fixtures/site.ts';
import { budget, median, timed } from './measure.ts';

for (const [name, root] of [
  ['the site', process.cwd()],
  ['the edition of November 2026', editionRoot],
] as const)
  budget(`reading and checking ${name}`, median(await timed(9, () => check(load(root)))), 500);

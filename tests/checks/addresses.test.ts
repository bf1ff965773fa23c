import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { copySite, edit, problemsIn } from '../fixtures/site.ts';

let folder: string;
beforeEach(() => {
  folder = copySite();
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));
const lose = (chart: string) => rmSync(join(folder, `content/charts/${chart}.json`));
const mentioned = (found: string) => problemsIn(folder).filter((line) => line.includes(found));

test('a lost page is told once, with what went with it', () => {
  lose('distances');
  expect(mentioned('no page any more')).toEqual([
    expect.stringMatching(
      /^data\/urls\.lock:\d+:1 \/charts\/distances\/ has no page any more, nor have \d+ more with it \(.+, .+, .+ …\) → embeds and citations rest on it/,
    ),
  ]);
});
test('a page that moved leads on in every language', () => {
  lose('distances');
  const moved = { '/charts/distances/': '/charts/purchases/' };
  writeFileSync(join(folder, 'content/redirects.json'), JSON.stringify(moved));
  expect(mentioned(' /charts/distances/ has no page any more')).toEqual([]);
  expect(mentioned('/en/charts/distances/')).toEqual([]);
});
test('a move to no page of the site is told where it is written', () => {
  const moved = { '/charts/old/': '/charts/purchase/' };
  writeFileSync(join(folder, 'content/redirects.json'), JSON.stringify(moved));
  expect(problemsIn(folder)).toEqual([
    'content/redirects.json:1:17 /charts/purchase/ is no address of this site → did you mean “/charts/purchases/”?',
  ]);
});
test('what cannot be read has lost its pages only for now', () => {
  edit(folder, 'content/charts/distances.json', '{', '{{');
  expect(mentioned('no page any more')).toEqual([]);
  lose('purchases');
  writeFileSync(join(folder, 'content/redirects.json'), '{');
  expect(mentioned('no page any more')).toEqual([]);
});
test('a release whose addresses are not locked was interrupted', () => {
  edit(folder, 'data/urls.lock', /^\/releases\/2026\.11\/\n/m, '');
  expect(mentioned('interrupted')).toEqual([
    'data/urls.lock:1:1 the addresses of 2026.11 are not locked: its release was interrupted → finish it with: npm run data -- lock',
  ]);
});

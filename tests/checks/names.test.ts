import { cpSync, mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { copySite, problemsIn } from '../fixtures/site.ts';

let folder: string;
beforeEach(() => (folder = copySite()));
afterEach(() => rmSync(folder, { recursive: true, force: true }));
const copy = (from: string, to: string) =>
  cpSync(join(folder, 'content', from), join(folder, 'content', to));
const inBoth = (from: string, to: string, kind = 'stories') => {
  for (const language of ['zh', 'en'])
    copy(`${kind}/${language}/${from}.md`, `${kind}/${language}/${to}.md`);
};

describe('the name of a file is an id', () => {
  test.each([
    ['x" onload="xqz().json', 'x-onload-xqz'],
    ['a.b.json', 'a-b'],
    ['Distances.json', 'distances'],
    ['distances.JSON', 'distances'],
    ['distances.json.txt', 'distances'],
    ['2026-funds.json', 'funds'],
    ['图.json', 'name'],
    ['\u202ex.json', 'x'],
  ])('%j is none', (name, meant) => {
    copy('charts/distances.json', `charts/${name}`);
    expect(problemsIn(folder)).toEqual([
      `content/charts/${name}:1:1 the name of this file is its address: lower-case letters, digits and hyphens, beginning with a letter, and then .json → rename it: ${meant}.json`,
    ]);
  });
  test.each(['charts/x.json', 'stories/zh/x.md', 'pages/en/x.md'])(
    'a folder %s is none',
    (path) => {
      mkdirSync(join(folder, 'content', path));
      expect(problemsIn(folder)).toEqual([
        `content/${path}:1:1 this is a folder, and must be a file → rename or remove it`,
      ]);
    },
  );
  test('what programs leave behind is passed over', () => {
    symlinkSync('nobody@nowhere.1', join(folder, 'content/charts/.#distances.json'));
    symlinkSync('nobody@nowhere.1', join(folder, 'content/stories/zh/.#longli.md'));
    for (const name of ['#distances.json#', 'distances.json~', '.distances.json.swp', '.DS_Store'])
      writeFileSync(join(folder, 'content/charts', name), '{');
    writeFileSync(join(folder, 'content/pages/zh/._about.md'), '\0');
    expect(problemsIn(folder)).toEqual([]);
  });
});

describe('a text has a page', () => {
  test('unless its name is mistyped', () => {
    inBoth('meijiang', 'meijaing');
    expect(problemsIn(folder)).toEqual(
      ['zh', 'en'].map(
        (language) =>
          `content/stories/${language}/meijaing.md:1:1 there is no partner or programme “meijaing”, so this story has no page → did you mean “meijiang”?`,
      ),
    );
  });
  test('unless it is about a region that is no partner', () => {
    inBoth('meijiang', 'liwan');
    expect(problemsIn(folder)[0]).toMatch(
      /^content\/stories\/zh\/liwan\.md:1:1 “liwan” is no partner, so a story about it has no page → /,
    );
  });
  test.each(['charts', 'en', 'data'])('unless the site has an address /%s/ already', (name) => {
    inBoth('about', name, 'pages');
    expect(problemsIn(folder).filter((line) => line.includes('has an address'))).toHaveLength(2);
  });
});

import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { editor } from '../fixtures/editor.ts';
import { gitIn } from '../fixtures/git.ts';
import { copySite, edit } from '../fixtures/site.ts';

let folder: string;
const git = (...args: string[]) => gitIn(folder, ...args);
const commit = (message: string) => {
  git('add', '-A');
  git('commit', '-qm', message);
};
/** Merges a branch and says which files did not agree. */
const merge = (branch: string) => {
  try {
    git('merge', '-q', branch);
  } catch {
    return git('diff', '--name-only', '--diff-filter=U').trim().split('\n');
  }
  return [];
};

beforeEach(() => {
  folder = copySite();
  for (const file of ['.gitignore', '.gitattributes']) cpSync(file, join(folder, file));
  git('init', '-q', '-b', 'main');
  editor(folder, 'schema');
  commit('site');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** A source that only this branch has. */
const addSource = (version: string, id: string) =>
  edit(
    folder,
    `data/${version}/sources.json`,
    '"sources": [',
    `"sources": [{"id": "${id}", "kind": "website", "title": {"zh": "新", "en": "New"}, "publisher": {"zh": "新", "en": "New"}, "language": "zh"},`,
  );

describe('two editors at once', () => {
  test('new ids on both branches meet in no schema, and both are completed afterwards', () => {
    git('switch', '-qc', 'one');
    editor(folder, 'new', '2026.12');
    addSource('2026.12', 'source-of-one');
    expect(editor(folder, 'check').code).toBe(0);
    commit('one');
    git('switch', '-q', 'main');
    git('switch', '-qc', 'two');
    editor(folder, 'new', '2027.01');
    addSource('2027.01', 'source-of-two');
    expect(editor(folder, 'check').code).toBe(0);
    commit('two');
    expect(merge('one')).toEqual([]);
    expect(git('status', '--short')).toBe('');
    editor(folder, 'check');
    const ids = readFileSync(join(folder, 'data/schema/ids.json'), 'utf8');
    expect(ids).toContain('"source-of-one"');
    expect(ids).toContain('"source-of-two"');
  });
  test('two releases of one version lose nothing in silence: the later is a draft again until it has both changes', () => {
    const change = (version: string, from: string, to: string) =>
      edit(folder, `data/${version}/observations.json`, from, to);
    git('switch', '-qc', 'correction');
    editor(folder, 'correct', '--reason', 'zh=抄错', 'en=Misread');
    change('2026.11.1', '"value": 277', '"value": 278');
    expect(editor(folder, 'release', '2026.11.1').code).toBe(0);
    commit('correction');
    git('switch', '-q', 'main');
    editor(folder, 'new', '2026.12');
    change('2026.12', '"value": 145', '"value": 150');
    expect(editor(folder, 'release', '2026.12', '--note', 'zh=新', 'en=New').code).toBe(0);
    commit('december');
    expect(merge('correction')).toEqual(['data/versions.json']);
    expect(editor(folder, 'check').out).toContain(
      'two drafts were merged and this conflict marker was left in',
    );
    expect(editor(folder, 'release', '2026.12').err).toBe(
      'data/versions.json cannot be read; npm run check shows what is wrong with it.\n',
    );
    const both = ['correction', 'main'].map(
      (branch) =>
        (JSON.parse(git('show', `${branch}:data/versions.json`)) as { versions: { id: string }[] })
          .versions,
    );
    const resolved = [...both[0]!, both[1]!.at(-1)];
    writeFileSync(
      join(folder, 'data/versions.json'),
      JSON.stringify({ versions: resolved }, null, 2),
    );
    expect(editor(folder, 'check').out).toMatch(
      /data\/versions\.json:\d+:\d+ {2}2026\.12 was made from 2026\.11 and takes back what 2026\.11\.1 changed: huishui\.returning-workers\n/,
    );
    expect(editor(folder, 'undo', '2026.12').code).toBe(0);
    expect(editor(folder, 'check').out).toMatch(
      /data\/2026\.12\/release\.json:3:\d+ {2}2026\.11\.1 was released since, and this draft would take back what it changed: huishui\.returning-workers\n/,
    );
    change('2026.12', '"value": 277', '"value": 278');
    expect(editor(folder, 'release', '2026.12').code).toBe(0);
    expect(editor(folder, 'check').code).toBe(0);
  });
  test.each([
    ['data/urls.lock', '/about/\n'],
    ['content/redirects.json', '{\n'],
    ['content/stories/zh/longli.md', '---\n'],
    ['data/2026.11/observations.json', '{\n'],
  ])('markers of a merge in %s are named as such, not by what follows from them', (file, first) => {
    edit(folder, file, first, `<<<<<<< HEAD\n${first}||||||| base\n=======\n>>>>>>> other\n`);
    const found = editor(folder, 'check').out.match(/^\S+ {2}.*$/gm) ?? [];
    const markers = found.filter((line) => line.includes('this conflict marker was left in'));
    expect(markers).toHaveLength(4);
    for (const marker of markers) expect(marker.startsWith(`${file}:`)).toBe(true);
    expect(found.filter((line) => line.startsWith(file))).toEqual(markers);
  });
});

describe('a list of versions that was put together by hand', () => {
  const list = (change: (versions: { id: string; from?: string }[]) => unknown[]) => {
    const path = join(folder, 'data/versions.json');
    const { versions } = JSON.parse(readFileSync(path, 'utf8')) as { versions: { id: string }[] };
    writeFileSync(path, JSON.stringify({ versions: change(versions) }, null, 2));
    return editor(folder, 'check').out;
  };
  test('with a version twice', () =>
    expect(list(([a, b]) => [a, b, b])).toMatch(
      /data\/versions\.json:\d+:\d+ {2}2026\.11 stands twice in this list\n[^→]*→ keep the entry whose checksums are those of its files, and delete the other\n/,
    ));
  test('with a later version before an earlier one', () =>
    expect(list(([a, b]) => [b, a])).toMatch(
      /data\/versions\.json:\d+:\d+ {2}2025\.02 stands after 2026\.11, which is later\n/,
    ));
  test('with one that was made from none, or corrects none', () => {
    const said = list(([a, b]) => [a, { ...b, from: '2025.03', corrects: '2025.01' }]);
    expect(said).toMatch(
      /“2025\.03” is no version before 2026\.11\n[^→]*→ did you mean “2025\.02”\?/,
    );
    expect(said).toMatch(/“2025\.01” is no version before 2026\.11\n/);
  });
  test('with a number that is none', () =>
    expect(list(([a, b]) => [a, { ...b, id: '2026.11.0' }])).toMatch(
      /id “2026\.11\.0”: a version is a year and a month, with a number for a further one of that month: 2025\.02 or 2025\.02\.1\n/,
    ));
});

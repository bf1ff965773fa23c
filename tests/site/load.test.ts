import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { newDraft } from '../../src/editor/draft.ts';
import { load } from '../../src/site/load.ts';
import { readOutline } from '../../src/site/outline.ts';
import { copySite, edit, editionRoot } from '../fixtures/site.ts';

let folder: string;
beforeEach(() => {
  folder = copySite();
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('the outline of a site', () => {
  test('is its languages, its versions and its drafts', () => {
    newDraft(folder, '2026.12');
    const { locales, versions, drafts, problems } = readOutline(folder);
    expect({ locales, drafts, problems }).toEqual({
      locales: ['zh', 'en'],
      drafts: ['2026.12'],
      problems: [],
    });
    expect(versions.map(({ id }) => id)).toEqual(['2025.02', '2026.11']);
  });
  test('has the languages that there are stories in while content/site.json cannot be read', () => {
    writeFileSync(join(folder, 'content/site.json'), '{');
    const { locales, config } = readOutline(folder);
    expect([locales.toSorted(), config.value]).toEqual([['en', 'zh'], undefined]);
  });
});

describe('a loaded site', () => {
  test('is all that lies in its folder', () => {
    const site = load(editionRoot);
    expect(site.problems).toEqual([]);
    expect(site.charts.size).toBe(11);
    expect([...site.stories.values(), ...site.pages.values()].map((texts) => texts.size)).toEqual([
      9, 9, 3, 3,
    ]);
    expect(site.releases.map(({ dataset }) => dataset?.version)).toEqual(['2025.02', '2026.11']);
  });
  test('has the bytes of released files as they lie there', () => {
    const [first] = load(editionRoot).releases;
    expect([...first!.bytes.keys()]).toEqual(
      Object.keys(first!.version.files).filter((file) => !file.startsWith('geo/')),
    );
  });
  test('keeps what can be read beside what cannot', () => {
    edit(folder, 'content/charts/purchases.json', '{', '{{');
    edit(folder, 'content/stories/zh/longli.md', '---', '--');
    const { charts, stories, problems } = load(folder);
    expect([charts.get('purchases'), charts.get('distances')]).toEqual([
      undefined,
      expect.anything(),
    ]);
    expect(stories.get('zh')!.get('longli')!.story).toBeUndefined();
    expect(stories.get('en')!.get('longli')!.story).toBeDefined();
    expect(problems.map(({ file }) => file)).toEqual([
      'content/charts/purchases.json',
      'content/stories/zh/longli.md',
    ]);
  });
});

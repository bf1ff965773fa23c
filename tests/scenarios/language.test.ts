import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { parseHTML } from 'linkedom';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { checksum } from '../../src/files/checksum.ts';
import { build } from '../fixtures/build.ts';
import { editorWith } from '../fixtures/editor.ts';
import {
  nameLanguage,
  tag,
  translateContent,
  translateVersion,
  writeLanguage,
} from '../fixtures/language.ts';
import { addCode, copySite } from '../fixtures/site.ts';

let folder: string;
const run = (...args: string[]) => editorWith(folder, folder, ...args);
const checked = () => run('check').out.replace(/\(\d+ ms\)/, '(… ms)');

/** The checksum of every file that a release has. */
function released(): Record<string, string> {
  const files = ['2025.02', '2026.11'].flatMap((version) =>
    readdirSync(join(folder, 'data', version)).map((name) => join('data', version, name)),
  );
  return Object.fromEntries(
    files.map((file) => [file, checksum(readFileSync(join(folder, file)))] as const),
  );
}

/** The files of the copy’s code in which the compiler finds something missing. */
function uncompiled(): string[] {
  const remembered = ['--incremental', '--tsBuildInfoFile', join(folder, '.tsbuildinfo')];
  const { stdout } = spawnSync('npx', ['tsc', '--noEmit', '-p', folder, ...remembered], {
    encoding: 'utf8',
  });
  const files = [...stdout.matchAll(/(src\/\S+?)\(\d+,\d+\): error TS(?:2741|2739|2740)/g)];
  return [...new Set(files.map(([, file]) => file!))];
}

describe('a language is added to a site that has releases', () => {
  let before: Record<string, string>;
  beforeAll(() => {
    folder = copySite();
    addCode(folder);
    before = released();
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  test('once it is named, the compiler says which texts it lacks', () => {
    nameLanguage(folder);
    expect(uncompiled()).toEqual(
      expect.arrayContaining([
        'src/i18n/index.ts',
        'src/dataset/schema/observation.ts',
        'src/charts/kinds/bar.ts',
      ]),
    );
    writeLanguage(folder);
    expect(uncompiled()).toEqual([]);
  }, 120_000);
  test('with its texts written, check is green, and no release is asked for a translation', () => {
    translateContent(folder);
    expect(checked()).toBe('✓ 38 figures, 11 charts and 27 stories are in order (… ms).\n');
  });
  test('a text that content lacks is said to be missing', () => {
    rmSync(join(folder, 'content/stories', tag, 'longli.md'));
    expect(run('check').out).toContain(
      `content/stories/${tag}/longli.md:1:1  this text exists in another language and not in “${tag}”`,
    );
    translateContent(folder);
  });
  test('a draft has to be translated, and is then something to release', () => {
    run('new', '2026.12');
    const missing = run('check');
    expect(missing.code).toBe(1);
    expect(missing.out).toContain(`“${tag}” is missing`);
    expect(missing.out).not.toMatch(/^(data\/2026\.11|data\/2025\.02|content)\//m);
    translateVersion(folder, '2026.12');
    expect(checked()).toBe(
      '✓ 38 figures, 11 charts and 27 stories are in order with the draft 2026.12 (… ms).\n',
    );
  });
  test('no released file is touched', () => expect(released()).toEqual(before));
  test('a sheet has its columns, and comes back without a byte changed', () => {
    const file = join(folder, 'data/2026.12/observations.json');
    const text = readFileSync(file, 'utf8');
    run('export', 'figures.csv');
    expect(readFileSync(join(folder, 'figures.csv'), 'utf8').split('\r\n')[0]).toContain(
      `scope_zh,scope_en,scope_${tag},`,
    );
    expect(run('import', 'figures.csv').out).toContain('✓ 38 as they were');
    expect(readFileSync(file, 'utf8')).toBe(text);
  });

  describe('built from the release that is older than it', () => {
    const read = (path: string) => readFileSync(join(folder, 'dist', path), 'utf8');
    const page = (path: string) => parseHTML(read(path)).document;
    beforeAll(() => {
      build(folder, join(folder, 'dist'));
    }, 120_000);

    test('its pages lie under its tag and say which language they are in', () => {
      expect(page(`${tag}/index.html`).documentElement.lang).toBe(tag);
      const alternate = page('index.html').querySelector(`link[hreflang="${tag}"]`)!;
      expect(alternate.getAttribute('href')).toMatch(new RegExp(`/${tag}/$`));
      expect(page('404.html').querySelector(`[data-locale="${tag}"]`)).not.toBeNull();
    });
    test('it says “over” after the number, in lists and in prose', () => {
      const figures = page(`${tag}/figures/index.html`);
      const value = (id: string) =>
        figures.getElementById(id)!.querySelector('.value')!.textContent;
      expect(value('guizhou.roxburgh-rose-area')).toMatch(/^200 万亩 ?以上$/);
      expect(value('meijiang.park-enterprises')).toBe('145 家');
    });
    test('texts of the release are given in its first language, and marked with it', () => {
      const facts = page(`${tag}/figures/index.html`)
        .getElementById('meijiang.park-enterprises')!
        .querySelectorAll('dd[lang]');
      expect([...facts].map((fact) => fact.getAttribute('lang'))).toEqual(['zh-CN', 'zh-CN']);
      const note = page(`${tag}/releases/2026.11/index.html`).querySelector('.dek')!;
      expect(note.getAttribute('lang')).toBe('zh-CN');
    });
    test('frames that are pinned to the release stay in its first language, as a whole', () => {
      const pinned = `${tag}/embed/park-enterprises/2026.11/index.html`;
      expect(page(pinned).documentElement.lang).toBe('zh-CN');
      expect(read(pinned)).toBe(read('embed/park-enterprises/2026.11/index.html'));
      expect(page(`${tag}/embed/park-enterprises/index.html`).documentElement.lang).toBe(tag);
    });
    test('the embed codes of a chart can be had in it', () => {
      const choices = JSON.parse(read('charts/park-enterprises/embed.json'));
      expect(choices[tag][''].frame).toMatch(new RegExp(`/${tag}/embed/park-enterprises/$`));
      expect(choices[tag][''].cited.tag).toBe(tag);
      expect(
        page('charts/park-enterprises/index.html').querySelector(`[value="${tag}"]`),
      ).not.toBeNull();
    });
    test('the downloads of releases keep the languages they were made in', () => {
      for (const version of ['2025.02', '2026.11'])
        expect(read(`data/${version}/observations.csv`).split('\r\n')[0]).not.toContain(tag);
    });
  });

  test('the translation is released, and what is pinned to it speaks the language', () => {
    expect(
      run('release', '2026.12', '--note', 'zh=译出', 'en=Translated', `${tag}=譯出`),
    ).toMatchObject({ code: 0 });
    expect(released()).toEqual(before);
    build(folder, join(folder, 'dist'));
    const pinned = readFileSync(
      join(folder, 'dist', tag, 'embed/park-enterprises/2026.12/index.html'),
      'utf8',
    );
    expect(parseHTML(pinned).document.documentElement.lang).toBe(tag);
    const csv = readFileSync(join(folder, 'dist/data/2026.12/observations.csv'), 'utf8');
    expect(csv.split('\r\n')[0]).toContain(`name_${tag}`);
  }, 120_000);
});

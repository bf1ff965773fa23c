import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseHTML } from 'linkedom';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { build } from '../fixtures/build.ts';
import { editorWith } from '../fixtures/editor.ts';
import { addCode, copySite, edit } from '../fixtures/site.ts';

/** A field that observations do not have, as somebody would declare it. */
const declaration = `caution: prose(rule)
      .optional()
      .describe('What a reader should beware of. 提醒')
      .register(uses, {
        sheet: 'texts',
        compared: 'noted',
        shown: { in: ['card', 'figures'], label: { zh: '提醒', en: 'Caution' } },
        records: 'given',
      }),
    `;

let folder: string;
const run = (...args: string[]) => editorWith(folder, folder, ...args);
const observations = 'data/2026.12/observations.json';
const read = (path: string) => readFileSync(join(folder, path), 'utf8');

describe('a field that is declared once', () => {
  beforeAll(() => {
    folder = copySite();
    addCode(folder);
    edit(folder, 'src/dataset/schema/observation.ts', 'note: prose(rule)\n', `${declaration}$&`);
    run('new', '2026.12');
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  test('is completed and explained in an editor program', () => {
    run('schema');
    expect(read('data/schema/observations.json')).toContain('What a reader should beware of. 提醒');
  });
  test('is checked for bare numbers, as prose', () => {
    const value = '"value": 145,';
    const caution = '"caution": {"zh": "另有 3 家在建", "en": "More are being built"}';
    edit(folder, observations, value, `${value} ${caution},`);
    expect(run('check').out).toMatch(
      /^data\/2026\.12\/observations\.json:\d+:\d+ {2}“3” is a bare number/m,
    );
    edit(folder, observations, '另有 3 家在建', '另有几家在建');
    expect(run('check')).toMatchObject({ code: 0 });
  });
  test('has its columns in a sheet, out and in again', () => {
    run('export', 'figures.csv');
    expect(read('figures.csv').split('\r\n')[0]).toContain(
      'scope_en,caution_zh,caution_en,note_zh',
    );
    expect(run('import', 'figures.csv').out).toContain('✓ 38 as they were');
    writeFileSync(
      join(folder, 'figures.csv'),
      read('figures.csv').replace('另有几家在建', '另有数家在建'),
    );
    expect(run('import', 'figures.csv').out).toContain('✓ 1 changed');
    expect(read(observations)).toContain(
      '"caution": {"zh": "另有数家在建", "en": "More are being built"}',
    );
  });
  test('is something to release', () =>
    expect(run('release', '2026.12', '--note', 'zh=补注', 'en=More said')).toMatchObject({
      code: 0,
    }));
  test('is shown on cards, on the page of all figures and among the changes, and is in the downloads', () => {
    build(folder, join(folder, 'dist'));
    const page = (path: string) => parseHTML(read(`dist/${path}`)).document;
    const facts = page('en/figures/index.html').getElementById('meijiang.park-enterprises')!;
    expect(facts.textContent).toMatch(/Caution\s*More are being built/);
    const card = page('regions/meijiang/index.html').getElementById(
      'card-meijiang-park-enterprises',
    )!;
    expect(card.textContent).toMatch(/提醒\s*另有数家在建/);
    expect(
      page('releases/2026.12/index.html').querySelector('table.changes')!.textContent,
    ).toContain('梅江 · 园区进驻企业145 家（另有数家在建）');
    expect(read('dist/data/2026.12/observations.csv').split('\r\n')[0]).toContain('caution_zh');
    expect(read('dist/data/2026.11/observations.csv').split('\r\n')[0]).not.toContain('caution');
  }, 120_000);
});

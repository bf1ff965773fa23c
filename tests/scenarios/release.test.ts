import { spawn } from 'node:child_process';
import { existsSync, readFileSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { newDraft, theDraft } from '../../src/editor/draft.ts';
import { release, releaseSteps } from '../../src/editor/release.ts';
import { differenceBetween } from '../../src/changes/difference.ts';
import { releaseHistory } from '../../src/changes/history.ts';
import { check } from '../../src/checks/check.ts';
import { load } from '../../src/site/load.ts';
import { touches } from '../../src/changes/touches/index.ts';
import { editor } from '../fixtures/editor.ts';
import { copySite, edit } from '../fixtures/site.ts';

const note = { zh: '更新', en: 'Update' };
const spoken = ['release', '2026.12', '--note', 'zh=更新', 'en=Update'] as const;
let folder: string;
beforeEach(() => {
  folder = copySite();
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));
/** A draft in which something has changed. */
const changedDraft = () => {
  newDraft(folder, '2026.12');
  edit(folder, 'data/2026.12/observations.json', '"value": 145', '"value": 150');
};
const parts = () =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) =>
    file.endsWith('.part'),
  );

test('new copies the latest version, diff tells what it touches, release freezes it', () => {
  expect(newDraft(folder, '2026.12')).toBe('2026.11');
  edit(folder, 'data/2026.12/observations.json', '"value": 145', '"value": 150');
  const published = check(load(folder)).site!;
  const draft = check(load(folder), { draft: '2026.12' }).site!.dataset;
  const difference = differenceBetween(published.dataset, draft);
  expect(difference.changes).toMatchObject([
    { id: 'meijiang.park-enterprises', kind: 'changed', fields: ['value'] },
  ]);
  const touched = touches(published, difference);
  expect(touched.charts).toEqual(['park-enterprises']);
  expect(touched.embeds).toEqual(['/embed/park-enterprises/']);
  expect(touched.pages).toEqual([
    '/programmes/in-province/',
    '/regions/meijiang/',
    '/regions/meixian/',
    '/regions/potou/',
    '/charts/park-enterprises/',
    '/charts/about/meijiang/',
    '/charts/',
    '/figures/',
    '/data/',
    '/releases/',
  ]);
  expect(touched.pictures).toEqual([
    '/charts/park-enterprises/zh.png',
    '/charts/park-enterprises/zh@2x.png',
    '/charts/park-enterprises/en.png',
    '/charts/park-enterprises/en@2x.png',
  ]);
  expect(touched.lines).toContainEqual({
    file: 'content/stories/zh/meijiang.md',
    line: 2,
    before: '园区里一百四十五家，窗口开到荔湾',
    after: '园区里一百五十家，窗口开到荔湾',
  });
  release(folder, '2026.12', note, '2026-12-01');
  const { site, problems } = check(load(folder));
  expect(problems).toEqual([]);
  expect(site!.dataset.version).toBe('2026.12');
  expect(site!.releases.get('2026.12')!.charts.has('park-enterprises')).toBe(true);
  expect(
    site!.releases.get('2026.11')!.dataset.observations.get('meijiang.park-enterprises')!.value,
  ).toBe(145);
  expect(readFileSync(join(folder, 'data/urls.lock'), 'utf8')).toContain(
    '/embed/park-enterprises/2026.12/',
  );
  expect(existsSync(join(folder, 'data/2026.12/release.json'))).toBe(false);
});

test('a draft that only adds a note to a figure is something to release: readers are told of it', () => {
  newDraft(folder, '2026.12');
  edit(
    folder,
    'data/2026.12/observations.json',
    '"value": 145,',
    '"value": 145, "note": {"zh": "含在建的", "en": "With those being built"},',
  );
  expect(editor(folder, ...spoken)).toMatchObject({ code: 0 });
  expect(releaseHistory(check(load(folder)).site!)[0]!.changes).toMatchObject([
    { id: 'meijiang.park-enterprises', kind: 'changed', fields: ['note'] },
  ]);
});

describe('what is refused', () => {
  test.each([
    ['2026.13', /is not a version/],
    ['2026.11', /is released and never changes/],
    ['2024.01', /is older than the latest version, 2026\.11/],
  ])('new %s', (id, message) => expect(() => newDraft(folder, id)).toThrow(message));
  test('release while anything is wrong', () => {
    newDraft(folder, '2026.12');
    edit(folder, 'data/2026.12/observations.json', '"value": 145', '"value": "145"');
    expect(editor(folder, ...spoken)).toEqual({
      code: 1,
      out: '',
      err: '1 problem stands in the way; npm run check shows it.\n',
    });
    expect(readFileSync(join(folder, 'data/versions.json'), 'utf8')).not.toContain('2026.12');
  });
  test('release without a note in each language; one without a language is in the first', () => {
    changedDraft();
    expect(editor(folder, 'release', '2026.12', '--note', '更新').err).toBe(
      'A release needs a note in each language; there is none for: en.\nWrite: --note zh="…" en="…", or "note" in data/2026.12/release.json.\n',
    );
    edit(
      folder,
      'data/2026.12/release.json',
      '"reasons": {}',
      '"note": {"zh": "更新", "en": "Update"}',
    );
    expect(editor(folder, 'release').code).toBe(0);
  });
  test('a release that would only repeat the one before, unless a chart has changed', () => {
    newDraft(folder, '2026.12');
    expect(editor(folder, ...spoken)).toEqual({
      code: 1,
      out: '',
      err: 'data/2026.12 holds the same as 2026.11, and the charts are the same, so there is nothing to release. Change it first, or delete the folder.\n',
    });
    edit(
      folder,
      'content/charts/park-enterprises.json',
      '"label": "subject"',
      '"label": "indicator"',
    );
    expect(editor(folder, ...spoken).code).toBe(0);
  });
  test('a draft that does not exist', () =>
    expect(() => theDraft(folder, '2030.01')).toThrow(
      'Begin one with: npm run data -- new 2026.12',
    ));
});

describe('a disk that fills while releasing', () => {
  const full = (file: string) => symlinkSync('/dev/full', join(folder, `${file}.part`));
  const said = (file: string) =>
    `${join(folder, file)} could not be written: the disk is full. The file is as it was; nothing is half-written. Mend that and run the command again.\n`;
  const complete = () => {
    expect(editor(folder, ...spoken)).toMatchObject({
      code: 0,
      out: expect.stringMatching(
        /2026\.12 is released\. Commit data\/ and push: the site follows\.\n$/,
      ) as string,
    });
    expect(check(load(folder))).toMatchObject({
      problems: [],
      site: { dataset: { version: '2026.12' } },
    });
    expect(parts()).toEqual([]);
  };
  // /dev/full stands in for the disk: every write to it fails with ENOSPC, as on a full one.
  test.runIf(existsSync('/dev/full')).each(['data/2026.12/charts.json', 'data/versions.json'])(
    'at %s: nothing is released, and a second run completes it',
    (file) => {
      changedDraft();
      const before = readFileSync(join(folder, 'data/versions.json'), 'utf8');
      full(file);
      expect(editor(folder, ...spoken)).toMatchObject({ code: 1, err: said(file) });
      expect(readFileSync(join(folder, 'data/versions.json'), 'utf8')).toBe(before);
      expect(check(load(folder))).toMatchObject({
        problems: [],
        site: { dataset: { version: '2026.11' } },
      });
      complete();
    },
  );
  test.runIf(existsSync('/dev/full'))(
    'at the lock of addresses, after the release itself: check says so, and a second run locks them',
    () => {
      changedDraft();
      full('data/urls.lock');
      expect(editor(folder, ...spoken)).toMatchObject({ code: 1, err: said('data/urls.lock') });
      expect(editor(folder, 'check').out).toContain(
        'data/urls.lock:1:1  the addresses of 2026.12 are not locked: its release was interrupted\n',
      );
      complete();
    },
  );
  test.runIf(existsSync('/dev/full'))('while importing: the draft is as it was', () => {
    changedDraft();
    const before = readFileSync(join(folder, 'data/2026.12/observations.json'), 'utf8');
    writeFileSync(
      join(folder, 'one.csv'),
      'region,indicator,value\nmeijiang,park-enterprises,151\n',
    );
    full('data/2026.12/observations.json');
    expect(editor(folder, 'import', 'one.csv')).toMatchObject({
      code: 1,
      err: said('data/2026.12/observations.json'),
    });
    expect(readFileSync(join(folder, 'data/2026.12/observations.json'), 'utf8')).toBe(before);
  });
});

describe('an interruption at any moment of a release', () => {
  const steps = () => releaseSteps(folder, '2026.12', note, '2026-12-01');
  test.each([0, 1, 2, 3, 4, 5])(
    'after step %i, with the next file half-written: it has happened or not, and a second run completes it',
    (done) => {
      changedDraft();
      for (const step of steps().slice(0, done)) step.run();
      const half = [
        'data/2026.12/charts.json',
        'data/2026.12/charts.json',
        'data/versions.json',
        'data/urls.lock',
        'data/urls.lock',
        'data/urls.lock',
      ][done]!;
      writeFileSync(join(folder, `${half}.part`), '{"versions": [{"id": "20');
      const { site, problems } = check(load(folder));
      expect(site!.dataset.version).toBe(done < 3 ? '2026.11' : '2026.12');
      expect(problems.map((problem) => problem.message)).toEqual(
        done === 3 ? ['the addresses of 2026.12 are not locked: its release was interrupted'] : [],
      );
      for (const step of steps()) step.run();
      expect(check(load(folder))).toMatchObject({
        problems: [],
        site: { dataset: { version: '2026.12' } },
      });
      expect(existsSync(join(folder, 'data/2026.12/release.json'))).toBe(false);
    },
  );
  test.each([1, 2, 3])('killed when it has said that step %i is done', async (steps) => {
    changedDraft();
    const child = spawn(process.execPath, [join(process.cwd(), 'src/cli/index.ts'), ...spoken], {
      cwd: folder,
      env: { ...process.env, NO_COLOR: '1' },
    });
    await new Promise<void>((resolve) => {
      let said = '';
      child.stdout.on('data', (chunk: Buffer) => {
        said += chunk.toString();
        if (said.split('✔').length > steps) child.kill('SIGKILL');
      });
      child.on('exit', () => resolve());
    });
    const { site } = check(load(folder));
    expect(['2026.11', '2026.12']).toContain(site!.dataset.version);
    expect(editor(folder, ...spoken).code).toBe(0);
    expect(check(load(folder))).toMatchObject({
      problems: [],
      site: { dataset: { version: '2026.12' } },
    });
  });
  test('an interrupted copy is never taken for a draft', () => {
    newDraft(folder, '2026.12');
    rmSync(join(folder, 'data/2026.12/observations.json'));
    expect(editor(folder, 'check').out).toContain(
      'data/2026.12/observations.json:1:1  this file is missing',
    );
    rmSync(join(folder, 'data/2026.12'), { recursive: true });
    symlinkSync(join(folder, 'data/2026.11'), join(folder, 'data/.2026.12.part'));
    expect(() => theDraft(folder)).toThrow('There is no draft.');
    expect(newDraft(folder, '2026.12')).toBe('2026.11');
  });
  test('Ctrl-C stops a long import between its steps, says so, and nothing is half-written', async () => {
    newDraft(folder, '2026.12');
    const before = readFileSync(join(folder, 'data/2026.12/observations.json'), 'utf8');
    const rows = Array.from(
      { length: 200 * 12 },
      (_, i) =>
        `potou,park-enterprises,${1900 + Math.floor(i / 12)}-${String((i % 12) + 1).padStart(2, '0')},1,enterprise,exact,xkb-2025,C1`,
    );
    writeFileSync(
      join(folder, 'big.csv'),
      ['region,indicator,period,value,unit,qualifier,source,locator', ...rows].join('\n'),
    );
    const child = spawn(
      process.execPath,
      [join(process.cwd(), 'src/cli/index.ts'), 'import', 'big.csv'],
      { cwd: folder, env: { ...process.env, NO_COLOR: '1' } },
    );
    let err = '';
    child.stderr.on('data', (chunk: Buffer) => {
      err += chunk.toString();
    });
    const code = await new Promise<number | null>((resolve) => {
      child.stdout.once('data', () => child.kill('SIGINT'));
      child.on('exit', resolve);
    });
    expect({ code, err }).toEqual({
      code: 130,
      err: 'Stopped. Files are written whole or not at all: run the command again to go on.\n',
    });
    expect(readFileSync(join(folder, 'data/2026.12/observations.json'), 'utf8')).toBe(before);
    expect(parts()).toEqual([]);
  });
});

import { cpSync, existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { editor } from '../fixtures/editor.ts';
import { gitIn } from '../fixtures/git.ts';
import { copySite, edit } from '../fixtures/site.ts';

let folder: string;
beforeEach(() => {
  folder = copySite();
  expect(editor(folder, 'lock').code).toBe(0);
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const run = (...args: string[]) => editor(folder, ...args);
const read = (file: string) => readFileSync(join(folder, file), 'utf8');
const git = (...args: string[]) => gitIn(folder, ...args);
/** Releases 2026.12 with one new value. */
const releaseOne = () => {
  run('new', '2026.12');
  edit(folder, 'data/2026.12/observations.json', '"value": 145', '"value": 150');
  expect(run('release', '2026.12', '--note', 'zh=更新', 'en=Update').code).toBe(0);
};

describe('undo makes the last release a draft again', () => {
  test('as it was before: versions.json and the lock are those of then, and it can be released anew', () => {
    const before = [read('data/versions.json'), read('data/urls.lock')];
    releaseOne();
    const released = [read('data/versions.json'), read('data/urls.lock')];
    expect(run('undo', '2026.12')).toEqual({
      code: 0,
      err: '',
      out: `✔ Restore what was said of the draft
✔ Unlock the addresses that only it has
✔ Take it out of versions.json
✔ Put its frozen charts by
data/2026.12 is a draft again, with its note, reasons and sentences in data/2026.12/release.json. Release it anew with: npm run data -- release 2026.12
`,
    });
    expect([read('data/versions.json'), read('data/urls.lock')]).toEqual(before);
    expect(JSON.parse(read('data/2026.12/release.json'))).toEqual({
      $schema: '../schema/release.json',
      from: '2026.11',
      note: { zh: '更新', en: 'Update' },
      reasons: {},
    });
    expect(existsSync(join(folder, 'data/2026.12/charts.json'))).toBe(false);
    expect(run('check').out).toContain('in order with the draft 2026.12');
    expect(run('release', '2026.12').code).toBe(0);
    expect([read('data/versions.json'), read('data/urls.lock')]).toEqual(released);
  });
  test('a correction keeps its reasons, its sentences, and what the texts said before', () => {
    run('correct', '--reason', 'zh=抄错', 'en=Misread');
    edit(folder, 'data/2026.11.1/observations.json', '"value": 145', '"value": 146');
    edit(folder, 'content/stories/zh/meijiang.md', '不过先别急着排名。', '先别急着排名。');
    run('correct', '--texts', '--reason', 'zh=抄错', 'en=Misread');
    const draft = JSON.parse(read('data/2026.11.1/release.json')) as object;
    expect(run('release', '2026.11.1').code).toBe(0);
    expect(existsSync(join(folder, 'data/2026.11.1/said'))).toBe(false);
    expect(run('undo', '2026.11.1').code).toBe(0);
    expect(JSON.parse(read('data/2026.11.1/release.json'))).toEqual(draft);
    edit(folder, 'content/stories/zh/meijiang.md', '先别急着排名。', '别急着排名。');
    expect(run('correct', '--texts', '--reason', 'zh=抄错', 'en=Misread').code).toBe(0);
    expect(JSON.parse(read('data/2026.11.1/release.json'))).toMatchObject({
      texts: [{ before: expect.stringContaining('不过先别急着排名') as string }],
    });
  });
  test('interrupted before its last steps it is still released, and a second run completes it', () => {
    const before = read('data/urls.lock');
    releaseOne();
    mkdirSync(join(folder, 'data/versions.json.part'));
    expect(run('undo', '2026.12')).toMatchObject({ code: 1, err: /versions\.json could not be/ });
    expect(run('check').out).toContain('the addresses of 2026.12 are not locked');
    rmSync(join(folder, 'data/versions.json.part'), { recursive: true, force: true });
    expect(run('undo', '2026.12').code).toBe(0);
    expect(read('data/urls.lock')).toBe(before);
    expect(run('check').code).toBe(0);
  });
});

describe('undo refuses', () => {
  test('what was never released, and what is not the last', () => {
    expect(run('undo', '2026.12').err).toBe(
      '2026.12 is no version, so there is no release to undo. The last release is 2026.11.\n',
    );
    run('new', '2026.12');
    expect(run('undo', '2026.12').err).toContain('2026.12 is a draft, so');
    expect(run('undo', '2025.02').err).toBe(
      'Only the last release can be undone, and that is 2026.11: it rests on 2025.02.\n',
    );
  });
  test('what was pushed', () => {
    cpSync('.gitignore', join(folder, '.gitignore'));
    git('init', '-q', '-b', 'main');
    releaseOne();
    git('add', '-A');
    git('commit', '-qm', 'release');
    git('init', '-q', '--bare', 'remote.git');
    git('remote', 'add', 'origin', 'remote.git');
    git('push', '-q', 'origin', 'main:review');
    git('push', '-q', 'origin', 'main');
    expect(run('undo', '2026.12')).toEqual({
      code: 1,
      out: '',
      err: '2026.12 is published: origin/main has it, and others may have cited it. What is wrong in it is put right in a new version: npm run data -- correct\n',
    });
    expect(run('undo', '2026.12', '--unpublished').code).toBe(1);
    expect(run('check').code).toBe(0);
  });
  test('what was built where there is nothing to push to, unless one knows better', () => {
    releaseOne();
    mkdirSync(join(folder, 'dist/releases/2026.12'), { recursive: true });
    expect(run('undo', '2026.12').err).toBe(
      `2026.12 may be published: dist/releases/2026.12 was built, and may have been uploaded. What is wrong in it is put right in a new version: npm run data -- correct
If you know that it never was: npm run data -- undo 2026.12 --unpublished
`,
    );
    expect(run('undo', '2026.12', '--unpublished').code).toBe(0);
  });
});

describe('pushed for review only', () => {
  test('a release is not published yet, and can be undone', () => {
    cpSync('.gitignore', join(folder, '.gitignore'));
    git('init', '-q', '-b', 'main');
    git('add', '-A');
    git('commit', '-qm', 'site');
    git('init', '-q', '--bare', 'remote.git');
    git('remote', 'add', 'origin', 'remote.git');
    git('push', '-q', 'origin', 'main');
    git('switch', '-qc', 'december');
    releaseOne();
    git('add', '-A');
    git('commit', '-qm', 'release');
    git('push', '-q', 'origin', 'december');
    expect(run('undo', '2026.12').code).toBe(0);
  });
});

import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { check, inOrder } from '../../src/checks/check.ts';
import { releaseHistory } from '../../src/changes/history.ts';
import { load } from '../../src/site/load.ts';
import { editor } from '../fixtures/editor.ts';
import { copySite, edit } from '../fixtures/site.ts';

let folder: string;
beforeEach(() => {
  folder = copySite();
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const run = (...args: (string | Record<string, string>)[]) => editor(folder, ...args);
const versions = () =>
  (
    JSON.parse(readFileSync(join(folder, 'data/versions.json'), 'utf8')) as {
      versions: { id: string; released: string; from?: string; corrects?: string }[];
    }
  ).versions;
const note = ['--note', 'zh=更新', 'en=Update'];
const reason = ['--reason', 'zh=抄错', 'en=Misread'];
const change = (version: string, to: number) =>
  edit(folder, `data/${version}/observations.json`, '"value": 145', `"value": ${to}`);

describe('an urgent release beside a draft that is broken', () => {
  beforeEach(() => {
    run('new', '2026.12');
    edit(folder, 'data/2026.12/observations.json', '"value": 145', '"value": "145');
    run('correct', ...reason);
    change('2026.11.1', 146);
  });
  test('is checked and released by itself, and the site builds from it', () => {
    expect(run('check').out).toContain('data/2026.12/observations.json');
    expect(run('check', '2026.11.1').out).toMatch(/in order with the draft 2026\.11\.1/);
    expect(run('release', '2026.11.1').code).toBe(0);
    expect(run('check', '--released')).toMatchObject({ code: 0 });
    expect(inOrder(check(load(folder))).dataset.version).toBe('2026.11.1');
    expect(run('check')).toMatchObject({ code: 1 });
  });
  test('where it is broken itself, the command that shows why names it', () => {
    edit(folder, 'data/2026.11.1/observations.json', '"value": 146', '"value": "146"');
    expect(run('release', '2026.11.1').err).toBe(
      '1 problem stands in the way; npm run data -- check 2026.11.1 shows it.\n',
    );
    expect(run('check', '2026.11.1').out).toContain('data/2026.11.1/observations.json:');
  });
});

describe('as many releases in a month as there is news', () => {
  test('a further one has a number, and corrects only where that is said', () => {
    run('new', '2026.11.1');
    change('2026.11.1', 150);
    expect(run('release', '2026.11.1', ...note).code).toBe(0);
    run('correct', ...reason);
    edit(folder, 'data/2026.11.2/observations.json', '"value": 150', '"value": 151');
    expect(run('release', '2026.11.2').code).toBe(0);
    expect(versions().slice(-2)).toMatchObject([
      { id: '2026.11.1', from: '2026.11' },
      { id: '2026.11.2', from: '2026.11.1', corrects: '2026.11.1' },
    ]);
    expect(versions().at(-2)).not.toHaveProperty('corrects');
    expect(run('check')).toMatchObject({ code: 0 });
    const site = check(load(folder)).site!;
    expect(releaseHistory(site).map(({ version }) => version.corrects)).toEqual([
      '2026.11.1',
      undefined,
      undefined,
      undefined,
    ]);
  });
  test('the next is worked out from the newsroom’s day', () => {
    // The clock of a machine in London, when it is half past seven in the morning of 1 December in Shanghai.
    const at = (iso: string) => ({
      TZ: 'Europe/London',
      NODE_OPTIONS: `--import=data:text/javascript,${encodeURIComponent(
        `const D=Date;globalThis.Date=class extends D{constructor(...a){super(...(a.length?a:['${iso}']))}}`,
      )}`,
    });
    const late = at('2026-11-30T23:30:00Z');
    expect(run('new', at('2026-11-30T15:30:00Z')).out).toContain('data/2026.11.1 is a draft now');
    expect(run('new', late).out).toContain('data/2026.12 is a draft now, copied from 2026.11.');
    change('2026.12', 150);
    expect(run('release', '2026.12', ...note, late).code).toBe(0);
    expect(versions().at(-1)).toMatchObject({ id: '2026.12', released: '2026-12-01' });
    edit(folder, 'content/site.json', '"home":', '"timeZone": "America/New_York",\n  "home":');
    run('new', '2027.01');
    edit(folder, 'data/2027.01/observations.json', '"value": 150', '"value": 151');
    expect(run('release', '2027.01', ...note, at('2027-01-01T04:30:00Z')).code).toBe(0);
    expect(versions().at(-1)).toMatchObject({ id: '2027.01', released: '2026-12-31' });
  });
  test('a time zone that there is not is a problem at its place', () => {
    edit(folder, 'content/site.json', '"home":', '"timeZone": "Asia/Canton",\n  "home":');
    expect(run('check').out).toMatch(
      /content\/site\.json:\d+:\d+ {2}timeZone “Asia\/Canton”: a time zone is named as in Asia\/Shanghai or Europe\/Paris\n/,
    );
  });
  test('a correction passes by a draft that only has the next number', () => {
    run('new', '2026.11.1');
    expect(run('correct', ...reason).out).toContain('data/2026.11.2 is a correction now.');
    expect(run('correct', ...reason).err).toBe(
      'data/2026.11.2 is a correction in progress already. Go on in it, or delete it first.\n',
    );
  });
  test('a version that is released is followed by the next number', () =>
    expect(run('new', '2026.11').err).toBe(
      'data/2026.11 exists already. It is released and never changes: choose a later version, such as 2026.11.1.\n',
    ));
});

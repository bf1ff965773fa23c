import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { build } from '../fixtures/build.ts';
import { editor } from '../fixtures/editor.ts';
import { addPackages } from '../fixtures/site.ts';
import { serve } from './serve.ts';
import { useBrowser } from './visit.ts';

const { open } = useBrowser();
let folder: string;
let leith: string;
let site: Awaited<ReturnType<typeof serve>>;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'jieli-elsewhere-'));
  leith = join(folder, 'leith');
  const named = ['--name', 'Leith in figures', 'zh=利斯数据', '--home', 'leith'];
  const placed = ['--place', 'zh=利斯', 'en=Leith', '--languages', 'en,zh'];
  const made = editor(
    process.cwd(),
    'init',
    leith,
    ...named,
    ...placed,
    '--time-zone',
    'Asia/Tokyo',
  );
  expect(made).toMatchObject({ code: 0, err: '' });
  addPackages(leith);
  build(leith, join(leith, 'dist'));
  site = await serve(join(leith, 'dist'));
});
afterAll(() => {
  site?.server.close();
  rmSync(folder, { recursive: true, force: true });
});

const read = (file: string) => JSON.parse(readFileSync(join(leith, file), 'utf8')) as object;
const versionOf = () => (read('data/versions.json') as { versions: { id: string }[] }).versions[0]!;

describe('a site of another place, as it is begun', () => {
  test('has names of its own, and a place that neither helps nor is helped', () => {
    expect(read('content/site.json')).toMatchObject({
      name: { en: 'Leith in figures', zh: '利斯数据' },
      timeZone: 'Asia/Tokyo',
      home: 'leith',
    });
    const { regions } = read(`data/${versionOf().id}/regions.json`) as { regions: object[] };
    expect(regions).toMatchObject([{ id: 'leith', name: { en: 'Leith', zh: '利斯' } }]);
    expect(regions[0]).not.toHaveProperty('role');
  });
  describe.each([
    ['/', 'Leith in figures'],
    ['/zh/', '利斯数据'],
  ])('its front page at %s', (path, name) => {
    test.each([390, 1280])('stands in %i px, and leads nowhere that is not', async (width) => {
      await open({ viewport: { width, height: 844 } }, async (page, { errors }) => {
        await page.goto(site.origin + path);
        expect(await page.locator('h1').textContent()).toBe(name);
        expect(
          await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth),
        ).toBeLessThanOrEqual(0);
        const links = await page.$$eval('a[href]', (all) =>
          all.map((link) => (link as HTMLAnchorElement).href),
        );
        expect(links.length).toBeGreaterThan(4);
        for (const link of new Set(links)) {
          const answer = await page.request.get(link);
          expect({ link, status: answer.status() }).toEqual({ link, status: 200 });
          const anchor = new URL(link).hash.slice(1);
          if (anchor !== '') expect(await answer.text()).toContain(`id="${anchor}"`);
        }
        expect(errors).toEqual([]);
      });
    });
  });
});

describe('a site of another place, once it has figures', () => {
  test('takes codes of any system, which its map carries, and a programme that nobody leads', () => {
    const { out } = editor(leith, 'new', '2099.01');
    expect(out).toContain('data/2099.01 is a draft now');
    const write = (file: string, value: object) =>
      writeFileSync(join(leith, 'data/2099.01', file), JSON.stringify(value));
    const name = (en: string) => ({ name: { en, zh: en }, full: { en, zh: en } });
    const region = (id: string, code: string) => ({ id, level: 'town', code, ...name(id) });
    write('regions.json', {
      regions: [
        { ...region('leith', 'GB-EDH'), level: 'county' },
        { ...region('granton', 'S13002922'), role: 'partner', parent: 'leith' },
      ],
    });
    write('programmes.json', {
      programmes: [{ id: 'shore', ...name('Shore'), regions: ['granton'] }],
    });
    expect(editor(leith, 'check').out).toMatch(/0 figures, 0 charts and 0 stories are in order/);
    write('regions.json', { regions: [region('leith', 'GB EDH')] });
    write('programmes.json', { programmes: [] });
    expect(editor(leith, 'check').out).toContain(
      'code “GB EDH”: a code is letters and digits, as the shapes of the map carry it: 440103, GB-LND, FR101',
    );
  });
  test.each([
    [
      ['--time-zone', 'Mars/Base'],
      '“Mars/Base” is not a time zone: write one as in Asia/Shanghai or Europe/Paris.\n',
    ],
    [
      ['--place', 'en=Leith', '--languages', 'zh,en'],
      'A place needs a name in each language; there is none for: zh.\nWrite: --place zh="…" en="…"\n',
    ],
  ])('is not begun with %j', (args, err) =>
    expect(
      editor(process.cwd(), 'init', join(folder, 'other'), '--name', 'x', '--home', 'x', ...args),
    ).toEqual({ code: 1, out: '', err }),
  );
});

import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseAtomFeed } from 'feedsmith';
import { parseHTML } from 'linkedom';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { build } from '../fixtures/build.ts';
import { editor } from '../fixtures/editor.ts';
import { addCode, addPackages, copyForeign, edit } from '../fixtures/site.ts';

const read = (folder: string, path: string) => readFileSync(join(folder, 'dist', path), 'utf8');
const page = (folder: string, path: string) => parseHTML(read(folder, path)).document;

describe('a second newsroom: other regions, English first, another map, all made up', () => {
  let folder: string;
  const correction = { zh: '年鉴抄错一位', en: 'The almanac was misread' };
  beforeAll(() => {
    folder = copyForeign();
    addCode(folder);
    const say = (...args: string[]) => {
      const { code, out, err } = editor(folder, ...args);
      if (code !== 0) throw new Error(out + err);
    };
    say('release', '2031.05', '--note', 'zh=首版', 'en=First');
    say('correct', '--reason', `zh=${correction.zh}`, `en=${correction.en}`);
    edit(folder, 'data/2031.05.1/observations.json', '"value": 12,', '"value": 13,');
    edit(
      folder,
      'data/2031.05.1/release.json',
      '"reasons": {}',
      '"reasons": {"ferry-pact.ferries": {"zh": "合计随之改动", "en": "The sum follows"}}',
    );
    say('release', '2031.05.1');
    // The first version was a draft before it was the first: one in progress, which the build leaves out.
    say('new', '2031.06');
    edit(folder, 'data/2031.06/observations.json', '"value": 13,', '"value": 99,');
    build(folder, join(folder, 'dist'));
  }, 120_000);
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  test('English is at the root and Chinese below it', () => {
    expect(page(folder, 'index.html').documentElement.lang).toBe('en');
    expect(page(folder, 'zh/index.html').documentElement.lang).toBe('zh-CN');
    expect(page(folder, 'index.html').querySelector('h1')!.textContent).toBe(
      'Two places, one tide',
    );
    expect(page(folder, 'zh/index.html').querySelector('h1')!.textContent).toBe(
      '一湾潮水，二个地方',
    );
  });
  test('its own map, with its own note', () => {
    const map = page(folder, 'index.html').querySelector('#chart-ferries')!;
    expect(map.querySelector('svg.wide')!.textContent).toContain('Eastmere');
    expect(map.textContent).toContain('An invented map.');
    // Its codes are of a system of their own, and the outlines are found by them.
    const outlines = [...map.querySelectorAll('svg.wide path')].map((path) =>
      path.getAttribute('fill'),
    );
    expect(outlines).toEqual(
      expect.arrayContaining(['var(--r-harbour)', 'var(--r-eastmere)', 'var(--r-westfold)']),
    );
    expect(read(folder, 'index.html')).not.toMatch(/national border|审图号/);
  });
  test('its stories, charts, embeds, data and feeds', () => {
    expect(page(folder, 'regions/eastmere/index.html').querySelector('h1')!.textContent).toBe(
      'Thirteen ferries, none of them real',
    );
    expect(page(folder, 'zh/embed/fleet/index.html').querySelector('h1')!.textContent).toBe(
      '西坳有约 30 艘',
    );
    expect(read(folder, 'data/latest/observations.csv')).toMatch(
      /^ferry-pact\.ferries,.*,43,ferry,about,derived/m,
    );
    expect(read(folder, 'zh/feed.xml')).toContain('潮地');
  });
  test('where readers say that something is wrong, beside its figures and about itself', () => {
    for (const path of ['about/index.html', 'figures/index.html', 'zh/about/index.html']) {
      const links = page(folder, path).querySelectorAll('.report a');
      expect([...links].map((link) => link.getAttribute('href'))).toEqual([
        'mailto:corrections@tidelands.example',
        'https://forms.tidelands.example/wrong',
      ]);
    }
    expect(
      page(folder, 'zh/about/index.html').querySelector('.report')!.textContent.trim(),
    ).toMatch(/^发现哪里不对，请告诉我们：\s*corrections@tidelands\.example，\s*填写表单$/);
    expect(page(folder, 'regions/eastmere/index.html').querySelector('.report')).toBeNull();
  });
  test('nothing of the first newsroom is in it', () => {
    const files = readdirSync(join(folder, 'dist'), { recursive: true, encoding: 'utf8' }).filter(
      (file) => /\.(html|json|xml|csv|svg)$/.test(file),
    );
    expect(files.length).toBeGreaterThan(60);
    for (const file of files)
      expect(read(folder, file), file).not.toMatch(/荔湾|结荔|Liwan|Longli|龙里|Guangzhou|广州/);
  });

  test('a correction is set apart on its release page: old → new, with reasons', () => {
    const release = page(folder, 'releases/2031.05.1/index.html');
    expect(release.querySelector('h1')!.textContent).toBe('Corrections 2031.05.1');
    expect(release.querySelector('h2.correction')!.textContent).toBe('Corrections');
    expect(
      [...release.querySelectorAll('table.changes tbody tr')].map((row) =>
        [...row.children].map((cell) => cell.textContent),
      ),
    ).toEqual([
      ['Eastmere · Ferries', '12 ferries', '13 ferries', 'The almanac was misread'],
      ['Ferry pact · Ferries', 'about 42 ferries', 'about 43 ferries', 'The sum follows'],
    ]);
    const list = page(folder, 'zh/releases/index.html');
    expect([...list.querySelectorAll('.versions h2')].map((h2) => h2.textContent)).toEqual([
      '2031.05.1更正 2031.05',
      '2031.05',
    ]);
  });
  test('and stands at the top of each story it touches: the word, the date, what it said before', () => {
    const { versions } = JSON.parse(read(folder, '../data/versions.json')) as {
      versions: { released: string }[];
    };
    const [note] = page(folder, 'zh/regions/eastmere/index.html').querySelectorAll(
      'aside.correction',
    );
    expect(note!.querySelector('time')!.getAttribute('datetime')).toBe(versions.at(-1)!.released);
    const said = (root: ParentNode, selector: string) =>
      [...root.querySelectorAll(selector)].map((node) => node.textContent!.trim());
    expect(said(note!, 'b, .about, del, ins')).toEqual(['更正', '东湖地 · 渡船', '12 艘', '13 艘']);
    expect(note!.textContent).toContain(correction.zh);
    const english = page(folder, 'regions/eastmere/index.html').querySelector('aside.correction')!;
    expect(said(english, '.about, del, ins')).toEqual([
      'Eastmere · Ferries',
      '12 ferries',
      '13 ferries',
    ]);
    expect(english.textContent).toContain(correction.en);
    const both = page(folder, 'programmes/ferry-pact/index.html');
    expect(said(both, 'aside.correction .about')).toEqual([
      'Eastmere · Ferries',
      'Ferry pact · Ferries',
    ]);
    expect(read(folder, 'embed/fleet/2031.05/index.html')).toContain('12 ferries');
  });
  test('feeds tell of it, in Atom', () => {
    const feed = read(folder, 'releases/feed.xml');
    const { entries, links } = parseAtomFeed(feed);
    expect(feed.indexOf('Corrections 2031.05.1')).toBeGreaterThan(0);
    expect(entries!.map(({ content }) => content!.value).join('')).toContain(
      '<li>Eastmere · Ferries: 12 ferries → 13 ferries</li>',
    );
    expect(links!.find(({ rel }) => rel === 'self')!.href).toBe(
      'https://site.example/releases/feed.xml',
    );
    expect(
      page(folder, 'index.html').querySelectorAll('link[type="application/atom+xml"]'),
    ).toHaveLength(2);
  });
  test('a draft is left out of the build', () => {
    expect(existsSync(join(folder, 'dist/releases/2031.06/index.html'))).toBe(false);
    expect(read(folder, 'regions/eastmere/index.html')).not.toMatch(/\b99\b|2031\.06|draft-bar/);
  });
});

describe('npm run data -- init', () => {
  let folder: string;
  const make = (...args: string[]) => editor(process.cwd(), 'init', ...args);
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'jieli-init-'));
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  test('starts an empty site of another place that checks and builds', () => {
    const site = join(folder, 'nanshan');
    expect(
      make(site, '--name', '某地数据', '--home', 'somewhere', '--languages', 'en,zh'),
    ).toMatchObject({
      code: 0,
      out: `${site} is a site now, in en, zh, with one region and no figures.\nNext:\n  cd ${site}\n  npm ci && npm start\n  npm run data -- new …     and fill data/ and content/ with your place\n`,
    });
    expect(editor(site, 'check').out).toMatch(
      /^✓ 0 figures, 0 charts and 0 stories are in order \(\d+ ms\)\.\n$/,
    );
    addPackages(site);
    build(site, join(site, 'dist'));
    expect(page(site, 'index.html').querySelector('h1')!.textContent).toBe('某地数据');
    expect(page(site, 'zh/about/index.html').querySelector('h1')!.textContent).toBe('关于');
  }, 120_000);
  test.each([
    [
      ['here', '--name', 'x', '--home', 'Nan Shan'],
      '“Nan Shan” is not an id: lower-case letters, digits and hyphens, starting with a letter, such as nanshan.\n',
    ],
    [
      ['here', '--name', 'x', '--home', 'nanshan', '--languages', 'zh,pt'],
      'There are no interface texts for “pt” yet. Add it to src/dataset/languages.ts here first: the compiler says which texts it lacks.\n',
    ],
    [
      ['src', '--name', 'x', '--home', 'nanshan'],
      'src exists already. Give a folder that does not.\n',
    ],
  ])('%j is refused', (args, said) => {
    expect(make(...args)).toEqual({ code: 1, out: '', err: said });
    expect(existsSync('here')).toBe(false);
  });
});

import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { DOMParser, parseHTML } from 'linkedom';
import { describe, expect, inject, test } from 'vitest';
import {
  allCorrections,
  correctionsOf,
  correctionsSince,
  isSaidIn,
} from '../../src/changes/corrections.ts';
import { correctionWords } from '../../src/changes/correction-words.ts';
import { shownByChart, shownIn } from '../../src/changes/reads.ts';
import { renderChart } from '../../src/charts/chart.ts';
import { checksum } from '../../src/files/checksum.ts';
import { texts } from '../../src/i18n/index.ts';
import { pictureSize, writtenBy } from '../../src/outputs/download.ts';
import { pinnedChart } from '../../src/outputs/pinned.ts';
import { pinnedCharts } from '../../src/site/charts.ts';
import { escapeHtml } from '../../src/prose/markup.ts';
import { readerOf } from '../../src/site/reader.ts';
import { realSite } from '../fixtures/site.ts';

const dist = inject('dist');
const read = (path: string) => readFileSync(join(dist, path), 'utf8');
const page = (path: string) => parseHTML(read(path)).document;
const ld = (path: string) =>
  JSON.parse(
    page(path).querySelector('script[type="application/ld+json"]')!.textContent!,
  ) as Record<string, unknown>;
const versions = (
  JSON.parse(readFileSync('data/versions.json', 'utf8')) as {
    versions: { id: string; released: string; files: Record<string, string>; corrects?: string }[];
  }
).versions;

describe('release pages', () => {
  test('list every version, newest first, in both languages', () => {
    for (const path of ['releases/index.html', 'en/releases/index.html'])
      expect([...page(path).querySelectorAll('.versions h2 a')].map((a) => a.textContent)).toEqual(
        versions.map((v) => v.id).reverse(),
      );
  });
  test('2026.11 added figures, said more about two, and changed none', () => {
    const document = page('releases/2026.11/index.html');
    expect([...document.querySelectorAll('h2')].map((h2) => h2.textContent)).toEqual([
      '新增的数字',
      '补注的数字',
      '其他改动',
      '涉及的报道',
      '这一版的数据',
    ]);
    expect(document.querySelector('main')!.textContent).toContain('没有数字改动。');
    expect(
      [...document.querySelectorAll('table.changes')].map(
        (table) => table.querySelectorAll('tbody tr').length,
      ),
    ).toEqual([16, 2]);
    expect(read('releases/2026.11/index.html')).not.toContain('{{');
  });
  test('the first version says that it is the first', () =>
    expect(page('en/releases/2025.02/index.html').querySelector('main')!.textContent).toContain(
      'The first version.',
    ));
  test.runIf(versions.every((version) => version.corrects === undefined))(
    'without a correction no story shows one, and the page of corrections says so',
    () => {
      expect(page('regions/meijiang/index.html').querySelector('.correction')).toBeNull();
      expect(page('corrections/index.html').querySelector('.story p')!.textContent).toBe(
        '到目前为止没有更正。',
      );
    },
  );
});

describe('corrections', () => {
  const site = realSite();
  const corrections = allCorrections(site);

  test('are all listed on their page, in each language, with what was said before and why', () => {
    for (const locale of ['zh', 'en']) {
      const text = page(`${locale === 'zh' ? '' : 'en/'}corrections/index.html`).querySelector(
        '.story',
      )!.textContent!;
      for (const correction of corrections.filter((made) => isSaidIn(made, locale))) {
        const { before, reason } = correctionWords(site, correction, locale);
        expect(text).toContain(before);
        expect(text).toContain(reason);
      }
    }
  });

  test('stand at the head of the stories they touch, and of no other', () => {
    for (const [locale, stories] of site.stories)
      for (const [name, story] of stories) {
        const path = `${locale === 'zh' ? '' : 'en/'}${site.dataset.programmes.has(name) ? 'programmes' : 'regions'}/${name}/index.html`;
        const shown = correctionsOf(site, shownIn(site, story, locale, name)).filter((made) =>
          isSaidIn(made, locale),
        );
        expect([path, page(path).querySelectorAll('.correction li').length]).toEqual([
          path,
          shown.length,
        ]);
      }
  });

  test('are in the feed of releases', () => {
    const feed = read('releases/feed.xml');
    for (const correction of corrections.filter(({ what }) => what === 'text').slice(0, 5))
      if (isSaidIn(correction, 'zh'))
        expect(feed).toContain(correctionWords(site, correction, 'zh').before);
  });

  test('are told by every frame pinned to a version before them, with the reason; others say that there is newer', () => {
    const words = texts('zh').embed;
    const told = { corrected: 0, newer: 0 };
    for (const [version, release] of site.releases)
      for (const [id, spec] of release.charts) {
        const chart = renderChart(id, spec, { ...readerOf(site, 'zh'), dataset: release.dataset });
        const since = correctionsSince(site, version, shownByChart(chart, site)).filter((made) =>
          isSaidIn(made, 'zh'),
        );
        const html = read(`embed/${id}/${version}/index.html`);
        expect([id, version, html.includes(words.corrected)]).toEqual([
          id,
          version,
          since.length > 0,
        ]);
        for (const made of since) expect(html).toContain(escapeHtml(made.reason['zh']!));
        const older = version !== versions.at(-1)!.id && site.charts.has(id);
        expect([id, version, html.includes(words.newer)]).toEqual([
          id,
          version,
          older && since.length === 0,
        ]);
        told.corrected += Number(since.length > 0);
        told.newer += Number(older && since.length === 0);
      }
    if (corrections.length > 0) expect(told.corrected).toBeGreaterThan(0);
    expect(told.newer).toBeGreaterThan(0);
  });
});

describe.each(versions)('the data of $id', ({ id, released, files }) => {
  type Package = {
    $schema: string;
    name: string;
    version: string;
    created: string;
    sources: { title: string }[];
    resources: {
      name: string;
      path: string;
      bytes: number;
      hash: string;
      type?: string;
      schema?: { fields: { name: string; type: string }[]; primaryKey: string[] };
    }[];
  };
  const descriptor = JSON.parse(read(`data/${id}/datapackage.json`)) as Package;
  test('is a Data Package 2.0 whose files have the sizes and checksums it says', () => {
    expect(descriptor).toMatchObject({
      $schema: 'https://datapackage.org/profiles/2.0/datapackage.json',
      version: id,
      created: `${released}T00:00:00Z`,
    });
    expect(descriptor.name).toMatch(/^[a-z0-9._-]+$/);
    expect(descriptor.resources.map((r) => r.path)).toEqual([
      'observations.csv',
      'figures.json',
      ...Object.keys(files).filter((file) => !file.includes('/')),
    ]);
    for (const { name, path, bytes, hash } of descriptor.resources) {
      const file = readFileSync(join(dist, 'data', id, path));
      expect({ path, bytes: file.length, hash: checksum(file) }).toEqual({ path, bytes, hash });
      expect(name).toMatch(/^[a-z0-9._-]+$/);
      if (files[path]) expect(hash, 'what is published is what was released').toBe(files[path]);
    }
  });
  test('describes the columns of its CSV, by Table Schema', () => {
    const { schema } = descriptor.resources.find((r) => r.path === 'observations.csv')!;
    const rows: string[][] = parse(read(`data/${id}/observations.csv`));
    expect(schema!.fields.map((field) => field.name)).toEqual(rows[0]);
    expect(schema!.primaryKey).toEqual(['id']);
    const value = rows[0]!.indexOf('value');
    expect(schema!.fields[value]!.type).toBe('number');
    for (const row of rows.slice(1)) expect(Number.isFinite(Number(row[value]))).toBe(true);
    expect(new Set(rows.map((row) => row[0])).size).toBe(rows.length);
  });
  test('is a schema.org Dataset with version, time span and what it is based on', () => {
    const dataset = ld(`releases/${id}/index.html`);
    expect(dataset).toMatchObject({ '@type': 'Dataset', version: id, datePublished: released });
    expect(dataset['temporalCoverage']).toMatch(/^\d{4}[\d-]*\/\d{4}[\d-]*$/);
    expect(
      (dataset['isBasedOn'] as { '@type': string; name: string }[]).map((work) => work['@type']),
    ).toEqual(descriptor.sources.map(() => 'CreativeWork'));
    for (const { contentUrl } of dataset['distribution'] as { contentUrl: string }[])
      expect(existsSync(join(dist, new URL(contentUrl).pathname))).toBe(true);
  });
});

describe('feeds', () => {
  test.each([
    ['feed.xml', 9],
    ['en/feed.xml', 9],
    ['releases/feed.xml', versions.length],
    ['en/releases/feed.xml', versions.length],
  ] as const)('%s is Atom with an entry for each', (path, entries) => {
    const document = new DOMParser().parseFromString(read(path), 'text/xml');
    expect(document.documentElement.localName).toBe('feed');
    expect(read(path)).toContain('xmlns="http://www.w3.org/2005/Atom"');
    const found = [...document.querySelectorAll('entry')];
    expect(found).toHaveLength(entries);
    for (const name of ['id', 'title', 'updated'])
      expect(document.querySelector(`feed > ${name}`)).not.toBeNull();
    expect(document.querySelector('feed > link[rel="self"]')!.getAttribute('href')).toBe(
      `https://site.example/${path}`,
    );
    for (const entry of found) {
      for (const name of ['id', 'title', 'updated', 'summary'])
        expect(entry.querySelector(name)?.textContent, name).toBeTruthy();
      expect(
        existsSync(
          join(
            dist,
            new URL(entry.querySelector('link')!.getAttribute('href')!).pathname,
            'index.html',
          ),
        ),
      ).toBe(true);
    }
    expect(new Set(found.map((entry) => entry.querySelector('id')!.textContent)).size).toBe(
      entries,
    );
  });
  test('every page leads to them', () => {
    const pages = readdirSync(dist, { recursive: true, encoding: 'utf8' }).filter(
      (file) => file.endsWith('index.html') && !/embed\/|charts\/kinds/.test(file),
    );
    for (const file of pages)
      if (!read(file).includes('http-equiv="refresh"'))
        expect(page(file).querySelectorAll('link[type="application/atom+xml"]').length, file).toBe(
          2,
        );
  });
});

describe('pictures pinned to a version', () => {
  const site = realSite();
  const size = (path: string) => {
    const bytes = readFileSync(join(dist, path));
    return { width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20) };
  };

  test('there is one of every chart of every release, in each language', () => {
    for (const { version, chart } of pinnedCharts(site))
      for (const locale of site.config.locales)
        expect(size(`charts/${chart}/${version}/${locale}.png`).width).toBeGreaterThan(600);
  });

  test('one whose chart was corrected since says so above its title, and is taller for it', () => {
    for (const { version, chart: id } of pinnedCharts(site)) {
      const { chart, corrected } = pinnedChart(site, version, id, 'zh');
      const plain = pictureSize(chart, 'wide', writtenBy(site, 'zh')).height * 2;
      const { height } = size(`charts/${id}/${version}/zh.png`);
      expect([id, version, height > plain]).toEqual([id, version, corrected !== undefined]);
    }
  });
});

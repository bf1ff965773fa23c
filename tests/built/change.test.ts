import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { parseHTML } from 'linkedom';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { build } from '../fixtures/build.ts';
import { addCode, copySite, edit, rerelease } from '../fixtures/site.ts';

/** One value changed, the site built: it must have changed wherever it stood. */
describe('changing 145 to 146 in the data changes it everywhere at once', () => {
  let folder: string;
  const read = (path: string) => readFileSync(join(folder, 'dist', path), 'utf8');
  beforeAll(() => {
    folder = copySite();
    edit(folder, 'data/2026.11/observations.json', '"value": 145', '"value": 146');
    rerelease(folder, '2026.11');
    addCode(folder);
    build(folder, join(folder, 'dist'));
  }, 120_000);
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  test('headline, in Chinese numerals and in English words', () => {
    expect(
      parseHTML(read('regions/meijiang/index.html')).document.querySelector('h1')!.textContent,
    ).toContain('一百四十六家');
    expect(
      parseHTML(read('en/regions/meijiang/index.html')).document.querySelector('h1')!.textContent,
    ).toContain('One hundred and forty-six');
  });
  test('key figures, prose and the card', () => {
    const { document } = parseHTML(read('regions/meijiang/index.html'));
    expect(document.querySelector('.figures dd')!.textContent).toBe('146家');
    expect(document.querySelector('.bound[value="146"] a')!.textContent).toBe('146 家');
    expect(document.querySelector('#card-meijiang-park-enterprises .value b')!.textContent).toBe(
      '146 家',
    );
  });
  test('chart title, mark label, description and table', () => {
    const figure = parseHTML(read('en/regions/meijiang/index.html')).document.querySelector(
      '#chart-park-enterprises',
    )!;
    expect(figure.querySelector('.finding')!.textContent).toContain('146 enterprises');
    expect(figure.querySelector('svg.phone')!.textContent).toContain('146 enterprises');
    expect(figure.querySelector('#about-park-enterprises')!.textContent).toContain(
      '146 enterprises',
    );
    expect(figure.querySelector('tbody td.n')!.textContent).toBe('146 enterprises');
  });
  test('downloads: CSV, JSON and SVG of the chart, CSV and JSON of the data', () => {
    expect(read('charts/park-enterprises/zh.csv')).toContain(',146,家,');
    expect(read('charts/park-enterprises/zh.json')).toContain('"value":146');
    expect(read('charts/park-enterprises/zh-phone.svg')).toContain('146 家');
    expect(read('data/latest/observations.csv')).toMatch(/^meijiang\.park-enterprises,.*,146,/m);
    expect(read('data/2026.11/figures.json')).toContain('"value":146');
  });
  test('and nothing of the old value is left on any page about it', () => {
    for (const path of [
      'regions/meijiang/index.html',
      'en/regions/meijiang/index.html',
      'figures/index.html',
      'index.html',
      'programmes/in-province/index.html',
      'charts/park-enterprises/index.html',
    ]) {
      expect(read(path), path).not.toMatch(/>145 |145 家|145 enterprises|一百四十五|forty-five/);
    }
  });
  test('the first version still says what it said', () =>
    expect(read('data/2025.02/observations.csv')).toMatch(/^meijiang\.park-enterprises,.*,145,/m));
});

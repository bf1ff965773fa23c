// npx node tests/browser/contact-sheets.ts folder [kind…]: pictures of every kind with every fixture, to look through, in both
// themes, languages and boards; and where the site is built (npm run build), of every chart's embed page.
import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { kinds } from '../../src/charts/registry.ts';
import { sheet } from '../charts/sheet.ts';
import { realSite } from '../fixtures/site.ts';
import { startChromium } from './chromium.ts';
import { serve } from './serve.ts';

const [folder = '', ...only] = process.argv.slice(2);
if (folder === '') {
  console.error('Say which folder the pictures go to.');
  process.exit(1);
}
const themes = ['light', 'dark'] as const;
const languages = ['zh', 'en'] as const;

async function pictureKinds(page: Page): Promise<void> {
  await page.setViewportSize({ width: 1520, height: 900 });
  for (const kind of only.length > 0 ? only : Object.keys(kinds))
    for (const board of ['phone', 'wide'] as const)
      for (const locale of languages)
        for (const theme of themes) {
          await page.setContent(sheet(board, locale, theme, [kind]));
          await picture(page, `kind-${kind}-${locale}-${board}-${theme}`);
        }
}

async function pictureCharts(page: Page): Promise<void> {
  const { origin, server } = await serve('dist');
  for (const id of realSite().charts.keys())
    for (const locale of languages)
      for (const theme of themes)
        for (const width of [390, 960]) {
          await page.setViewportSize({ width, height: 600 });
          await page.goto(`${origin}${locale === 'zh' ? '' : '/en'}/embed/${id}/#${theme}`);
          await picture(page, `chart-${id}-${locale}-${width}-${theme}`);
        }
  server.close();
}

const picture = (page: Page, name: string) =>
  page.screenshot({ path: join(folder, `${name}.png`), fullPage: true });

mkdirSync(folder, { recursive: true });
const browser = await startChromium();
const page = await browser.newPage();
await pictureKinds(page);
if (existsSync('dist') && only.length === 0) await pictureCharts(page);
await browser.close();

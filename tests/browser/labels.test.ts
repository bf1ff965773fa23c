import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { kinds } from '../../src/charts/kinds/index.ts';
import { realSite } from '../fixtures/site.ts';
import { sheet } from '../charts/sheet.ts';
import { labelFaults } from './labels.ts';
import { useBrowser } from './visit.ts';

const { visit, open } = useBrowser();

describe('no label leaves its board or touches another', () => {
  test.each([...realSite().charts.keys()].flatMap((id) => [`/embed/${id}/`, `/en/embed/${id}/`]))(
    'charts of the site: %s, phone and wide',
    async (path) => {
      for (const width of [320, 390, 1280])
        await visit(path, { viewport: { width, height: 844 } }, async (page) =>
          expect(await page.evaluate(labelFaults), `${path} at ${width}`).toEqual([]),
        );
    },
  );
  test.each(
    ['phone', 'wide'].flatMap((board) => ['zh', 'en'].map((locale) => [board, locale] as const)),
  )('every kind with every fixture: %s, %s', (board, locale) =>
    open({ viewport: { width: 1520, height: 900 } }, async (page) => {
      await page.setContent(sheet(board as 'phone', locale));
      expect(await page.evaluate(labelFaults)).toEqual([]);
    }),
  );
});

// CONTACT_SHEET=folder npm test writes a picture of every chart, and of every kind with every fixture, there, to look through.
const folder = process.env['CONTACT_SHEET'];
test.skipIf(!folder)(
  'contact sheets',
  async () => {
    mkdirSync(folder!, { recursive: true });
    for (const id of realSite().charts.keys())
      for (const locale of ['', 'en/'])
        for (const colorScheme of ['light', 'dark'] as const)
          for (const width of [390, 960]) {
            await visit(
              `/${locale}embed/${id}/`,
              { viewport: { width, height: 600 }, colorScheme },
              (page) =>
                page.screenshot({
                  path: join(folder!, `${id}-${locale ? 'en' : 'zh'}-${colorScheme}-${width}.png`),
                  fullPage: true,
                }),
            );
          }
    for (const board of ['phone', 'wide'] as const)
      for (const locale of ['zh', 'en'])
        for (const theme of ['light', 'dark'] as const) {
          await open({ viewport: { width: 1520, height: 900 } }, async (page) => {
            for (const half of [0, 1]) {
              const ids = Object.keys(kinds);
              await page.setContent(
                sheet(board, locale, theme, half === 0 ? ids.slice(0, 7) : ids.slice(7)),
              );
              await page.screenshot({
                path: join(folder!, `kinds-${half + 1}-${board}-${locale}-${theme}.png`),
                fullPage: true,
              });
            }
          });
        }
  },
  300_000,
);

import { describe, expect, test } from 'vitest';
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

import axe from 'axe-core';
import { describe, expect, test } from 'vitest';
import { realSite } from '../fixtures/site.ts';
import { everywhere } from './paths.ts';
import { useBrowser } from './visit.ts';

const chartPages = [...realSite().charts.keys()].flatMap((id) => [
  `/charts/${id}/`,
  `/en/charts/${id}/`,
]);

declare global {
  interface Window {
    axe: typeof axe;
  }
}

const { visit } = useBrowser();

describe.each(['light', 'dark'] as const)('axe, %s', (colorScheme) => {
  // Colours are the same in both languages.
  test.each(
    [...new Set([...everywhere, ...chartPages])].filter(
      (path) => colorScheme === 'light' || !path.startsWith('/en/'),
    ),
  )('%s', (path) =>
    visit(path, { colorScheme, bypassCSP: true }, async (page) => {
      await page.evaluate(axe.source);
      // Only colours depend on the theme: the dark pages are asked for these alone.
      const options: axe.RunOptions = {
        resultTypes: ['violations'],
        ...(colorScheme === 'dark' ? { runOnly: ['color-contrast', 'link-in-text-block'] } : {}),
      };
      const { violations } = await page.evaluate((given) => window.axe.run(given), options);
      expect(
        violations.map(
          (v) =>
            `${v.id}: ${v.nodes
              .slice(0, 3)
              .map((n) => `${n.html.slice(0, 160)} — ${n.failureSummary}`)
              .join(' | ')}`,
        ),
      ).toEqual([]);
    }),
  );
});

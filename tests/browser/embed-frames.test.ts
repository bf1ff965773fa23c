import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, inject, test } from 'vitest';
import { texts } from '../../src/i18n/index.ts';
import { pinnedCharts } from '../../src/site/charts.ts';
import { realSite } from '../fixtures/site.ts';
import { useBrowser } from './visit.ts';

const { open, origin } = useBrowser();
const site = realSite();
const widths = [
  280, 300, 320, 340, 360, 380, 400, 420, 440, 460, 471, 472, 473, 480, 500, 520, 540, 560, 580,
  600, 620, 631, 632, 633, 640, 660, 680, 700, 720, 740, 760,
];

interface Declared {
  path: string;
  locale: string;
  pinned: boolean;
  height: number;
}

/** Every frame that has a code: each chart in each language, the latest and as each release has it. */
function declared(): Declared[] {
  const latest = [...site.charts.keys()].map((chart) => ({ chart, version: undefined }));
  return site.config.locales.flatMap((locale) =>
    [...latest, ...pinnedCharts(site)].map(({ chart, version }) => {
      const folder = locale === site.config.locales[0] ? '' : `${locale}/`;
      const name = version === undefined ? chart : `${chart}/${version}`;
      const answer = join(inject('dist'), `${folder}oembed/${name}.json`);
      const { height } = JSON.parse(readFileSync(answer, 'utf8')) as { height: number };
      return { path: `/${folder}embed/${name}/`, locale, pinned: version !== undefined, height };
    }),
  );
}

/** Px of the content of a page at each width; with `notice`, once it says that something was corrected. */
type Measure = { widths: number[]; notice: string | undefined };
function measured({ widths, notice }: Measure): number[] {
  const content = document.querySelector<HTMLElement>('.embed')!;
  document.body.style.overflow = 'hidden';
  if (notice !== undefined && !content.querySelector('.notice')) {
    const corrected = document.createElement('details');
    corrected.className = 'notice';
    corrected.append(document.createElement('summary'));
    corrected.firstElementChild!.textContent = notice;
    content.prepend(corrected);
  }
  return widths.map((width) => {
    document.body.style.width = `${width}px`;
    return Math.ceil(content.getBoundingClientRect().height);
  });
}

describe('the height that codes and oEmbed declare', () => {
  test('is that of the content at every width, in each language, with 4 % for other fonts; at 620 px at most a quarter is empty', () =>
    open({ viewport: { width: 800, height: 900 } }, async (page) => {
      const frames = declared();
      const short: string[] = [];
      let emptiest = 0;
      for (const { path, locale, pinned, height } of frames) {
        expect(existsSync(join(inject('dist'), path, 'index.html'))).toBe(true);
        await page.goto(origin() + path);
        const now = await page.evaluate(measured, { widths, notice: undefined });
        const notice = pinned ? texts(locale).embed.corrected : undefined;
        const corrected = await page.evaluate(measured, { widths, notice });
        widths.forEach((width, i) => {
          const tall = Math.max(now[i]!, corrected[i]!) * 1.04;
          if (tall > height) short.push(`${path} at ${width} px: ${tall} in ${height}`);
        });
        emptiest = Math.max(emptiest, 1 - now[widths.indexOf(620)]! / height);
      }
      console.log(
        `${frames.length} frames × ${widths.length} widths: ${short.length} taller than declared; at 620 px ${(emptiest * 100).toFixed(1)} % empty at most`,
      );
      expect(short).toEqual([]);
      expect(emptiest).toBeLessThan(0.25);
    }));
});

import type { Locator, Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { realSite } from '../fixtures/site.ts';
import { useBrowser } from './visit.ts';

const { visit } = useBrowser();
const tip = (page: Page) => page.locator('.tip');
/** Scrolls an element into view and waits until the page has been told: a tip goes when the page scrolls, and a busy browser tells of it late. */
const toView = (target: Locator) =>
  target.evaluate(async (element) => {
    element.scrollIntoView({ block: 'center', behavior: 'instant' });
    for (let i = 0; i < 3; i++) await new Promise(requestAnimationFrame);
  });

describe('tooltips', () => {
  test.each([390, 1280])(
    'follow the nearest mark, beside it and on the screen, at %i px',
    (width) =>
      visit('/regions/meijiang/', { viewport: { width, height: 844 } }, async (page) => {
        const marks = page.locator('#chart-park-enterprises .boards svg:visible [data-i]');
        for (let i = 0; i < 3; i++) {
          await toView(marks.nth(i));
          const box = (await marks.nth(i).boundingBox())!;
          await page.mouse.move(box.x + 8, box.y + box.height + 6);
          await expect.poll(() => tip(page).textContent()).toContain(['梅江', '梅县', '坡头'][i]);
          const at = (await tip(page).boundingBox())!;
          expect(at.x).toBeGreaterThanOrEqual(0);
          expect(at.x + at.width).toBeLessThanOrEqual(width);
          expect(at.y + at.height <= box.y + 1 || at.y >= box.y + box.height - 1).toBe(true);
        }
        await page.mouse.move(5, 5);
        await expect.poll(() => tip(page).textContent()).toBe('');
      }),
  );
  test('a tap works as well', () =>
    visit('/regions/meijiang/', { hasTouch: true, isMobile: true }, async (page) => {
      const mark = page.locator('#chart-park-enterprises .boards svg:visible [data-i="1"]').first();
      await toView(mark);
      await mark.tap();
      await expect.poll(() => tip(page).textContent()).toContain('83 家');
    }));
});

describe('keys', () => {
  test('Tab enters the chart, arrows step through the marks and light their rows, each is announced, Escape puts them out and keeps the place', () =>
    visit('/charts/park-enterprises/', {}, async (page) => {
      const boards = page.locator('.boards');
      await toView(boards);
      await boards.focus();
      await page.keyboard.press('ArrowRight');
      expect(await tip(page).textContent()).toContain('梅江');
      expect(await tip(page).textContent()).toMatch(/1\/3$/);
      expect(await tip(page).getAttribute('role')).toBe('status');
      await page.keyboard.press('ArrowRight');
      expect(await tip(page).textContent()).toContain('梅县');
      expect(await page.locator('tr.on').textContent()).toContain('梅县');
      expect(await page.locator('.boards svg:visible .on').count()).toBe(1);
      await page.keyboard.press('End');
      expect(await tip(page).textContent()).toContain('规上');
      await page.keyboard.press('Escape');
      expect(await tip(page).textContent()).toBe('');
      expect(await boards.evaluate((node) => node === document.activeElement)).toBe(true);
    }));
  test('the focus ring is visible', () =>
    visit('/charts/park-enterprises/', {}, async (page) => {
      for (
        let i = 0;
        i < 30 &&
        !(await page.evaluate(() => document.activeElement?.classList.contains('boards')));
        i++
      )
        await page.keyboard.press('Tab');
      expect(
        await page.locator('.boards').evaluate((node) => getComputedStyle(node).outlineStyle),
      ).toBe('solid');
    }));
});

describe('map zoom', () => {
  const box = (page: Page) => page.locator('.boards svg:visible').first().getAttribute('viewBox');
  test('by buttons, keys and double click, with reset', () =>
    visit('/charts/partners-map/', { viewport: { width: 1280, height: 900 } }, async (page) => {
      const whole = await box(page);
      await page.getByRole('button', { name: '放大' }).click();
      const closer = await box(page);
      expect(Number(closer!.split(' ')[2])).toBeLessThan(Number(whole!.split(' ')[2]));
      await page.locator('.boards').focus();
      await page.keyboard.press('+');
      expect(Number((await box(page))!.split(' ')[2])).toBeLessThan(Number(closer!.split(' ')[2]));
      await page.getByRole('button', { name: '复原' }).click();
      expect((await box(page))!.split(' ').map(Number)).toEqual(whole!.split(' ').map(Number));
      await page.locator('.boards').dblclick({ position: { x: 300, y: 200 } });
      expect(await box(page)).not.toBe(whole);
    }));
  test('by pinch, with two fingers', () =>
    visit('/charts/partners-map/', { hasTouch: true, isMobile: true }, async (page) => {
      await page.locator('.boards').scrollIntoViewIfNeeded();
      const whole = await box(page);
      await page.locator('.boards').evaluate((node) => {
        const fire = (type: string, id: number, x: number) =>
          node.dispatchEvent(
            new PointerEvent(type, {
              pointerId: id,
              pointerType: 'touch',
              clientX: x,
              clientY: 300,
              bubbles: true,
            }),
          );
        fire('pointerdown', 1, 150);
        fire('pointerdown', 2, 200);
        fire('pointermove', 2, 300);
      });
      expect(Number((await box(page))!.split(' ')[2])).toBeLessThan(
        Number(whole!.split(' ')[2]) / 1.5,
      );
    }));
  test('the wheel still scrolls the page', () =>
    visit('/charts/partners-map/', { viewport: { width: 1280, height: 500 } }, async (page) => {
      const whole = await box(page);
      const at = (await page.locator('.boards').boundingBox())!;
      await page.mouse.move(at.x + 200, at.y + 60);
      await page.mouse.wheel(0, 300);
      await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(100);
      expect(await box(page)).toBe(whole);
    }));
});

describe('readers’ settings', () => {
  test('text at 200 %: nothing scrolls sideways and charts stay', () =>
    visit('/regions/lutian/', { viewport: { width: 640, height: 900 } }, async (page) => {
      await page.evaluate(() => {
        document.documentElement.style.fontSize = '200%';
      });
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(
        640,
      );
      expect(await page.locator('.boards svg:visible').count()).toBe(4);
    }));
  test('forced colours keep marks and text apart from the ground', () =>
    visit('/charts/park-enterprises/', { forcedColors: 'active' }, async (page) => {
      expect(
        await page
          .locator('.boards svg:visible [data-i]')
          .first()
          .evaluate((node) => getComputedStyle(node).fill),
      ).not.toBe(await page.evaluate(() => getComputedStyle(document.body).backgroundColor));
    }));
  test('with reduced motion nothing moves', () =>
    visit('/charts/partners-map/', { reducedMotion: 'reduce' }, async (page) => {
      expect(await page.evaluate(() => document.getAnimations().length)).toBe(0);
    }));
  test('on paper colours are black on white', () =>
    visit('/regions/meijiang/', { colorScheme: 'dark' }, async (page) => {
      await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
      expect(
        await page
          .locator('#chart-park-enterprises [data-i="0"]')
          .first()
          .evaluate((node) => getComputedStyle(node).fill),
      ).toBe('rgb(0, 0, 0)');
      expect(
        await page.evaluate(() =>
          getComputedStyle(document.documentElement).getPropertyValue('--paper').trim(),
        ),
      ).toBe('#fff');
    }));
  test('marks stand out from the ground, 3 to 1 at least, light and dark', async () => {
    for (const colorScheme of ['light', 'dark'] as const) {
      for (const id of realSite().charts.keys())
        await visit(`/charts/${id}/`, { colorScheme }, async (page) => {
          const weak = await page.evaluate(() => {
            const lum = (c: string) => {
              const [r, g, b] = (c.match(/[\d.]+/g) ?? [])
                .map(Number)
                .map((v) =>
                  v / 255 <= 0.03928 ? v / 255 / 12.92 : ((v / 255 + 0.055) / 1.055) ** 2.4,
                ) as [number, number, number];
              return 0.2126 * r + 0.7152 * g + 0.0722 * b;
            };
            const ground = lum(getComputedStyle(document.body).backgroundColor);
            return [...document.querySelectorAll<SVGElement>('.boards svg [data-i]')].flatMap(
              (mark) => {
                const { fill, stroke } = getComputedStyle(mark);
                const colour = fill.startsWith('rgb') && lum(fill) !== ground ? fill : stroke;
                if (!colour.startsWith('rgb')) return [];
                const [a, b] = [lum(colour), ground].sort((x, y) => y - x) as [number, number];
                return (a + 0.05) / (b + 0.05) < 3
                  ? [`${mark.closest('figure')?.id} ${colour}`]
                  : [];
              },
            );
          });
          expect(weak).toEqual([]);
        });
    }
  });
});

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { transformSync } from 'esbuild';
import postcss from 'postcss';
import { describe, expect, inject, test } from 'vitest';
import { oldestBrowsers } from '../../src/outputs/browsers.ts';
import { lateFeatures, lateInSelector } from '../fixtures/old-browsers/sheet.ts';

const dist = inject('dist');
const files = (readdirSync(dist, { recursive: true }) as string[]).map((file) => join(dist, file));
const read = (end: string) =>
  files.filter((file) => file.endsWith(end)).map((file) => readFileSync(file, 'utf8'));
const pages = read('.html');
/** The texts of the elements of a name on all pages, each once. */
const inPages = (pattern: RegExp) => [
  ...new Set(pages.flatMap((page) => [...page.matchAll(pattern)].map(([, text]) => text!))),
];
const sheets = [...inPages(/<style>([\s\S]*?)<\/style>/g), ...read('.css')];
const scripts = [...inPages(/<script>([\s\S]*?)<\/script>/g), ...read('.js')];

/** What pages use of later browsers, and what a reader without it has. */
const onlyAdds = {
  // Embeds follow a theme in their address by script as well.
  ':has': 'the reader’s own theme in a frame without scripts',
  ':popover-open': 'cards as a list after the text',
  translate: 'the same, as it is set on popovers alone',
  'position-area': 'the card at the foot of the page',
  'position-try-fallbacks': 'the same',
  'container-type': 'boards by the width of the page',
  '@container': 'the same',
  'aspect-ratio': 'thumbnails of unequal height',
  '@media scripting': 'cards shown only when a link leads there',
  '@media forced-colors': 'the site’s own colours',
  'forced-color-adjust': 'the same',
  'color-scheme': 'light scroll bars',
  ':focus-visible': 'the browser’s own ring',
  'overflow-wrap: anywhere': 'words that break as elsewhere',
  'text-wrap': 'lines of unequal length',
  'width: fit-content': 'a link as wide as its line',
  'text-autospace': 'no space between Han and Latin',
  'text-spacing-trim': 'wide punctuation',
  'text-size-adjust': 'the prefixed one',
  'text-underline-offset': 'closer lines under links',
  'text-decoration-thickness': 'the same',
};

describe(`style sheets for ${oldestBrowsers.join(', ')}`, () => {
  test('there are those of pages and of embeds', () => expect(sheets).toHaveLength(2));
  test('use nothing later but what only adds', () => {
    const late = new Set(sheets.flatMap((sheet) => [...lateFeatures(sheet)]));
    expect([...late].sort()).toEqual(Object.keys(onlyAdds).sort());
  });
  test('ask for widths as `min-width` and `max-width`: ranges are read from Chromium 104 on', () => {
    const asked = sheets.flatMap((sheet) => sheet.match(/@media[^{]*/g) ?? []);
    expect(asked.filter((query) => query.includes('min-width')).length).toBeGreaterThan(5);
    expect(asked.filter((query) => /[<>=]/.test(query))).toEqual([]);
  });
  test('a selector that is not known stands alone, and takes no other with it', () => {
    const lists: string[] = [];
    for (const sheet of sheets)
      postcss.parse(sheet).walkRules(({ selectors, selector }) => {
        const late = selectors.filter((one) => lateInSelector(one).length > 0);
        if (late.length > 0 && late.length < selectors.length) lists.push(selector);
      });
    expect(lists).toEqual([]);
  });
});

describe(`scripts for ${oldestBrowsers.join(', ')}`, () => {
  test('there are some', () => expect(scripts.length).toBeGreaterThan(4));
  test.each(scripts)('%#: no syntax that is later', (script) => {
    const code = (target: string | string[]) =>
      transformSync(script, { target, minifyWhitespace: true }).code;
    expect(code(oldestBrowsers)).toBe(code('esnext'));
  });
});

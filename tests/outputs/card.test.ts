import { describe, expect, test } from 'vitest';
import { parseSvg } from '../../src/charts/document.ts';
import { textWidth } from '../../src/charts/measure.ts';
import {
  cardNames,
  cardOf,
  cardPath,
  cardSize,
  cardSvg,
  type Card,
} from '../../src/outputs/card.ts';
import { edition } from '../fixtures/site.ts';

const site = edition();
const { locales } = site.config;
const wordsOn = (card: Card) =>
  [...parseSvg(cardSvg(card)).querySelectorAll('text')].map((node) => ({
    text: node.textContent ?? '',
    x: Number(node.getAttribute('x')),
    y: Number(node.getAttribute('y')),
    size: Number(node.getAttribute('font-size')),
    end: node.getAttribute('text-anchor') === 'end',
  }));

describe('the card of a link', () => {
  test('has an address of its own for a story, and one for all other pages', () => {
    expect(cardPath(site, 'zh', 'lutian')).toBe('/cards/zh/regions/lutian.png');
    expect(cardPath(site, 'en', 'east-west')).toBe('/cards/en/programmes/east-west.png');
    expect(cardPath(site, 'en')).toBe('/cards/en.png');
  });
  test('carries key figures with their qualifiers', () => {
    const words = wordsOn(cardOf(site, 'zh', 'east-west')).map(({ text }) => text);
    expect(words).toEqual(expect.arrayContaining(['277', '约', '12.1', '亿元', '结荔']));
  });
  test('carries a key figure by any reference that leads to it', () => {
    const story = site.stories.get('zh')!.get('meijiang')!;
    const frontmatter = { ...story.frontmatter, figures: ['meijiang.park-enterprises@latest'] };
    const stories = new Map([['zh', new Map([['meijiang', { ...story, frontmatter }]])]]);
    const { figures } = cardOf({ ...site, stories }, 'zh', 'meijiang');
    expect(figures.map(({ parts }) => parts.number)).toEqual(['145']);
  });
  test.each(
    locales.flatMap((locale) =>
      [undefined, ...cardNames(site, locale)].map((name) => ({ locale, name })),
    ),
  )(
    'of $name in $locale holds all its words, at a size that is read on a phone',
    ({ locale, name }) => {
      const words = wordsOn(cardOf(site, locale, name));
      for (const { text, x, y, size, end } of words) {
        expect(size).toBeGreaterThanOrEqual(22);
        expect(y).toBeLessThan(cardSize.height);
        expect(end ? x - textWidth(text, size) : x).toBeGreaterThanOrEqual(0);
        // Beside the window, but for what stands below the rule.
        const most = y < 506 ? 748 : cardSize.width;
        expect(end ? x : x + textWidth(text, size)).toBeLessThanOrEqual(most);
      }
    },
  );
  test('breaks a headline where its editor lets it', () =>
    expect(
      wordsOn({ ...cardOf(site, 'zh'), headline: ['22 条街，', '认下', '山里 21 个村'] }).slice(
        1,
        3,
      ),
    ).toMatchObject([{ text: '22 条街，认下' }, { text: '山里 21 个村' }]));
  test('cuts a headline that no size holds, and says so', () => {
    const card = { ...cardOf(site, 'zh', 'lutian'), headline: ['山里的村'.repeat(40)] };
    const headline = wordsOn(card).filter(({ size }) => size === 46);
    expect(headline).toHaveLength(4);
    expect(headline.at(-1)!.text).toMatch(/…$/);
  });
  test('leaves out the second figure where both do not fit', () => {
    const card = cardOf(site, 'zh', 'lutian');
    const [figure] = card.figures;
    const long = { ...figure!, parts: { ...figure!.parts, number: '1,234,567,890' } };
    const words = wordsOn({ ...card, figures: [long, figure!, long] }).map(({ text }) => text);
    expect(words.filter((word) => word === '1,234,567,890')).toHaveLength(1);
  });
});

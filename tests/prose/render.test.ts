import { describe, expect, test } from 'vitest';
import { headlineHtml, headlineText } from '../../src/prose/render.ts';
import { texts } from '../../src/i18n/index.ts';
import { edition } from '../fixtures/site.ts';

const context = (locale: string) => ({
  dataset: edition().dataset,
  locale,
  conventions: texts(locale).conventions,
});
const headline = (locale: string) =>
  edition().stories.get(locale)!.get('meijiang')!.frontmatter.headline;

describe('a headline', () => {
  test('breaks where its editor marked it, and never inside a number word; a number word that opens it is capitalised', () => {
    expect(headlineHtml(headline('en'), context('en'))).toBe(
      'One hundred and <span class="whole">forty-five</span> firms in the park, <wbr>a window in Liwan',
    );
    expect(headlineHtml(headline('zh'), context('zh'))).toBe(
      '园区里一百四十五家，<wbr>窗口开到荔湾',
    );
  });
  test('is plain text in titles and feeds', () =>
    expect(headlineText(headline('en'), context('en'))).toBe(
      'One hundred and forty-five firms in the park, a window in Liwan',
    ));
});

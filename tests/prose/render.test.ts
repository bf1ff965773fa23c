import { describe, expect, test } from 'vitest';
import { headlineRuns, headlineText } from '../../src/prose/render.ts';
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
    expect(headlineRuns(headline('en'), context('en'))).toEqual([
      { kind: 'text', text: 'One hundred and ' },
      { kind: 'whole', text: 'forty-five' },
      { kind: 'text', text: ' firms in the park, ' },
      { kind: 'break' },
      { kind: 'text', text: 'a window in Liwan' },
    ]);
    expect(headlineRuns(headline('zh'), context('zh'))).toEqual([
      { kind: 'text', text: '园区里' },
      { kind: 'text', text: '一百四十五' },
      { kind: 'text', text: '家，' },
      { kind: 'break' },
      { kind: 'text', text: '窗口开到荔湾' },
    ]);
  });
  test('is plain text in titles and feeds', () =>
    expect(headlineText(headline('en'), context('en'))).toBe(
      'One hundred and forty-five firms in the park, a window in Liwan',
    ));
});

import { describe, expect, test } from 'vitest';
import { anchorsIn } from '../../src/checks/anchors.ts';
import { editionWith, gdp, sectors } from '../fixtures/dataset.ts';
import { edition, problemsAfter } from '../fixtures/site.ts';

const linked = (link: string, language = 'zh') =>
  problemsAfter(`content/stories/${language}/lutian.md`, /$/, `\n\n${link}\n`).map((line) =>
    line.replace(/^content\/stories\/..\/lutian\.md:\d+:/, ''),
  );

describe('a link in a story', () => {
  test.each([
    [
      '[甲](/regions/longly/)',
      '5 /regions/longly/ is no address of this site → did you mean “/regions/longli/”?',
    ],
    [
      '[甲](/regions/longli)',
      '5 /regions/longli is no address of this site → write /regions/longli/',
    ],
    [
      '甲 [乙](#s99)',
      '7 there is no heading #s99 in this text → its headings are #s1 to #s5, in their order',
    ],
    [
      '[甲](javascript:x)',
      '5 “javascript:x” is no address that a browser opens from here → write the whole address, with https://, or one of this site, which begins with /',
    ],
    [
      '[甲](//example.org/)',
      '5 “//example.org/” is no address that a browser opens from here → write the whole address, with https://, or one of this site, which begins with /',
    ],
    [
      '[甲](data.html)',
      '5 “data.html” is no address that a browser opens from here → write the whole address, with https://, or one of this site, which begins with /',
    ],
    [
      '[甲](/regions/longly/ "题")',
      '5 /regions/longly/ is no address of this site → did you mean “/regions/longli/”?',
    ],
    [
      '[甲](</regions/longly/>)',
      '1 /regions/longly/ is no address of this site → did you mean “/regions/longli/”?',
    ],
    [
      '见 <ftp://example.org/>。',
      '4 “ftp://example.org/” is no address that a browser opens from here → write the whole address, with https://, or one of this site, which begins with /',
    ],
    ['[甲](/荔枝/)', expect.stringMatching(/^5 \/荔枝\/ is no address of this site/)],
    [
      '[甲](/regions/longli/#s99)',
      expect.stringMatching(
        /^5 there is no place #s99 in \/regions\/longli\/ → did you mean “s\d”/,
      ),
    ],
    [
      '[甲](/figures/#meijiang.park-enterprise)',
      '5 there is no place #meijiang.park-enterprise in /figures/ → did you mean “meijiang.park-enterprises”?',
    ],
    [
      '[甲](/charts/distances/#embeds)',
      '5 there is no place #embeds in /charts/distances/ → did you mean “embed”?',
    ],
  ])('%s leads nowhere', (link, said) => expect(linked(link)).toEqual([said]));
  test('a link by name is told where its address stands', () =>
    expect(linked('[甲]和[乙][甲]\n\n[甲]: /regions/longly/')).toEqual([
      '6 /regions/longly/ is no address of this site → did you mean “/regions/longli/”?',
      '6 /regions/longly/ is no address of this site → did you mean “/regions/longli/”?',
    ]));
  test('a page is named without its language', () =>
    expect(linked('[a](/en/regions/longli/)', 'en')).toEqual([
      '5 /en/regions/longli/ is no address of this site → write /regions/longli/; the language is added by itself',
    ]));
  test.each([
    '[a](/regions/longli/#sources)',
    '[a](#sources)',
    '[a](/figures/#meijiang.park-enterprises)',
    '[a](/charts/distances/#embed)',
    '[a](/data/#v2026.11)',
    '[a](/data/latest/observations.csv)',
    '[a][b]\n\n[b]: /charts/ "charts"',
    '[a](/regions/longli/#s1)',
    '[a](#s1)',
    '[a](https://example.org/)',
    '`[a](/x/)`',
    '[a](mailto:a@example.org)',
  ])('%s leads somewhere, or is none', (link) => expect(linked(link, 'en')).toEqual([]));
  test('the page of all figures has a place also for what there is no figure of', () => {
    const reason = { zh: '统计局没有公布', en: 'The bureau has not published it' };
    const withheld = gdp('huishui', undefined, undefined, { status: 'withheld', reason });
    const { dataset } = editionWith({ ...sectors, observations: { observations: [withheld] } });
    expect(anchorsIn({ ...edition(), dataset }, 'zh').get('/figures/')).toContain('huishui.gdp');
  });
  test('a picture is named as one', () =>
    expect(linked('![甲](/icon.svg)')).toEqual([
      expect.stringMatching(/^1 stories have no pictures of their own → place a chart/),
    ]));
});

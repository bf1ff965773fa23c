import { describe, expect, test } from 'vitest';
import { SourceText } from '../../src/problems/source-text.ts';
import { readerOf } from '../../src/site/reader.ts';
import { checkStory } from '../../src/stories/check.ts';
import { checkMarkdown } from '../../src/stories/marks.ts';
import { storyParts } from '../../src/stories/parts.ts';
import { parseStory } from '../../src/stories/story.ts';
import { edition, realSite } from '../fixtures/site.ts';

const html = (body: string, locale = 'zh') =>
  storyParts(body, readerOf(edition(), locale))
    .parts.flatMap((part) => (part.kind === 'prose' ? [part.html] : []))
    .join('')
    .replaceAll(/<data.*?<\/data>\u2060?/g, '#')
    .trim();
const figure = '{{ lutian.paired-streets }}';
/** What is said, with the words that it is said of. */
const said = (body: string) =>
  checkMarkdown(body).map(
    ({ index, length, message }) => `${body.slice(index, index + length)}: ${message}`,
  );

describe('emphasis is what an editor means by it', () => {
  test.each([
    [`共有**${figure}**，对口`, '共有<strong>#</strong>，对口'],
    ['**具体：**这是', '<strong>具体：</strong>这是'],
    ['这是**“引用”**的话', '这是<strong>“引用”</strong>的话'],
    ['（**重要**）', '（<strong>重要</strong>）'],
    [`**重**${figure}**要**`, '<strong>重</strong>#<strong>要</strong>'],
    ['具体_重要_这是 snake_case_name', '具体<em>重要</em>这是 snake_case_name'],
    ['***粗斜***文字', '<em><strong>粗斜</strong></em>文字'],
    [`all**${figure}**s and \\*that\\*`, 'all<strong>#</strong>s and *that*'],
  ])('%s', (body, expected) => {
    expect(html(body)).toBe(`<p>${expected}</p>`);
    expect(checkMarkdown(body)).toEqual([]);
  });
  test.each([
    ['共有**三处 **，对口'],
    ['*重要**的事'],
    ['**甲**乙**丙'],
    ['5 * 3'],
    ['- 列表\n- **没有完'],
    ['> 引用**没有完'],
  ])('and a mark that emphasises nothing is pointed at: %s', (body) => {
    const found = checkMarkdown(body);
    expect(found.map(({ message }) => message)).toEqual(
      expect.arrayContaining([
        expect.stringMatching(/^this \*+ emphasises nothing, and would be printed$/),
      ]),
    );
    for (const { index, length } of found)
      expect(body.slice(index, index + length)).toMatch(/^\*+$/);
  });
  test('a mark too many, which would make other words bold', () =>
    expect(said('甲**乙 **丙**丁**')).toEqual([
      '甲**乙 **丙**丁**: bold words stand within bold words: a ** is missing or too many',
    ]));
});

describe('a line break between Chinese is no space', () => {
  test.each([
    ['春节\n刚过', '春节刚过'],
    ['春节刚过，\nMeijiang', '春节刚过，Meijiang'],
    [`共有\n${figure}\n，对口`, '共有#，对口'],
    ['他说\n“好”\r\n就走', '他说“好”就走'],
    ['**春节**\n刚过', '<strong>春节</strong>刚过'],
  ])('%j', (body, expected) => expect(html(body)).toBe(`<p>${expected}</p>`));
  test.each([
    ['one\ntwo', 'one\ntwo'],
    [`as many as\n${figure}\nin all`, 'as many as\n#\nin all'],
    ['春节\nMeijiang', '春节\nMeijiang'],
    ['春节  \n刚过', '春节<br>\n刚过'],
    ['“Longli”\n“Huishui”', '“Longli”\n“Huishui”'],
  ])('and one between other words is: %j', (body, expected) =>
    expect(html(body)).toBe(`<p>${expected}</p>`),
  );
});

describe('Markdown that stories have not is named', () => {
  test.each([
    ['见注[^甲]。', ['[^甲]: stories have no footnotes']],
    ['文\n\n[^甲]: 注释', ['[^甲]: 注释: stories have no footnotes']],
    ['##标题', ['##: this is no heading without a space after its #']],
    ['＃＃ 标题', ['＃＃: the # of a heading is half-width']],
    ['# 标题', ['# 标题: a story has its headline already']],
    ['## 甲\n\n#### 乙', ['#### 乙: this heading skips a level']],
    ['文字\n---', ['文字: the line --- under this makes it a heading']],
    ['文<br>字', ['<br>: stories have no HTML: this would be printed as it stands']],
    ['文<!-- 记 -->字', ['<!--: stories have no HTML: this would be printed as it stands']],
    [
      '＊＊重点＊＊',
      ['＊＊', '＊＊'].map((mark) => `${mark}: the marks of emphasis are half-width`),
    ],
    ['[文]（/data/）', [']（: this is no link']],
    ['[文] (/data/)', ['] (: this is no link']],
    ['[文][无]', ['[文][无]: there is no address for “无”']],
    ['文\n\n[名]: /data/', ['[名]: /data/: no link names this address, so the line vanishes']],
    ['- [ ] 事', ['- [ ] : stories have no lists to tick off']],
    ['-事', ['-: this is no list without a space after its mark']],
    ['==重点==', ['==重点==: stories have no highlighter']],
    ['    四格', ['    四格: a line that begins with four spaces is printed as code']],
  ])('%j', (body, expected) => expect(said(body)).toEqual(expected));
  test('tables, once a line and wherever they are', () => {
    expect(said('|甲|乙|\n|-|-|\n|丙|丁|').every((one) => one.endsWith('no tables'))).toBe(true);
    expect(said('甲|乙\n-|-\n丙|丁')).toEqual(['甲|乙: stories have no tables']);
  });
  test('but not where it is code, escaped, or the words of a figure', () =>
    expect(
      said(
        '`<br>` `**` \\<br> \\* {{ "a*b <i>" }}\n\n```\n# x\n<b>\n| a |\n```\n\n<https://example.org/>',
      ),
    ).toEqual([]));
  test('and nothing is said of what stands in the newsroom', () => {
    const { stories, pages } = realSite();
    for (const list of [...stories.values(), ...pages.values()])
      for (const { body } of list.values()) expect(said(body)).toEqual([]);
  });
});

test('a body of 200,000 blank lines is checked in a moment', () => {
  const source = new SourceText(
    'a.md',
    `---\nheadline: 一\ndek: 二\n---\n${'\n'.repeat(200_000)}文`,
  );
  const { story } = parseStory(source);
  const start = performance.now();
  expect(checkStory(story!, source, { ...readerOf(edition(), 'zh'), charts: [] })).toEqual([]);
  expect(performance.now() - start).toBeLessThan(5_000);
});

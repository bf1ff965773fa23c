import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { longestLine, textWidth, wrapText } from '../../src/charts/measure.ts';

test('a Han character is one em wide, and wider than a letter', () => {
  expect(textWidth('荔湾', 14)).toBe(28);
  expect(textWidth('𠮷', 14)).toBe(14);
  expect(textWidth('25℃', 10)).toBe(22);
  expect(textWidth('ab', 14)).toBeLessThan(28);
});

test('the longest line is as wide as it is alone', () =>
  expect(longestLine(['荔', '荔湾', ''], 10)).toBe(20));

describe('a text in lines', () => {
  test('breaks between Han characters, never before a closing mark', () => {
    const lines = wrapText('广东珠江农业科技有限公司，与份田、桂峰等村约定。', 84, 14);
    expect(lines.length).toBeGreaterThan(1);
    for (const line of lines) expect(line).not.toMatch(/^[，。、]/);
  });
  test('takes a run of closing marks along, and what an opening one opens', () => {
    expect(wrapText('帮扶荔湾（吕田）。', 14 * 7, 14)).toEqual(['帮扶荔湾（吕', '田）。']);
    expect(wrapText('帮扶荔湾（吕田）。', 14 * 5, 14)).toEqual(['帮扶荔湾', '（吕田）。']);
    expect(wrapText('他说“好。”', 14 * 5, 14)).toEqual(['他说', '“好。”']);
  });
  test.each([
    ['增长了百分之几至 12.5%。', 14 * 10],
    ['荔湾区共有企业 145 家企业', 14 * 9],
    ['全年一共投入 47.2 万元', 14 * 8],
    ['距离是大约 740 公里以外', 14 * 8],
    ['最高气温可以达到 39 ℃', 14 * 9.5],
    ['parks with some 145 enterprises', 14 * 10],
    ['as far as about 740 km from it', 14 * 9],
    ['as much as about 12 % of it', 14 * 8],
    ['一共要付的是大约 ¥120 万', 14 * 9],
  ])('never parts a number from its unit: %s', (text, width) => {
    const lines = wrapText(text, width, 14);
    expect(lines.length).toBeGreaterThan(1);
    for (const line of lines) expect(line).not.toMatch(/[\d¥]$/);
    expect(lines.filter((line) => /\d/.test(line))).toHaveLength(1);
  });
  test('breaks a word that no line holds where the line ends', () => {
    const word = 'Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch';
    const lines = wrapText(word, 100, 15);
    expect(lines.join('')).toBe(word);
    expect(longestLine(lines, 15)).toBeLessThanOrEqual(100);
  });
  test('parts a number from its unit only where no line holds both, and never in its digits where one holds them', () =>
    expect(wrapText('−123,456,789,012 enterprises', 150, 15)).toEqual([
      '−123,456,789,012',
      'enterprises',
    ]));
});

const anything = fc.string({
  unit: fc.constantFrom(
    '荔',
    '湾',
    '，',
    'a',
    'b',
    ' ',
    '（',
    '）',
    '7',
    '%',
    '家',
    '。',
    'é',
    '𠮷',
  ),
  maxLength: 40,
});

test('nothing of a text is lost in lines, and none is wider than asked', () => {
  fc.assert(
    fc.property(anything, fc.integer({ min: 30, max: 200 }), (text, width) => {
      const lines = wrapText(text, width, 14);
      expect(lines.join('').replaceAll(/\s/g, '')).toBe(text.replaceAll(/\s/g, ''));
      expect(longestLine(lines, 14)).toBeLessThanOrEqual(width);
    }),
  );
});

test('no line begins with a closing mark where the line before could have ended sooner', () => {
  const short = fc.array(fc.constantFrom('荔', '湾', '（吕）', '。', '，', '7 %', ' '), {
    maxLength: 30,
  });
  fc.assert(
    fc.property(short, (words) => {
      const text = `荔${words.join('')}`.replaceAll(/ +(?=[。，])|(?<=[。，])[。，]+/g, '');
      for (const line of wrapText(text, 140, 14)) expect(line).not.toMatch(/^[，。）%]/);
    }),
  );
});

import { rmSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readFrontMatter } from '../../src/stories/front-matter.ts';
import { copySite, problemsAfter, problemsIn } from '../fixtures/site.ts';

const story = 'content/stories/zh/lutian.md';
const broken = (from: string | RegExp, to: string) => problemsAfter(story, from, to);

describe('a story that is wrong is told so at its line and column', () => {
  test('an unknown figure', () =>
    expect(broken('{{ lutian.livelihood-funds }}', '{{ lutian.livelihod-funds }}')).toEqual([
      'content/stories/zh/lutian.md:22:23 there is no figure “lutian.livelihod-funds” in version 2026.11 → did you mean “lutian.livelihood-funds”?',
    ]));
  test('an unknown chart', () =>
    expect(broken('::chart{lutian-funds}', '::chart{lutian-fund}')[0]).toMatch(
      /lutian\.md:\d+:1 there is no chart “lutian-fund” → did you mean “lutian-funds”\?/,
    ));
  test('a bare number', () =>
    expect(
      broken(
        '申请了乡村振兴帮扶资金{{ lutian.footbridge-funds }}',
        '申请了乡村振兴帮扶资金 45 万元',
      )[0],
    ).toMatch(/“45 万” is a bare number → bind it: \{\{ lutian\.footbridge-funds \}\}/));
  test('a bare number in the headline', () =>
    expect(broken('{{ lutian.paired-streets | hanzi }}条街', '二十二条街')[0]).toMatch(
      /lutian\.md:2:12 “二十二条” is a bare number → bind it: \{\{ lutian\.paired-streets \}\}/,
    ));
  test('an unknown key figure', () =>
    expect(broken('figures: [lutian.paired-streets', 'figures: [lutian.paired-street')[0]).toMatch(
      /lutian\.md:4:11 there is no figure “lutian\.paired-street”/,
    ));
  test('an unknown field', () =>
    expect(broken('dek:', 'deck:').join('\n')).toMatch(
      /“deck” is not a field of the front matter → did you mean “dek”\?/,
    ));
  test('an unknown field whose name holds other words', () =>
    expect(broken('dek:', 'where:').join('\n')).toMatch(
      /“where” is not a field of the front matter → known fields: /,
    ));
  test('a directive that is none', () =>
    expect(broken('::chart{lutian-funds}', '::grafik{lutian-funds}')[0]).toMatch(
      /is not a directive → write ::chart\{id\}/,
    ));
  test('a directive that is not closed', () =>
    expect(broken('::chart{lutian-funds}', '::chart{lutian-funds')[0]).toMatch(
      /:1 this \{ is not closed/,
    ));
  test('steps that are not closed', () =>
    expect(broken('::chart{lutian-funds}', '::steps{lutian-funds}')[0]).toMatch(
      /these steps are not closed → put a line :: after the last step/,
    ));
  test('a translation that is missing', () => {
    const folder = copySite();
    rmSync(`${folder}/content/stories/en/potou.md`);
    expect(problemsIn(folder)).toEqual([
      'content/stories/en/potou.md:1:1 this text exists in another language and not in “en” → add the translation under the same file name, or remove the other',
    ]);
    rmSync(folder, { recursive: true });
  });
});

describe('front matter is what an editor means by it', () => {
  const front = (dek: string) => {
    const yaml = `headline: 一句话\ndek: ${dek}\n`;
    return readFrontMatter(yaml, '---\n'.length);
  };
  test.each([
    ['*重要*', 'a text may not begin with *: YAML means something else by it'],
    ['&重要 的事', 'a text may not begin with &: YAML means something else by it'],
    ['!!str 重要', 'a text may not begin with !: YAML means something else by it'],
    ['一\ndek: 二', '“dek” stands twice in the front matter'],
    [
      '[甲',
      'the front matter is not YAML: Flow sequence in block collection must be sufficiently indented and end with a ]',
    ],
    ['['.repeat(5_000), 'the front matter is not YAML: its lists are nested too deep'],
    ['- '.repeat(5_000), 'the front matter is not YAML: its lists are nested too deep'],
  ])('%.9s is told at its place, and is no crash', (dek, message) => {
    const { value, faults } = front(dek);
    expect(value).toBeUndefined();
    expect(faults[0]).toMatchObject({ message });
  });
  test.each([
    ['春节刚过，\n  人们回来', '春节刚过，人们回来'],
    ['"春节\n  {{ longli.area }}\n  的地"', '春节{{ longli.area }}的地'],
    ['>\n  春节\n  刚过', '春节刚过\n'],
    ['one\n  two', 'one two'],
    ['春节 刚过', '春节 刚过'],
  ])('a text on two lines, %j', (dek, read) => expect(front(dek).value?.dek).toBe(read));
  test('front matter without end, however long, is told at once', () => {
    const fields = Array.from({ length: 100_000 }, (_, i) => `f${i}: 1\n`).join('');
    expect(readFrontMatter(fields, 4).faults).toMatchObject([
      { message: expect.stringMatching(/^the front matter has \d+ characters: a line --- /) },
    ]);
  });
});

test('Markdown in a headline would be printed as it stands', () => {
  expect(broken('牵住山里', '**牵住**山里').join()).toMatch('“**” would be printed as it stands');
});

test('a bare number in a summary is told as in a headline', () =>
  expect(broken(/^dek: /m, 'summary: 共有145家\ndek: ').join()).toMatch(
    /:3:12 “145” is a bare number/,
  ));

import { rmSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
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

import { cpSync, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { copySite, edit, problemsAfter, problemsIn } from '../fixtures/site.ts';

let folder: string;
beforeEach(() => {
  folder = copySite();
});
afterEach(() => rmSync(folder, { recursive: true }));

describe('what one file hides of the others', () => {
  test.each([
    [
      'a value in site.json',
      '"home": "liwan"',
      '"home": 3',
      'content/site.json:7:11 home must be a text',
    ],
    [
      'a comma in site.json',
      '"home": "liwan",',
      '"home": "liwan"',
      'content/site.json:8:3 a comma is missing here',
    ],
  ])('%s that is wrong hides no bare number in a story', (_, from, to, first) => {
    edit(folder, 'content/site.json', from, to);
    edit(folder, 'content/stories/zh/longli.md', /$/, '\n共有145家。\n');
    expect(problemsIn(folder)).toEqual([
      expect.stringContaining(first),
      expect.stringMatching(/^content\/stories\/zh\/longli\.md:42:3 “145” is a bare number/),
    ]);
  });
  test('a chart that cannot be read is not missing in the stories that show it', () =>
    expect(problemsAfter('content/charts/purchases.json', '{', '{{')).toEqual([
      expect.stringMatching(/^content\/charts\/purchases\.json:1:2 /),
    ]));
});

describe('a folder of texts in no language of the site', () => {
  test('is one that was mistyped', () => {
    cpSync(join(folder, 'content/stories/zh'), join(folder, 'content/stories/zn'), {
      recursive: true,
    });
    expect(problemsIn(folder)).toEqual([
      'content/stories/zn:1:1 “zn” is no language of this site, so what is here has no page → did you mean “zh”? Move what is in it to content/stories/zh',
    ]);
  });
  test('or one that was forgotten in site.json', () => {
    mkdirSync(join(folder, 'content/pages/ja'));
    expect(problemsIn(folder)).toEqual([
      'content/pages/ja:1:1 “ja” is no language of this site, so what is here has no page → add "ja" to "locales" in content/site.json, or remove the folder',
    ]);
  });
});

test('maps without a map file are a problem of their charts', () => {
  rmSync(join(folder, 'data/geo'), { recursive: true });
  expect(problemsIn(folder)).toContainEqual(
    expect.stringMatching(
      /^content\/charts\/partners-map\.json:3:11 “flow-map” draws on the outlines of a map file/,
    ),
  );
});

test('a language that stands twice in site.json is a problem', () =>
  expect(problemsAfter('content/site.json', '["zh", "en"]', '["zh", "en", "zh"]')).toEqual([
    expect.stringMatching(
      /^content\/site\.json:6:14 .*a language stands in it twice → name each language once$/,
    ),
  ]));

describe('where readers say that something is wrong', () => {
  const after = (corrections: string) =>
    problemsAfter('content/site.json', '"home":', `"corrections": ${corrections}, "home":`);
  test.each(['{"email": "a@example.org"}', '{"form": "https://example.org/form"}', '{}'])(
    'may be %s',
    (corrections) => expect(after(corrections)).toEqual([]),
  );
  test.each([
    [
      '{"email": "a@example"}',
      '7:28 email “a@example” is not an e-mail address → write it alone, as in name@example.org',
    ],
    [
      '{"email": "mailto:a@example.org"}',
      '7:28 email “mailto:a@example.org” is not an e-mail address → write it alone, as in name@example.org',
    ],
    [
      '{"email": "A <a@example.org>"}',
      '7:28 email “A <a@example.org>” is not an e-mail address → write it alone, as in name@example.org',
    ],
    [
      '{"form": "javascript:x"}',
      '7:27 form “javascript:x” is not an address → write the whole address, with https://',
    ],
    ['{"mail": "a@example.org"}', '7:19 “mail” is not a field here → did you mean “email”?'],
  ])('and not %s', (corrections, said) =>
    expect(after(corrections)).toEqual([`content/site.json:${said}`]),
  );
});

describe('what nobody types 20,000 times is checked in a moment', () => {
  const story = 'content/stories/zh/lutian.md';
  const n = 20_000;
  test.each<[what: string, file: string, from: RegExp | string, to: string]>([
    ['emphasis that is not closed, a line each', story, /$/, `\n${'**字\n'.repeat(n)}`],
    ['emphasis that is not closed, in one line', story, /$/, `\n${'** 字'.repeat(n)}`],
    ['numerals in one word', story, /$/, `\n${'三十'.repeat(n)}`],
    ['directives', story, /$/, `\n${'::chart{purchases}\n'.repeat(n)}`],
    ['links to nowhere', story, /$/, `\n${'[甲](/nowhere/)'.repeat(n)}`],
    [
      'numbers in a text of a chart',
      'content/charts/purchases.json',
      /"subtitle": \{[^}]*\}/,
      `"subtitle": {"zh": "${'1 '.repeat(n)}", "en": "a"}`,
    ],
    [
      'fields that there are not',
      'content/site.json',
      '"id":',
      `${Array.from({ length: n }, (_, i) => `"k${i}": 1, `).join('')}"id":`,
    ],
    ['languages', 'content/site.json', '["zh", "en"]', `["zh", "en"${', "zh"'.repeat(n)}]`],
  ])('%s', (_, file, from, to) => {
    edit(folder, file, from, to);
    const before = process.cpuUsage();
    problemsIn(folder);
    // Time on the processor, which other work on the machine does not change.
    expect(process.cpuUsage(before).user / 1_000).toBeLessThan(5_000);
  });
});

import { describe, expect, test } from 'vitest';
import { parseJson } from '../../src/problems/json.ts';
import { problemText } from '../../src/problems/problem.ts';
import { SourceText } from '../../src/problems/source-text.ts';
import { problemsAfter } from '../fixtures/site.ts';

/** The characters of C0 that no text has a use for, and what Chinese editors meet besides. */
const characters = [
  ...['\u0000', '\u0008', '\u000b', '\u000c', '\u001b', '\u007f', '\u0085', '\u2028'],
  ...['\u202e', '\u2066', '\ufeff', '\ufffd', '\ufffe', '\u{1ffff}'],
];
const name = (character: string) =>
  `U+${character.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}`;
const raw = /(?!\n)\p{Cc}|[\u202e\u2066]/u;

describe('a character that cannot be shown is told at its place', () => {
  test.each(characters.map((character) => [name(character), character]))(
    '%s',
    (code, character) => {
      const said = `an invisible character (${code}) stands here`;
      for (const [file, from, to] of [
        ['content/stories/zh/lutian.md', '牵住山里', `牵住${character}山里`],
        ['content/charts/purchases.json', '"kind"', `"k${character}ind"`],
        ['content/site.json', '"Jieli"', `"Ji${character}eli"`],
        ['content/redirects.json', '{', `{"/old${character}/": "/charts/"`],
      ] as const) {
        const found = problemsAfter(file, from, to);
        expect(found.join('\n')).toMatch(said);
        expect(found.find((line) => line.includes(said))).toMatch(
          new RegExp(`^${file}:\\d+:\\d+ `),
        );
      }
    },
  );
  test.each([
    ['\\u0008', 'U+0008'],
    ['\\ud800', 'U+D800'],
    ['\\ufffe', 'U+FFFE'],
  ])('also where JSON has it by its code: %s', (code, character) => {
    const source = new SourceText('a.json', `{\n  "a": "x${code}"\n}`);
    expect(parseJson(source).problems).toMatchObject([
      { line: 2, column: 8, message: expect.stringContaining(character) as string },
    ]);
  });
  test('and what people write is left alone: emoji, accents, a tab, a zero-width joiner', () => {
    const source = new SourceText('a.json', '{ "a": "👩‍🌾 Lütian 吕田 \\t 𠮷 “” ‌" }');
    expect(parseJson(source).problems).toEqual([]);
  });
});

test('a message never brings such a character to the terminal', () => {
  const source = new SourceText('a\u001b.md', 'x\u001b[31m\u202ey');
  const problem = source.problem(1, 1, 'there is no \u001b', 'write \u0007');
  expect(problemText(problem)).not.toMatch(raw);
  expect(problemText(problem)).toContain('there is no U+001B');
});

describe('JSON', () => {
  test.each([['['], ['{"a":']])('nested 3,000 deep is told, and is no crash: %s', (open) => {
    const source = new SourceText('a.json', open.repeat(3_000));
    expect(parseJson(source).problems).toMatchObject([
      { message: 'lists and objects are nested too deep here', line: 1 },
    ]);
  });
  test('with as many brackets in its texts is not', () =>
    expect(parseJson(new SourceText('a.json', `["${'['.repeat(3_000)}"]`)).problems).toEqual([]));
});

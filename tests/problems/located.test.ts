import { describe, expect, test } from 'vitest';
import { parseJson } from '../../src/problems/json.ts';
import { decode, SourceText } from '../../src/problems/source-text.ts';

const first = (text: string) => {
  const [problem] = parseJson(new SourceText('x.json', text)).problems;
  return problem && `${problem.line}:${problem.column} ${problem.message} → ${problem.remedy}`;
};

describe('JSON as editors break it', () => {
  test('what is right is read, with or without BOM and CRLF', () => {
    const { source, problems } = decode(
      'x.json',
      new TextEncoder().encode('\uFEFF{\r\n  "a": [1, {"b": null}]\r\n}'),
    );
    expect(problems).toEqual([]);
    expect(parseJson(source).json.value).toEqual({ a: [1, { b: null }] });
  });
  test('a comma too many', () =>
    expect(first('{\n  "a": 1,\n}')).toBe(
      '3:1 a property name is missing here → take away the comma before this, or write the next "name": value',
    ));
  test('a comma too few', () =>
    expect(first('{\n  "a": 1\n  "b": 2\n}')).toBe(
      '3:3 a comma is missing here → put a comma between the two values',
    ));
  test('full-width digits', () =>
    expect(first('{"value": １４５}')).toBe(
      '1:11 these digits are full-width → write 145 with half-width digits',
    ));
  test('a comment', () =>
    expect(first('{\n// note\n"a": 1}')).toMatch(/^2:1 JSON has no comments/));
  test('a key twice', () =>
    expect(first('{"a": 1,\n "a": 2}')).toBe(
      '2:2 “a” stands twice in this object → keep one of the two; a reader of the file cannot tell which one counts',
    ));
  test('a number beyond a double', () =>
    expect(first('{"a": 1e400}')).toMatch(/^1:7 this number is too large/));
  test('conflict markers, all of them', () => {
    const { problems } = parseJson(
      new SourceText('x.json', '{\n<<<<<<< mine\n"a": 1\n=======\n"a": 2\n>>>>>>> theirs\n}'),
    );
    expect(problems.map((p) => p.line)).toEqual([2, 4, 6]);
  });
  test('a file saved as GBK', () => {
    const { problems } = decode(
      'x.json',
      new Uint8Array([0x7b, 0x22, 0xc0, 0xf3, 0xcd, 0xe5, 0x22, 0x7d]),
    );
    expect(problems[0]).toMatchObject({
      line: 1,
      column: 3,
      message: 'this file is not saved as UTF-8 (it looks like GBK)',
    });
  });
  test('a place inside a string counts escapes', () => {
    const { json } = parseJson(new SourceText('x.json', '{"t": "a \\"b\\" 145"}'));
    expect(json.problem(['t'], '', '', { within: { index: 6, length: 3 } }).column).toBe(16);
  });
  test('a part of a string that is written by codes is underlined whole', () => {
    const { json } = parseJson(new SourceText('x.json', '{"t": "\\u4e00\\n1"}'));
    const { column, length } = json.problem(['t'], '', '', { within: { index: 0, length: 2 } });
    expect([column, length]).toEqual([8, 8]);
  });
  test('of a line that is very long the part round the place is quoted', () => {
    const text = `["${'字'.repeat(5_000)}12${'字'.repeat(5_000)}"]`;
    const { json } = parseJson(new SourceText('x.json', text));
    const { quote, caret, column } = json.problem([0], '', '', {
      within: { index: 5_000, length: 2 },
    });
    expect([quote.length, quote.slice(caret, caret! + 2), column]).toEqual([400, '12', 5_003]);
  });
  test('what is missing is told at what would hold it', () => {
    const { json } = parseJson(new SourceText('x.json', '{"a": [{"b": 1}, {}]}'));
    const at = (...path: (string | number)[]) => json.problem(path, '', '').column;
    expect([at('a', 0, 'b'), at('a', 1, 'b'), at('a', 2), at('c'), at('a', 'length')]).toEqual([
      14, 18, 7, 1, 7,
    ]);
  });
});

import { describe, expect, test } from 'vitest';
import { fileProblem, problemText, Problems } from '../../src/problems/problem.ts';

/** What an editor reads of a problem in this line, whose `marked` part is wrong. */
const said = (quote: string, marked: string) =>
  problemText({
    ...fileProblem('content/stories/zh/lutian.md', 'it is wrong', 'it would be right'),
    column: quote.indexOf(marked) + 1,
    length: marked.length,
    quote,
  }).split('\n');

describe('the caret stands under what is wrong', () => {
  test.each([
    ['the value 12 here', '12', '              ^^'],
    ['共有十二家企业', '十二', '        ^^^^'],
    ['１２３ｘ', 'ｘ', '          ^^'],
    ['好👨‍👩‍👧12', '12', '        ^^'],
    ['\t\t12', '12', '    \t\t^^'],
    ['nothing', '', '    ^'],
  ])('%j, %j', (quote, marked, caret) => expect(said(quote, marked)[2]).toBe(caret));
  test('also in a line that is too long to be shown whole', () => {
    const [, shown = '', caret = ''] = said(`${'字'.repeat(200)}12${'字'.repeat(200)}`, '12');
    expect(shown.indexOf('12')).toBe(4 + 50);
    expect(caret).toBe(`${' '.repeat(4 + 100)}^^`);
  });
});

test('problems are told all at once, with their number', () =>
  expect(new Problems([fileProblem('a.json', 'it is missing', 'write it')]).message).toMatch(
    /^1 problem to mend\n\na\.json:1:1 {2}it is missing\n/,
  ));

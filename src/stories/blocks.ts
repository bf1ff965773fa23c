import type { Token } from 'markdown-it';
import type { Fault, InText } from '../problems/fault.ts';
import type { BodyLines } from './body-lines.ts';
import { strayAt } from './emphasis.ts';

/** What is wrong with one block of a body: marks left over in it, or that it is of a kind which stories have not. */
export function checkBlock(token: Token, lines: BodyLines): Fault<InText>[] {
  if (token.type === 'inline') return strays(token, lines);
  if (token.type === 'table_open')
    return [
      {
        ...lines.placeOf(token),
        message: 'stories have no tables',
        remedy: 'place a chart, which brings its table: ::chart{id}; or write a list',
      },
    ];
  if (token.type !== 'code_block') return [];
  return [
    {
      ...lines.placeOf(token),
      message: 'a line that begins with four spaces is printed as code',
      remedy: 'delete the spaces before it',
    },
  ];
}

/** Marks of emphasis that were left over, and bold words within bold words: there a mark is missing or too many. */
function strays({ children, content, map }: Token, lines: BodyLines): Fault<InText>[] {
  const faults: Fault<InText>[] = [];
  let depth = 0;
  let from = -1;
  const placeOf = lines.within(map?.[0] ?? 0, content);
  for (const token of children ?? []) {
    if (token.type === 'stray' && strayAt(token) !== from) {
      from = strayAt(token);
      faults.push({
        ...placeOf(from),
        message: `this ${token.content} emphasises nothing, and would be printed`,
        remedy: `put one mark right before and one right after the words; for the sign itself write \\${token.content[0]}`,
      });
    }
    if (token.type === 'strong_close') depth -= 1;
    if (token.type === 'strong_open' && ++depth === 2)
      faults.push({
        ...lines.placeOf({ map }),
        message: 'bold words stand within bold words: a ** is missing or too many',
        remedy: 'put one ** right before and one right after the words',
      });
  }
  return faults;
}

/** A story has its headline already, and headings skip no level. A line under a paragraph makes it a heading by accident. */
export function checkHeadings(tokens: readonly Token[], lines: BodyLines): Fault<InText>[] {
  let depth = 1;
  return tokens.flatMap((token) => {
    if (token.type !== 'heading_open') return [];
    const place = lines.placeOf(token);
    const next = Number(token.tag.slice(1));
    const before = depth;
    depth = next;
    if (token.markup === '-' || token.markup === '=')
      return [
        {
          ...place,
          message: `the line ${token.markup.repeat(3)} under this makes it a heading`,
          remedy: 'write ## before a heading; put an empty line before a rule',
        },
      ];
    if (next === 1)
      return [
        {
          ...place,
          message: 'a story has its headline already',
          remedy: 'write ## before a heading in it',
        },
      ];
    if (next <= before + 1) return [];
    return [
      {
        ...place,
        message: `this heading skips a level`,
        remedy: `write ${'#'.repeat(before + 1)} before it`,
      },
    ];
  });
}

import type { Env } from 'markdown-it';
import type { Fault, InText } from '../problems/fault.ts';
import { checkBlock, checkHeadings } from './blocks.ts';
import { BodyLines, withoutCode } from './body-lines.ts';
import { storyParser } from './markdown.ts';
import { checkReferences } from './references.ts';

/** What of Markdown a body uses that stories have not, or that cannot be set, at its place in the body. */
export function checkMarkdown(body: string): Fault<InText>[] {
  const env: Env = {};
  const tokens = storyParser().parse(body, env);
  const lines = new BodyLines(body);
  const text = withoutCode(body, tokens, lines);
  return [
    ...written.flatMap((mark) => find(text, mark)),
    ...checkReferences(text, Object.keys(env.references ?? {})),
    ...tokens.flatMap((token) => checkBlock(token, lines)),
    ...checkHeadings(tokens, lines),
  ].sort((a, b) => a.index - b.index);
}

/** Something that is written in the belief that it is Markdown, and what is said of it. */
interface Mark {
  pattern: RegExp;
  message: string;
  remedy: string;
}

const link = 'write [text](address), with half-width brackets and nothing between them';
const written: Mark[] = [
  {
    pattern: /!\[[^[\]\n]*\]\(/g,
    message: 'stories have no pictures of their own',
    remedy: 'place a chart or a map: ::chart{id}, ::map{id}; or link to the picture',
  },
  {
    pattern: /\[\^[^[\]\n]*\](?::.*)?/g,
    message: 'stories have no footnotes',
    remedy: 'say it in the text, or link to where it is said: [text](address)',
  },
  {
    pattern: /^ {0,3}(?:#{1,6}|＃+)(?=[^#＃\s])/gmu,
    message: 'this is no heading without a space after its #',
    remedy: 'write ## and a space before the heading',
  },
  {
    pattern: /^ {0,3}＃+(?=\s)/gmu,
    message: 'the # of a heading is half-width',
    remedy: 'write ## and a space before the heading',
  },
  {
    pattern: /＊＊|＿＿/g,
    message: 'the marks of emphasis are half-width',
    remedy: 'write **emphasis**',
  },
  {
    pattern: /<\/?[a-z][a-z0-9-]*(?:\s[^<>\n]*)?\/?>|<!--|<![a-z]/gi,
    message: 'stories have no HTML: this would be printed as it stands',
    remedy: 'take it out; **bold**, *italic*, lists, quotations and links are written in Markdown',
  },
  { pattern: /\][ \t]*（|\][ \t]+\((?=https?:|[/#])/g, message: 'this is no link', remedy: link },
  { pattern: /［[^［］\n]*］[(（]|\[\[[^[\]\n]*\]\]/g, message: 'this is no link', remedy: link },
  {
    pattern: /^[ \t]*(?:[-*+]|\d+[.)]) \[[ xX]\] /gm,
    message: 'stories have no lists to tick off',
    remedy: 'write a plain list: - entry',
  },
  {
    pattern: /^ {0,3}[-+](?=\p{sc=Han})/gmu,
    message: 'this is no list without a space after its mark',
    remedy: 'write - and a space before the entry',
  },
  {
    pattern: /==[^=\s][^=\n]*==/g,
    message: 'stories have no highlighter',
    remedy: 'write **emphasis**',
  },
  {
    pattern: /\{[.#][\w-]+\}/g,
    message: 'stories have no classes or anchors of their own',
    remedy: 'take it out',
  },
  {
    pattern: /^[ \t]*\|.*\|?[ \t]*$/gm,
    message: 'stories have no tables',
    remedy: 'place a chart, which brings its table: ::chart{id}; or write a list',
  },
];

function find(text: string, { pattern, message, remedy }: Mark): Fault<InText>[] {
  return [...text.matchAll(pattern)].map((match) => ({
    index: match.index,
    length: match[0].length,
    message,
    remedy,
  }));
}

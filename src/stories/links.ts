import type { Env, Token } from 'markdown-it';
import type { InText } from '../problems/fault.ts';
import { BodyLines, withoutCode } from './body-lines.ts';
import { storyParser } from './markdown.ts';

/** Where a link leads, and where in a body that stands. */
export interface Link extends InText {
  target: string;
}

/** The links of a body, in their order: those of its prose, by name or whole, and what was written as one and is none. What stands in code is none. */
export function linksOf(body: string): Link[] {
  const markdown = storyParser();
  const env: Env = {};
  const tokens = markdown.parse(body, env);
  const lines = new BodyLines(body);
  const text = withoutCode(body, tokens, lines);
  const defined = definitionsIn(text);
  const links = tokens.flatMap((token) => linksIn(token, body, lines, defined));
  const leads = new Set(links.map(({ target }) => target));
  const refused = writtenIn(text, body).filter(
    ({ target }) => !leads.has(readable(markdown.normalizeLink(target))),
  );
  return [...links, ...refused].sort((a, b) => a.index - b.index);
}

/** What stands where the address of a link would. Addresses are blanked in `text`, so that only the place is read from it. */
function writtenIn(text: string, body: string): Link[] {
  return [...text.matchAll(/(?<!!\[[^\]\n]*)\]\((?= *\))/g)].flatMap(({ index }) => {
    const target = /^<?([^()\s<>]*)>?\)/.exec(body.slice(index + 2, index + 2_000))?.[1];
    return target ? [{ index: index + 2, length: target.length, target }] : [];
  });
}

/** The addresses that stand apart from the links which name them. */
function definitionsIn(text: string): Map<string, InText> {
  const found = text.matchAll(/^( {0,3}\[[^[\]\n]+\]:[ \t]*(?:\n[ \t]*)?<?)([^\s<>]+)/gm);
  return new Map(
    Array.from(found, ({ index, 1: before = '', 2: target = '' }) => [
      target,
      { index: index + before.length, length: target.length },
    ]),
  );
}

/** The links of a block, each at its place: that of its address, or, where that is written in another way, the block's. */
function linksIn(
  block: Token,
  body: string,
  lines: BodyLines,
  defined: ReadonlyMap<string, InText>,
): Link[] {
  const opened = (block.children ?? []).filter(({ type }) => type === 'link_open');
  if (opened.length === 0) return [];
  const find = finder(body, lines.range(block));
  return opened.map((link) => {
    const target = readable(String(link.attrGet('href') ?? ''));
    const before = link.markup === 'autolink' ? '<' : '](';
    const place = defined.get(target) ?? find(before, target) ?? lines.placeOf(block);
    return { ...place, target };
  });
}

/** More addresses of a block than these are not looked for in vain: each time the whole block is read. */
const MOST_IN_VAIN = 20;

/** Finds addresses of a block in their order. */
function finder(body: string, [from, to]: [from: number, to: number]) {
  const block = body.slice(from, to);
  let at = 0;
  let inVain = 0;
  return (before: string, target: string): InText | undefined => {
    if (inVain >= MOST_IN_VAIN) return undefined;
    const index = block.indexOf(before + target, at);
    if (index < 0) inVain += 1;
    if (index < 0) return undefined;
    at = index + before.length;
    return { index: from + at, length: target.length };
  };
}

/** An address as it was written: the parser writes other characters than ASCII by their codes. */
function readable(address: string): string {
  try {
    return decodeURI(address);
  } catch {
    return address;
  }
}

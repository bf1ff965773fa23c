import createMarkdown, {
  type MarkdownIt,
  type StateBlock,
  type StateInline,
  type Token,
} from 'markdown-it';
import { parseProse, type Piece } from '../prose/parse.ts';
import { escapeHtml } from '../prose/markup.ts';
import { figureHtml } from '../prose/render.ts';
import type { ProseContext } from '../prose/context.ts';
import { readLine } from './directives/line.ts';
import { emphasis } from './emphasis.ts';
import { joinLines } from './line-breaks.ts';
import { pieceOf } from './tokens.ts';

/** What the prose of a story is printed from. */
export interface StoryContext extends ProseContext {
  /** Turns a site path (`/regions/<id>/`) into an address in this language. */
  href: (path: string) => string;
  /** The same for a file, which has no language. */
  fileHref: (path: string) => string;
}

/** Punctuation that may not begin a line. */
const CLOSING = /^[，。、；：！？）」』”’,.;:!?)]/;
const WORD_JOINER = '\u2060';

/** Markdown with bound figures and directives, raw HTML off. Tokens of the types `figure` and `directive` hold in `meta` what was read. */
export function storyParser(): MarkdownIt {
  const md = createMarkdown({ html: false, linkify: false, typographer: false, maxNesting: 20 });
  emphasis(md);
  md.inline.ruler.before('emphasis', 'figure', figureRule);
  md.block.ruler.before('paragraph', 'directive', directiveRule, { alt: ['paragraph'] });
  md.core.ruler.push('lines', joinLines);
  return md;
}

/** The same, and how its tokens become HTML in a language. */
export function storyMarkdown(context: StoryContext): MarkdownIt {
  const md = storyParser();
  md.core.ruler.push('addresses', ({ tokens }) => {
    numberHeadings(tokens);
    for (const link of linksIn(tokens)) localise(link, context);
  });
  md.renderer.rules['figure'] = (tokens, i) =>
    pieceHtml(pieceOf(tokens[i]!), tokens[i + 1]?.content ?? '', context);
  return md;
}

/** `{{ … }}` in running text. */
function figureRule(state: StateInline, silent: boolean): boolean {
  if (!state.src.startsWith('{{', state.pos)) return false;
  const close = state.src.indexOf('}}', state.pos);
  if (close < 0) return false;
  const [piece] = parseProse(state.src.slice(state.pos, close + 2));
  if (!silent) state.push('figure', '', 0).meta = { piece };
  state.pos = close + 2;
  return true;
}

/** A line that begins with `::`, outside lists and quotations. */
function directiveRule(state: StateBlock, line: number, _end: number, silent: boolean): boolean {
  const start = state.bMarks[line]!;
  if (state.level > 0 || !state.src.startsWith('::', start)) return false;
  const read = readLine(state.src.slice(start, state.eMarks[line]));
  if (read.kind === 'fault') return false;
  if (silent) return true;
  state.push('directive', '', 0).meta = { line: read };
  state.line = line + 1;
  return true;
}

/** Headings have ids to link to: s1, s2 … */
function numberHeadings(tokens: readonly Token[]): void {
  const headings = tokens.filter((token) => token.type === 'heading_open');
  headings.forEach((heading, i) => heading.attrSet('id', `s${i + 1}`));
}

const linksIn = (tokens: readonly Token[]) =>
  tokens.flatMap(({ children }) => (children ?? []).filter(({ type }) => type === 'link_open'));

/** Whether a path, perhaps with what follows a ? or #, is that of a file, which has no language. */
export const isFilePath = (path: string) => /^[^?#]*\.[a-z0-9]+(?:[?#]|$)/.test(path);

/** A link within the site leads to the page in the reader's language, under the site's base path. */
function localise(link: Token, { href, fileHref }: StoryContext): void {
  const target = String(link.attrGet('href') ?? '');
  if (!target.startsWith('/')) return;
  link.attrSet('href', isFilePath(target) ? fileHref(target) : href(target));
}

function pieceHtml(piece: Piece, after: string, context: ProseContext): string {
  if (piece.kind === 'fault') return '';
  if (piece.kind !== 'figure') return escapeHtml(piece.text);
  // Its button is a box of its own, after which a line may break.
  return figureHtml(piece, context) + (CLOSING.test(after) ? WORD_JOINER : '');
}

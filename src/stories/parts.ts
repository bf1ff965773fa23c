import type { Token } from 'markdown-it';
import type { DirectivePart } from './directives/index.ts';
import type { DirectiveLine } from './directives/line.ts';
import { chartsIn } from './directives/scan.ts';
import { storyMarkdown, type StoryContext } from './markdown.ts';
import { lineOf, pieceOf } from './tokens.ts';

/** Running text, as HTML. */
export interface Prose {
  kind: 'prose';
  html: string;
}

/** A piece of a story, which a component of its kind puts on a page; `within` is what stands inside it. */
export type Part = (Prose | DirectivePart) & { within?: Part[] };

/** A story as it is put on a page. */
export interface StoryParts {
  parts: readonly Part[];
  /** Ids of the figures in its prose, in their order, each once: they have cards. */
  figures: readonly string[];
  /** Ids of the charts that it places. */
  charts: readonly string[];
}

/** Takes a checked story apart: prose with bound figures, and what its directives become. */
export function storyParts(body: string, context: StoryContext): StoryParts {
  const markdown = storyMarkdown(context);
  const env = {};
  const tokens = markdown.parse(body, env);
  const html = (slice: Token[]) => markdown.renderer.render(slice, markdown.options, env);
  return { parts: partsOf(tokens, html), figures: figuresIn(tokens), charts: chartsIn(body) };
}

/** A directive that holds text has as `within` what stands up to its end. */
function partsOf(tokens: readonly Token[], html: (prose: Token[]) => string): Part[] {
  const whole: Part[] = [];
  let into = whole;
  // Headings never skip a level: before the first section a chart's title is one itself.
  let level: 2 | 3 = 2;
  for (const piece of piecesOf(tokens)) {
    if (piece.kind === 'prose') {
      into.push({ kind: 'prose', html: html(piece.tokens) });
      if (piece.tokens.some((token) => token.type === 'heading_open')) level = 3;
    } else if (piece.kind === 'directive') {
      const { directive, argument } = piece;
      const part: Part = directive.part(argument, level);
      into.push(part);
      if (directive.unclosed) into = part.within = [];
    } else into = whole;
  }
  return whole;
}

type Piece = DirectiveLine | { kind: 'prose'; tokens: Token[] };

/** The tokens as runs of prose, and the directives between them. */
function piecesOf(tokens: readonly Token[]): Piece[] {
  const pieces: Piece[] = [];
  for (const token of tokens) {
    const last = pieces.at(-1);
    if (token.type === 'directive') pieces.push(lineOf(token));
    else if (last?.kind === 'prose') last.tokens.push(token);
    else pieces.push({ kind: 'prose', tokens: [token] });
  }
  return pieces;
}

function figuresIn(tokens: readonly Token[]): string[] {
  const pieces = tokens
    .flatMap((token) => token.children ?? [])
    .filter((token) => token.type === 'figure')
    .map(pieceOf);
  return [...new Set(pieces.flatMap((piece) => (piece.kind === 'figure' ? [piece.id] : [])))];
}

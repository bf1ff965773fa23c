import type { MarkdownIt, StateInline, Token } from 'markdown-it';
import cjkFriendly from 'markdown-it-cjk-friendly';

const HAN = /\p{sc=Han}/u;

/**
 * Emphasis as an editor means it: CommonMark takes marks beside full-width punctuation and beside `{{ … }}` for text. Beside
 * Chinese the rules are those of markdown-cjk-friendly; a bound figure counts as a word. A mark that opens and closes nothing
 * is a token of the type `stray`, whose `meta.at` is its place in the text of its block.
 */
export function emphasis(md: MarkdownIt): void {
  md.use(cjkFriendly);
  const Friendly = md.inline.State;
  md.inline.State = class extends Friendly {
    #masked: string | undefined;

    override scanDelims(start: number, canSplitWord: boolean) {
      const { src } = this;
      this.#masked ??= masked(src);
      this.src = this.#masked;
      // Chinese has no words to split: beside it an underscore is as good a mark as an asterisk.
      const scanned = super.scanDelims(start, canSplitWord || besideHan(this.src, start));
      this.src = src;
      return scanned;
    }

    override push(type: string, tag: string, nesting: -1 | 0 | 1): Token {
      const token = super.push(type, tag, nesting);
      if (type === 'text') token.meta = { at: this.pos };
      return token;
    }
  };
  md.inline.ruler2.after('emphasis', 'stray', findStrays);
  md.renderer.rules['stray'] = (tokens, i) => tokens[i]!.content;
}

/** Where a stray mark stands in the text of its block. */
export const strayAt = (token: Token) => (token.meta as { at: number }).at;

/** A text whose figures are words, each as long as before. */
const masked = (src: string) =>
  src.replaceAll(/\{\{[^{}]*\}\}/g, (figure) => '字'.repeat(figure.length));

function besideHan(src: string, start: number): boolean {
  const marker = src[start]!;
  let end = start;
  while (src[end] === marker) end += 1;
  return HAN.test(src.slice(start - 1, start)) || HAN.test(src.slice(end, end + 1));
}

/** Marks of emphasis that were left over once those that belong together were paired. An underscore alone is part of a name. */
function findStrays({ tokens }: StateInline): boolean {
  for (const token of tokens)
    if (token.type === 'text' && (token.content === '*' || token.content === '~~'))
      token.type = 'stray';
  return true;
}

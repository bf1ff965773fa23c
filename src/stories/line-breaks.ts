import type { StateCore, Token } from 'markdown-it';
import { joinsLines } from '../prose/line-breaks.ts';
import { pieceOf } from './tokens.ts';

/** Joins the lines of a paragraph that break between Chinese, where a line break is no space. A figure is Chinese beside Chinese. */
export function joinLines({ tokens }: StateCore): void {
  for (const token of tokens) if (token.children) token.children = joined(token.children);
}

function joined(tokens: readonly Token[]): Token[] {
  const breaks = new Set<Token>();
  let last: Token | undefined;
  let open: Token | undefined;
  for (const token of tokens) {
    if (token.type === 'softbreak') open = token;
    if (token.type === 'softbreak' || !isSeen(token)) continue;
    if (last && open && joinsLines(shown(last).slice(-1), shown(token).slice(0, 1)))
      breaks.add(open);
    last = token;
    open = undefined;
  }
  return tokens.filter((token) => !breaks.has(token));
}

const isSeen = (token: Token) => shown(token) !== '';

/** What a token shows at its edges. */
function shown(token: Token): string {
  if (token.type !== 'figure') return token.content;
  const piece = pieceOf(token);
  return piece.kind === 'text' || piece.kind === 'literal' ? piece.text : '}}';
}

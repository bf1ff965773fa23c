import type { Token } from 'markdown-it';
import type { InText } from '../problems/fault.ts';

/** The lines of a body. */
export class BodyLines {
  readonly #body: string;
  readonly #starts: number[];

  constructor(body: string) {
    this.#body = body;
    this.#starts = [0, ...[...body.matchAll(/\r\n?|\n/g)].map((end) => end.index + end[0].length)];
  }

  /** From where to where a block stands. */
  range({ map }: Pick<Token, 'map'>): [from: number, to: number] {
    const [from, to] = (map ?? [0, 0]).map((line) => this.#starts[line] ?? this.#body.length);
    return [from!, to!];
  }

  /** The first line of a block. */
  placeOf(token: Pick<Token, 'map'>): InText {
    const [index, to] = this.range(token);
    return { index, length: this.#body.slice(index, to).split(/[\r\n]/, 1)[0]!.length };
  }

  /** The place of what is the `at`-th character of the text of a block that begins at a line. */
  within(line: number, content: string, at: number): InText {
    const before = content.slice(0, at).split('\n');
    const [from, to] = this.range({ map: [line + before.length - 1, line + before.length] });
    const shown = content.split('\n')[before.length - 1]!.trimEnd();
    const column = Math.max(0, this.#body.slice(from, to).indexOf(shown)) + before.at(-1)!.length;
    return { index: from + column, length: /^([*~])\1*/.exec(content.slice(at))?.[0].length ?? 1 };
  }
}

/** The body with blanks for what is printed as it stands: code, escaped characters, figures; and for addresses of links. */
export function withoutCode(body: string, tokens: readonly Token[], lines: BodyLines): string {
  return blankBlocks(body, tokens, lines)
    .replaceAll(/^::.*$/gm, blank)
    .replaceAll(/(`+)(?!`)[^`\n]*\1/g, blank)
    .replaceAll(/\\[!-/:-@[-`{-~]/g, blank)
    .replaceAll(/\{\{[^{}\n]*\}\}/g, blank)
    .replaceAll(/(?<=\])\([^()\s]*\)/g, (address) => `(${blank(address).slice(2)})`)
    .replaceAll(/<(?:https?:|mailto:)[^<>\s]*>/gi, blank);
}

const blank = (text: string) => text.replaceAll(/[^\r\n]/g, ' ');

function blankBlocks(body: string, tokens: readonly Token[], lines: BodyLines): string {
  let rest = '';
  let at = 0;
  for (const token of tokens) {
    if (token.type !== 'fence' && token.type !== 'code_block') continue;
    const [from, to] = lines.range(token);
    rest += body.slice(at, from) + blank(body.slice(from, to));
    at = to;
  }
  return rest + body.slice(at);
}

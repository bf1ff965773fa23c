import type { Token } from 'markdown-it';
import type { InText } from '../problems/fault.ts';
import { lineAt, lineStarts } from '../problems/line-starts.ts';

/** The lines of a body. */
export class BodyLines {
  readonly #body: string;
  readonly #starts: number[];

  constructor(body: string) {
    this.#body = body;
    this.#starts = lineStarts(body, /\r\n?|\n/g);
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

  /** Tells the place of what is the `at`-th character of the text of a block that begins at a line. */
  within(line: number, content: string): (at: number) => InText {
    const starts = lineStarts(content);
    const rows = new Map<number, number>();
    return (at) => {
      const row = lineAt(starts, at);
      const begins = rows.get(row) ?? this.#rowOf(content, starts, row, line);
      rows.set(row, begins);
      return { index: begins + at - starts[row]!, length: markAt(content, at).length };
    };
  }

  /** Where a row of the text of a block that begins at a line stands: marks of quotations and lists may be before it. */
  #rowOf(content: string, starts: readonly number[], row: number, line: number): number {
    const [from, to] = this.range({ map: [line + row, line + row + 1] });
    const shown = content.slice(starts[row], (starts[row + 1] ?? content.length + 1) - 1).trimEnd();
    return from + Math.max(0, this.#body.slice(from, to).indexOf(shown));
  }
}

/** The mark of emphasis that stands somewhere, or the character. */
function markAt(content: string, at: number): string {
  const mark = /([*~])\1*|[^]/y;
  mark.lastIndex = at;
  return mark.exec(content)?.[0] ?? ' ';
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

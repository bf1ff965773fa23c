import { unprintable, unprintableFault } from './characters.ts';
import type { Missing } from './fault.ts';
import { lineAt, lineStarts } from './line-starts.ts';
import type { Problem } from './problem.ts';

/** Characters of a line that are quoted at most: a file may be one line, and have as many problems as characters. */
const LONGEST_QUOTE = 400;

/** A text file whose offsets can be told as line and column. */
export class SourceText {
  readonly file: string;
  readonly text: string;
  readonly #starts: readonly number[];

  constructor(file: string, text: string) {
    this.file = file;
    this.text = text;
    this.#starts = lineStarts(text);
  }

  /** The problem at `offset` (from 0) over `length` characters. */
  problem(
    offset: number,
    length: number,
    message: string,
    remedy: string,
    more: { missing?: Missing | undefined } = {},
  ): Problem {
    const line = lineAt(this.#starts, offset);
    const start = this.#starts[line] ?? 0;
    const end = (this.#starts[line + 1] ?? this.text.length + 1) - 1;
    const lineEnd = this.text[end - 1] === '\r' && end > start ? end - 1 : end;
    return {
      file: this.file,
      line: line + 1,
      column: offset - start + 1,
      length: Math.max(1, Math.min(length, lineEnd - offset)),
      message,
      remedy,
      ...this.#quotation(start, lineEnd, offset),
      ...(more.missing && { missing: more.missing }),
    };
  }

  /** A line as it is quoted: whole, or, where it is longer than anybody reads, what stands round an offset. */
  #quotation(start: number, end: number, offset: number): Pick<Problem, 'quote' | 'caret'> {
    if (end - start <= LONGEST_QUOTE) return { quote: this.text.slice(start, end) };
    const from = Math.max(start, Math.min(offset, end) - LONGEST_QUOTE / 2);
    return {
      quote: this.text.slice(from, Math.min(end, from + LONGEST_QUOTE)),
      caret: offset - from,
    };
  }

  /** The offset of the first character of line `line` (from 1). */
  lineStart(line: number): number {
    return this.#starts[line - 1] ?? this.text.length;
  }
}

/** Reads a file's bytes as UTF-8, without its byte order mark. A file in another encoding is a problem, since its Chinese would be lost. */
export function decode(
  file: string,
  bytes: Uint8Array,
): { source: SourceText; problems: Problem[] } {
  try {
    return {
      source: new SourceText(file, new TextDecoder('utf-8', { fatal: true }).decode(bytes)),
      problems: [],
    };
  } catch {
    const source = new SourceText(file, new TextDecoder('gb18030').decode(bytes));
    const first = [...source.text].findIndex((c) => c.charCodeAt(0) > 127);
    return {
      source,
      problems: [
        source.problem(
          Math.max(0, first),
          1,
          'this file is not saved as UTF-8 (it looks like GBK)',
          'open it again as GBK and save it with the encoding UTF-8',
        ),
      ],
    };
  }
}

/** More of them in a file are one problem: the file is no text. */
const MOST_NAMED = 20;

/** Characters that no text may hold, at their places. */
export function unprintableIn(source: SourceText): Problem[] {
  return unprintable(source.text)
    .slice(0, MOST_NAMED)
    .map(({ index, length, name }) => {
      const { message, remedy } = unprintableFault(name);
      return source.problem(index, length, message, remedy);
    });
}

/** The markers that git leaves where two drafts were merged and did not agree. */
export function conflictMarkers(source: SourceText): Problem[] {
  if (!/^(?:<{7}|>{7}|\|{7}) /m.test(source.text)) return [];
  return [...source.text.matchAll(/^(?:(?:<{7}|>{7}|\|{7}) .*|={7}\r?)$/gm)].map((m) =>
    source.problem(
      m.index,
      m[0].length,
      'two drafts were merged and this conflict marker was left in',
      'keep the lines that are right, delete the others and the marker lines',
    ),
  );
}

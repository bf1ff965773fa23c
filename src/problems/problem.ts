import stringWidth from 'fast-string-width';
import { placeholders, printable } from './characters.ts';
import type { Missing } from './fault.ts';

/** Something an editor has to mend: where it stands, what is wrong, and what would be right. Lines and columns count from 1. */
export interface Problem {
  file: string;
  line: number;
  column: number;
  /** Characters to underline, at least 1. */
  length: number;
  message: string;
  remedy: string;
  /** The offending line as it stands in the file, for the quotation under the message; of a very long one a part. */
  quote: string;
  /** Where in the quotation the caret stands, from 0, where that is not the column: in cells of a sheet, and in a part of a long line. */
  caret?: number;
  /** What a text or a chart names and a version does not have, where that is what is wrong. */
  missing?: Missing | undefined;
}

/** The problem of a file as a whole: one that is missing, or has nothing to point at. */
export function fileProblem(file: string, message: string, remedy: string): Problem {
  return { file, line: 1, column: 1, length: 1, quote: '', message, remedy };
}

/** Thrown where a build cannot go on; carries every problem of the run, not only the first. */
export class Problems extends Error {
  readonly list: readonly Problem[];
  constructor(list: readonly Problem[]) {
    super(
      `${list.length} ${list.length === 1 ? 'problem' : 'problems'} to mend\n\n${list.map(problemText).join('\n\n')}\n`,
    );
    this.name = 'Problems';
    this.list = list;
  }
}

/** A problem as an editor reads it: `file:line:column`, the sentence, the line with a caret, the remedy. */
export function problemText(problem: Problem): string {
  const { file, line, column, length, message, remedy } = problem;
  const quote = placeholders(problem.quote);
  const from = problem.caret ?? column - 1;
  const start = Math.max(0, from - 50);
  const shown = quote.slice(start, start + 100);
  const pad = blank(quote.slice(start, from));
  const under = stringWidth(quote.slice(from, from + length));
  const caret = '^'.repeat(Math.max(1, Math.min(under, 60)));
  return `${printable(file)}:${line}:${column}  ${printable(message)}\n    ${shown}\n    ${pad}${caret}\n  → ${printable(remedy)}`;
}

/** White space that takes as many cells of a terminal as a text: Han characters take two. */
function blank(text: string): string {
  const parts = text.split('\t').map((part) => ' '.repeat(stringWidth(part)));
  return parts.join('\t');
}

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
  /** The offending line as it stands in the file, for the quotation under the message. */
  quote: string;
  /** Where in the quotation the caret stands, from 0, where that is not the column: cells of a sheet. */
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
  const { file, line, column, length, message, remedy, quote } = problem;
  const from = problem.caret ?? column - 1;
  const start = Math.max(0, from - 50);
  const shown = quote.slice(start, start + 100);
  const pad = [...quote.slice(start, from)].map(blank).join('');
  const under = cells(quote.slice(from, from + length));
  const caret = '^'.repeat(Math.max(1, Math.min(under, 60)));
  return `${file}:${line}:${column}  ${message}\n    ${shown}\n    ${pad}${caret}\n  → ${remedy}`;
}

/** Han characters are two cells wide in a terminal: without this the caret drifts to the left. */
const isWide = (char: string) => char.charCodeAt(0) > 0x2e7f;

/** How many cells of a terminal a text takes. */
const cells = (text: string) => [...text].reduce((n, char) => n + (isWide(char) ? 2 : 1), 0);

/** As much white space as a character takes. */
function blank(char: string): string {
  if (char === '\t') return char;
  return isWide(char) ? '  ' : ' ';
}

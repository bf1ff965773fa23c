import { distance } from 'fastest-levenshtein';

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
  const { file, line, column, message, remedy, quote } = problem;
  const from = problem.caret ?? column - 1;
  const start = Math.max(0, from - 50);
  const shown = quote.slice(start, start + 100);
  // Han characters are two cells wide in a terminal: without this the caret drifts to the left.
  const pad = [...quote.slice(start, from)]
    .map((c) => (c.charCodeAt(0) > 0x2e7f ? '  ' : c === '\t' ? '\t' : ' '))
    .join('');
  const under = [...quote.slice(from, from + problem.length)].reduce(
    (n, c) => n + (c.charCodeAt(0) > 0x2e7f ? 2 : 1),
    0,
  );
  const caret = '^'.repeat(Math.max(1, Math.min(under, 60)));
  return `${file}:${line}:${column}  ${message}\n    ${shown}\n    ${pad}${caret}\n  → ${remedy}`;
}

/** The nearest of `known` to `word`, or undefined where none is near enough to be what was meant. */
export function nearest(word: string, known: readonly string[]): string | undefined {
  let best: string | undefined;
  let least = Math.max(2, Math.ceil(word.length / 3)) + 1;
  for (const candidate of known) {
    // An id that was made longer or shorter at its end is what it was before.
    const d =
      candidate.startsWith(`${word}-`) || word.startsWith(`${candidate}-`)
        ? 1
        : distance(word.toLowerCase(), candidate.toLowerCase());
    // Words that share not a letter are not near, however short.
    if (d < least && d < Math.max(word.length, candidate.length)) [best, least] = [candidate, d];
  }
  return best;
}

/** “did you mean …” where something is near, else the list of what there is (at most twelve). */
export function suggest(word: string, known: readonly string[], what: string): string {
  const near = nearest(word, known);
  if (near !== undefined) return `did you mean “${near}”?`;
  if (known.length === 0) return `there is no ${what} yet; add it first`;
  // Of figures, those about the same subject come first.
  const subject = `${word.split('.')[0]}.`;
  const ordered = word.includes('.')
    ? [
        ...known.filter((id) => id.startsWith(subject)),
        ...known.filter((id) => !id.startsWith(subject)),
      ]
    : known;
  const more = known.length > 12 ? `, and ${known.length - 12} more` : '';
  return `known ${what}: ${ordered.slice(0, 12).join(', ')}${more}`;
}

/** What is said where a text or a chart names something that a version does not have. */
export function notThere(
  what: string,
  id: string,
  version: string,
  known: readonly string[],
): [message: string, remedy: string] {
  return [`there is no ${what} “${id}” in version ${version}`, suggest(id, known, `${what}s`)];
}

/** The id that a problem of `notThere` is about. */
export function missingId(problem: Pick<Problem, 'message'>): string | undefined {
  return /^there is no \w+ “(.+)” in version /.exec(problem.message)?.[1];
}

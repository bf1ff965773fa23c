import pc from 'picocolors';
import { problemText, type Problem } from '../../problems/problem.ts';

/** Prints problems for who reads them: a person, and beside the lines of a review where the run is one of GitHub's. */
export function printProblems(problems: readonly Problem[], following = 0): void {
  for (const problem of problems) {
    console.log(`${coloured(problem)}\n`);
    if (process.env['GITHUB_ACTIONS']) console.log(annotation(problem));
  }
  console.log(
    pc.red(`${count(problems.length, 'problem')} to mend`) + followUp(following, problems),
  );
}

/** A problem as a person reads it: its place bold, what is wrong red, what would be right green. */
function coloured(problem: Problem): string {
  const [head = '', ...rest] = problemText(problem).split('\n');
  const [place = '', message = ''] = head.split(/ {2}(.*)/);
  const remedy = rest.pop() ?? '';
  return [`${pc.bold(place)}  ${pc.red(message)}`, ...rest, pc.green(remedy)].join('\n');
}

/** A problem as GitHub reads it. */
function annotation({ file, line, column, message, remedy }: Problem): string {
  return `::error file=${file},line=${line},col=${column}::${message}. ${remedy}`;
}

/** How many problems are left out since they only follow from those that are said. */
function followUp(following: number, problems: readonly Problem[]): string {
  if (following === 0) return '';
  const cause = problems.length === 1 ? 'it' : 'them';
  return `; ${following} more in stories and charts follow from ${cause}`;
}

const count = (n: number, what: string) => `${n} ${n === 1 ? what : `${what}s`}`;

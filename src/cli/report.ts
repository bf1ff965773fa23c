import pc from 'picocolors';
import { problemText, type Problem } from '../problems/problem.ts';

/** Prints problems for who reads them: a person, a CI run (as annotations beside the lines), or a machine. Quiet when all is well. */
export function printProblems(
  problems: readonly Problem[],
  options: { json: boolean; ok: string; following?: number },
): void {
  if (options.json) return console.log(JSON.stringify(problems, null, 2));
  if (problems.length === 0) return console.log(`${pc.green('✓')} ${options.ok}`);
  for (const problem of problems) {
    const [head = '', ...rest] = problemText(problem).split('\n');
    const [place = '', message = ''] = head.split(/ {2}(.*)/);
    console.log(
      `${pc.bold(place)}  ${pc.red(message)}\n${rest.slice(0, -1).join('\n')}\n${pc.green(rest.at(-1) ?? '')}\n`,
    );
    if (process.env['GITHUB_ACTIONS'])
      console.log(
        `::error file=${problem.file},line=${problem.line},col=${problem.column}::${problem.message}. ${problem.remedy}`,
      );
  }
  const more = options.following
    ? `; ${options.following} more in stories and charts follow from ${problems.length === 1 ? 'it' : 'them'}`
    : '';
  console.log(
    pc.red(`${problems.length} ${problems.length === 1 ? 'problem' : 'problems'} to mend`) + more,
  );
}

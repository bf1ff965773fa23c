import { createInterface } from 'node:readline/promises';

/** Asks for each heading of a sheet that nobody knows which column it is; one that is left empty stays unknown. Asks nobody where there is no terminal. */
export async function askForColumns(headings: readonly string[]): Promise<Record<string, string>> {
  if (!process.stdin.isTTY || !process.stdout.isTTY || process.env['CI']) return {};
  const terminal = createInterface({ input: process.stdin, output: process.stdout });
  const said: Record<string, string> = {};
  console.log('Say which column each is (region, indicator, value …, or - to leave it out):');
  for (const heading of headings) {
    const answer = (await terminal.question(`  “${heading}” is `)).trim();
    if (answer !== '') said[heading] = answer;
  }
  terminal.close();
  return said;
}

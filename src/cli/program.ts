import { checkCommand, diffCommand, draftCommands } from './commands/version.ts';
import { initCommand, schemaCommand } from './commands/site.ts';
import { sheetCommands } from './commands/sheet.ts';
import { Command } from 'commander';
import { stopCleanly } from './progress.ts';
import { Refused } from '../editor/refused.ts';

const program = new Command('npm run data --')
  .description(
    'The editor’s commands: begin, fill, check, compare, correct and release versions of the data.',
  )
  .showHelpAfterError('(--help shows examples)')
  .addHelpText(
    'after',
    `
An update from beginning to end:
  npm run data -- new 2026.12
  npm run data -- import figures.xlsx
  npm run check
  npm run data -- diff
  npm run data -- release 2026.12 --note zh="补入新的数字" en="Adds new figures"`,
  );
for (const add of [
  draftCommands,
  checkCommand,
  diffCommand,
  sheetCommands,
  schemaCommand,
  initCommand,
])
  add(program, process.cwd());

stopCleanly();
try {
  await program.parseAsync();
} catch (error) {
  if (!(error instanceof Refused)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}

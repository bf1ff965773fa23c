import { Command } from 'commander';
import { checkCommand } from './commands/check.ts';
import { correctCommand } from './commands/correct.ts';
import { diffCommand } from './commands/diff.ts';
import { exportCommand } from './commands/export.ts';
import { importCommand } from './commands/import.ts';
import { initCommand } from './commands/init.ts';
import { lockCommand } from './commands/lock.ts';
import { newCommand } from './commands/new.ts';
import { releaseCommand } from './commands/release.ts';
import { schemaCommand } from './commands/schema.ts';
import { undoCommand } from './commands/undo.ts';
import { stopCleanly } from './print/progress.ts';
import { refusal } from './print/refusal.ts';

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
  newCommand,
  correctCommand,
  releaseCommand,
  undoCommand,
  lockCommand,
  checkCommand,
  diffCommand,
  importCommand,
  exportCommand,
  schemaCommand,
  initCommand,
])
  add(program, process.cwd());

stopCleanly();
try {
  await program.parseAsync();
} catch (error) {
  console.error(refusal(error));
  process.exitCode = 1;
}

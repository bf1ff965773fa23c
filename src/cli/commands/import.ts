import { basename } from 'node:path';
import type { Command } from 'commander';
import pc from 'picocolors';
import { theDraft } from '../../editor/draft.ts';
import { importSteps } from '../../editor/import.ts';
import type { Merged } from '../../editor/sheet/merge.ts';
import { sheetProblems } from '../../editor/sheet/problems.ts';
import { Refused } from '../../editor/refused.ts';
import { followIds } from '../follow-ids.ts';
import { printProblems } from '../print/problems.ts';
import { runSteps } from '../print/progress.ts';

/** `import`: takes figures from a sheet. */
export function importCommand(program: Command, root: string): void {
  program
    .command('import')
    .argument('<file>', 'a .csv or .xlsx with named columns')
    .option('--into <draft>', 'the draft to fill; the only one if left out')
    .option('--remove', 'also remove figures that the sheet lacks')
    .description(
      'take a sheet of figures into a draft; says of every cell what it did not understand',
    )
    .addHelpText(
      'after',
      `
Examples:
  npm run data -- export figures.xlsx
  npm run data -- import figures.xlsx
  npm run data -- import figures.csv --into 2026.12 --remove

Columns that the sheet lacks stay as they are; an empty cell empties its field.`,
    )
    .action(async (file: string, options: { into?: string; remove?: boolean }) => {
      // Reading workbooks takes what few commands need.
      const { readSheetFile } = await import('../../editor/sheet/file.ts');
      const draft = theDraft(root, options.into);
      const sheet = await readSheetFile(file);
      const job = importSteps(root, draft, sheet, { remove: options.remove ?? false });
      await runSteps(job.steps);
      if (job.faults.length > 0) {
        printProblems(sheetProblems(sheet, job.faults));
        const cells = job.faults.length === 1 ? 'cell' : 'cells';
        throw new Refused(
          `Nothing was written: mend the ${cells} in ${basename(file)} and import it again.`,
        );
      }
      console.log(imported(job.merged!.counts));
      followIds(root);
    });
}

/** What an import did, in one line. */
function imported({ added, changed, same, removed, absent }: Merged['counts']): string {
  const parts = [
    [added, 'added'],
    [changed, 'changed'],
    [same, 'as they were'],
    [removed, 'removed'],
    [absent, 'not in the sheet, kept'],
  ] as const;
  const said = parts.filter(([n]) => n > 0).map(([n, what]) => `${n} ${what}`);
  return `${pc.green('✓')} ${said.join(', ')}. Now: npm run check`;
}

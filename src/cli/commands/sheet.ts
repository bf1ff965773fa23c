import { basename, resolve } from 'node:path';
import type { Command } from 'commander';
import pc from 'picocolors';
import { theDraft } from '../../editor/draft.ts';
import { readOutline } from '../../site/outline.ts';
import { exportRows, importSteps } from '../../editor/import.ts';
import { sheetProblems } from '../../editor/sheet/problems.ts';
import { runSteps } from '../progress.ts';
import { printProblems } from '../report.ts';
import { writeSchemas } from '../../editor/json-schema.ts';
import { Refused } from '../../editor/refused.ts';

/** `import` and `export`: figures as a sheet. */
export function sheetCommands(program: Command, root: string): void {
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
      '\nExamples:\n  npm run data -- export figures.xlsx\n  npm run data -- import figures.xlsx\n  npm run data -- import figures.csv --into 2026.12 --remove\n\nColumns that the sheet lacks stay as they are; an empty cell empties its field.',
    )
    .action(async (file: string, options: { into?: string; remove?: boolean }) => {
      const { readSheetFile } = await import('../../editor/sheet/file.ts');
      const draft = theDraft(root, options.into);
      const sheet = await readSheetFile(file);
      const job = importSteps(root, draft, sheet, { remove: options.remove ?? false });
      await runSteps(job.steps);
      if (job.faults.length > 0) {
        printProblems(sheetProblems(sheet, job.faults), { json: false, ok: '' });
        throw new Refused(
          `Nothing was written: mend the ${job.faults.length === 1 ? 'cell' : 'cells'} in ${basename(file)} and import it again.`,
        );
      }
      const { added, changed, same, absent, removed } = job.merged!.counts;
      const parts = [
        [added, 'added'],
        [changed, 'changed'],
        [same, 'as they were'],
        [removed, 'removed'],
        [absent, 'not in the sheet, kept'],
      ] as const;
      console.log(
        `${pc.green('✓')} ${parts
          .filter(([n]) => n > 0)
          .map(([n, what]) => `${n} ${what}`)
          .join(', ')}. Now: npm run check`,
      );
      writeSchemas(root);
    });

  program
    .command('export')
    .argument('<file>', 'where to write: .csv or .xlsx')
    .option(
      '--from <version>',
      'a version or draft; the only draft, or the latest version, if left out',
    )
    .description('write the figures of a version as a sheet that import takes back')
    .addHelpText(
      'after',
      '\nExamples:\n  npm run data -- export figures.xlsx\n  npm run data -- export figures.csv --from 2025.02',
    )
    .action(async (file: string, options: { from?: string }) => {
      const { writeSheetFile } = await import('../../editor/sheet/file.ts');
      const version = options.from ?? source(root);
      if (!/\.(csv|xlsx)$/i.test(file))
        throw new Refused(`${file} is neither .csv nor .xlsx: give it one of these two endings.`);
      const { columns, rows } = exportRows(root, version);
      await writeSheetFile(resolve(root, file), columns, rows);
      console.log(`${pc.green('✓')} ${rows.length} figures of ${version} are in ${file}.`);
    });
}

function source(root: string): string {
  const { drafts, versions } = readOutline(root);
  if (drafts.length > 0) return theDraft(root);
  const latest = versions.at(-1);
  if (!latest) throw new Refused('There is no version to export.');
  return latest.id;
}

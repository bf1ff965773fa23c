import { basename } from 'node:path';
import { Option, type Command } from 'commander';
import pc from 'picocolors';
import { theDraft } from '../../editor/draft.ts';
import { importSteps, type Import, type ImportOptions } from '../../editor/import.ts';
import type { Grid } from '../../editor/sheet/grid.ts';
import { keptWith, pairsOf, readKept, writeKept, type Kept } from '../../editor/sheet/kept.ts';
import { sheetProblems } from '../../editor/sheet/problems.ts';
import { Refused } from '../../editor/refused.ts';
import { askForColumns } from '../ask.ts';
import { followIds } from '../follow-ids.ts';
import { imported, printChanges } from '../print/imported.ts';
import { printProblems } from '../print/problems.ts';
import { runSteps } from '../print/progress.ts';

/** What is said on the command line. */
interface Given {
  into?: string;
  sheet?: string;
  encoding?: string;
  map: string[];
  name: string[];
  set: string[];
  decimal?: 'point' | 'comma';
  dryRun?: boolean;
  remove?: boolean;
}

const collect = (text: string, before: string[]) => [...before, text];

/** `import`: takes figures from a sheet. */
export function importCommand(program: Command, root: string): void {
  program
    .command('import')
    .argument('<file>', 'a .csv, .tsv, .xlsx or .ods with named columns')
    .option('--into <draft>', 'the draft to fill; the only one if left out')
    .option('--sheet <name>', 'which sheet of a workbook; the only one that is shown if left out')
    .option('--dry-run', 'say what would be done, and write nothing')
    .option('--remove', 'also remove figures that the sheet lacks')
    .option('--map <heading=column>', 'what a heading is here; - leaves it out; kept', collect, [])
    .option('--name <name=id>', 'what the sheet calls a region, an indicator …; kept', collect, [])
    .option('--set <column=text>', 'what stands in each row of a column it lacks', collect, [])
    .option('--encoding <name>', 'what a text file is in, where that cannot be seen')
    .addOption(
      new Option('--decimal <sign>', 'the sign before decimals, where that cannot be seen').choices(
        ['point', 'comma'],
      ),
    )
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
  npm run data -- import yearbook.xlsx --sheet 数据 --map 县区=region --set source=lw-report-2025 --dry-run

Headings may be in Chinese or English, regions and indicators named or by id. Periods, indicators and codes may stand as columns.
Columns that the sheet lacks stay as they are; an empty cell empties its field.
What --map and --name say is kept in data/sheets.json.`,
    )
    .action(async (file: string, given: Given) => {
      // Reading workbooks takes what few commands need.
      const { readSheetFile } = await import('../../editor/sheet/file.ts');
      const draft = theDraft(root, given.into);
      const grid = await readSheetFile(file, given);
      const kept = keptWith(readKept(root), {
        columns: pairsOf('--map', given.map),
        names: pairsOf('--name', given.name),
      });
      const { job, said } = await imports(root, draft, grid, given, kept);
      const { dryRun = false } = given;
      // What was understood is kept although there may be cells to mend: nobody is asked twice.
      if (!dryRun) writeKept(root, understood(said, job));
      report(job, file, dryRun);
      if (!dryRun) followIds(root);
    });
}

/** Takes a sheet in; where nobody knows some of its headings, asks once and takes it in again. */
async function imports(
  root: string,
  draft: string,
  grid: Grid,
  given: Given,
  kept: Kept,
): Promise<{ job: Import; said: Kept }> {
  const job = importSteps(root, draft, grid, optionsOf(given, kept));
  await runSteps(job.steps);
  const answers = job.unknown.length > 0 ? await askForColumns(job.unknown) : {};
  if (Object.keys(answers).length === 0) return { job, said: kept };
  const said = keptWith(kept, { columns: answers });
  const again = importSteps(root, draft, grid, optionsOf(given, said));
  await runSteps(again.steps);
  return { job: again, said };
}

/** What was said of headings and led to a column. */
function understood({ columns, names }: Kept, { unknown }: Import): Kept {
  const known = Object.entries(columns).filter(([heading]) => !unknown.includes(heading));
  return { columns: Object.fromEntries(known), names };
}

const optionsOf = (given: Given, { columns, names }: Kept): ImportOptions => ({
  columns,
  names,
  constants: pairsOf('--set', given.set),
  decimal: given.decimal,
  remove: given.remove ?? false,
  dryRun: given.dryRun ?? false,
});

/** Says what was done, or would be. Throws `Refused` where cells are to be mended. */
function report(job: Import, file: string, dryRun: boolean): void {
  for (const note of job.notes) console.log(note);
  if (job.faults.length > 0) {
    const problems = sheetProblems(job.grid, job.faults);
    printProblems(problems);
    const cells = problems.length === 1 ? 'cell' : 'cells';
    throw new Refused(
      `Nothing was written: mend the ${cells} in ${basename(file)} and import it again.`,
    );
  }
  const { counts, changes } = job.merged!;
  if (dryRun) printChanges(changes);
  const next = dryRun ? 'Nothing was written (--dry-run)' : 'Now: npm run check';
  console.log(`${pc.green('✓')} ${imported(counts)}. ${next}`);
}

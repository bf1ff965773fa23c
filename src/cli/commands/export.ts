import { resolve } from 'node:path';
import type { Command } from 'commander';
import pc from 'picocolors';
import { theDraft } from '../../editor/draft.ts';
import { exportRows } from '../../editor/import.ts';
import { Refused } from '../../editor/refused.ts';
import { readOutline } from '../../site/outline.ts';

/** `export`: writes figures as a sheet. */
export function exportCommand(program: Command, root: string): void {
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
      `
Examples:
  npm run data -- export figures.xlsx
  npm run data -- export figures.csv --from 2025.02`,
    )
    .action(async (file: string, options: { from?: string }) => {
      // Writing workbooks takes what few commands need.
      const { writeSheetFile } = await import('../../editor/sheet/file.ts');
      const version = options.from ?? draftOrLatest(root);
      if (!/\.(csv|xlsx)$/i.test(file))
        throw new Refused(`${file} is neither .csv nor .xlsx: give it one of these two endings.`);
      const { columns, rows } = exportRows(root, version);
      await writeSheetFile(resolve(root, file), columns, rows);
      console.log(`${pc.green('✓')} ${rows.length} figures of ${version} are in ${file}.`);
    });
}

function draftOrLatest(root: string): string {
  const { drafts, versions } = readOutline(root);
  if (drafts.length > 0) return theDraft(root);
  const latest = versions.at(-1);
  if (!latest) throw new Refused('There is no version to export.');
  return latest.id;
}

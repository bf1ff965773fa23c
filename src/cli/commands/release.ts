import type { Command } from 'commander';
import { theDraft } from '../../editor/draft.ts';
import { releaseSteps } from '../../editor/release.ts';
import { followIds } from '../follow-ids.ts';
import { runSteps } from '../print/progress.ts';
import { inLanguages } from '../in-languages.ts';
import { today } from '../today.ts';

/** `release`: makes a draft a version that never changes. */
export function releaseCommand(program: Command, root: string): void {
  program
    .command('release')
    .argument('[version]', 'the draft to release; the only one if left out')
    .option(
      '--note <text...>',
      'what is new, once a language: zh="…" en="…"; a correction has its reason already',
    )
    .description('freeze a draft as a version, with checksums and locked addresses')
    .addHelpText(
      'after',
      `
Examples:
  npm run data -- release 2026.12 --note zh="补入新的数字" en="Adds new figures"
  npm run data -- release 2026.11.1`,
    )
    .action(async (id: string | undefined, options: { note?: string[] }) => {
      const version = id ?? theDraft(root);
      const note = inLanguages(options.note ?? [], root);
      await runSteps(releaseSteps(root, version, note, today(root)));
      followIds(root);
      console.log(`${version} is released. Commit data/ and push: the site follows.`);
    });
}

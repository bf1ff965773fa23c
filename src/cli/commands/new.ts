import type { Command } from 'commander';
import { newDraft, nextDraft } from '../../editor/draft.ts';
import { followIds } from '../follow-ids.ts';
import { today } from '../today.ts';

/** `new`: begins a draft. */
export function newCommand(program: Command, root: string): void {
  program
    .command('new')
    .argument(
      '[version]',
      'year and month, such as 2026.12, with a number for a further one; the next if left out',
    )
    .description('copy the latest version into a draft')
    .addHelpText(
      'after',
      '\nExamples:\n  npm run data -- new\n  npm run data -- new 2026.12\n  npm run data -- new 2026.12.1',
    )
    .action((given: string | undefined) => {
      const id = given ?? nextDraft(root, today(root));
      const from = newDraft(root, id);
      console.log(`data/${id} is a draft now, copied from ${from}. Edit it, then: npm run check`);
      followIds(root);
    });
}

import type { Command } from 'commander';
import { newDraft } from '../../editor/draft.ts';
import { followIds } from '../follow-ids.ts';

/** `new`: begins a draft. */
export function newCommand(program: Command, root: string): void {
  program
    .command('new')
    .argument('<version>', 'year and month, such as 2026.12')
    .description('copy the latest version into a draft')
    .addHelpText('after', '\nExample:\n  npm run data -- new 2026.12')
    .action((id: string) => {
      const from = newDraft(root, id);
      console.log(`data/${id} is a draft now, copied from ${from}. Edit it, then: npm run check`);
      followIds(root);
    });
}

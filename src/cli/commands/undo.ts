import type { Command } from 'commander';
import { undoSteps } from '../../editor/undo.ts';
import { followIds } from '../follow-ids.ts';
import { runSteps } from '../print/progress.ts';

/** `undo`: makes a release that nobody has seen a draft again. */
export function undoCommand(program: Command, root: string): void {
  program
    .command('undo')
    .argument('<version>', 'the last release')
    .option('--unpublished', 'although it was built: you know that it was never uploaded')
    .description('make the last release a draft again, where it is not published')
    .addHelpText('after', '\nExample:\n  npm run data -- undo 2026.12')
    .action(async (id: string, options: { unpublished?: boolean }) => {
      await runSteps(undoSteps(root, id, options));
      followIds(root);
      console.log(
        `data/${id} is a draft again, with its note, reasons and sentences in data/${id}/release.json. Release it anew with: npm run data -- release ${id}`,
      );
    });
}

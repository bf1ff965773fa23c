import type { Command } from 'commander';
import { lockAddresses } from '../../editor/lock.ts';

/** `lock`: keeps the addresses that are published without a release. */
export function lockCommand(program: Command, root: string): void {
  program
    .command('lock')
    .description(
      'add the addresses that the site publishes now to data/urls.lock; a release does this by itself',
    )
    .addHelpText('after', '\nExample, after adding a chart:\n  npm run data -- lock')
    .action(() => console.log(`data/urls.lock holds ${lockAddresses(root)} addresses.`));
}

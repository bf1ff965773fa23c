import type { Command } from 'commander';
import { initSite } from '../../editor/init.ts';
import { today } from '../today.ts';

/** `init`: an empty site of another place. */
export function initCommand(program: Command, root: string): void {
  program
    .command('init')
    .argument('<folder>', 'where the new site goes; it must not exist yet')
    .requiredOption('--name <name>', 'the name of the site')
    .requiredOption('--home <id>', 'id of the place it is about, such as nanshan')
    .option('--languages <list>', 'its languages, the first at /', 'zh,en')
    .description('start an empty site of another place beside this one')
    .addHelpText(
      'after',
      '\nExample:\n  npm run data -- init ../nanshan --name 南山数据 --home nanshan --languages zh,en',
    )
    .action((folder: string, options: { name: string; home: string; languages: string }) => {
      const locales = options.languages.split(',').map((language) => language.trim());
      console.log(initSite(root, folder, { ...options, locales }, today()));
    });
}

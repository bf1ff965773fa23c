import type { Command } from 'commander';
import { initSite } from '../../editor/init.ts';
import { writeSchemas } from '../../editor/json-schema.ts';

/** `schema`: what editor programs complete and underline from. */
export function schemaCommand(program: Command, root: string): void {
  program
    .command('schema')
    .description(
      'write the JSON Schemas in data/schema anew, after a change of what files may hold or of the ids there are',
    )
    .addHelpText('after', '\nExample:\n  npm run data -- schema')
    .action(() => {
      writeSchemas(root);
      console.log('data/schema is up to date.');
    });
}

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
    .action((folder: string, options: { name: string; home: string; languages: string }) =>
      console.log(
        initSite(
          root,
          folder,
          { ...options, locales: options.languages.split(',').map((l) => l.trim()) },
          new Date().toISOString().slice(0, 10),
        ),
      ),
    );
}

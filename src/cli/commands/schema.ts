import type { Command } from 'commander';
import { keepSchemas } from '../../editor/json-schema.ts';
import { Refused } from '../../editor/refused.ts';

/** `schema`: what editor programs complete and underline from. */
export function schemaCommand(program: Command, root: string): void {
  program
    .command('schema')
    .description(
      'write the JSON Schemas in data/schema anew, after a change of what files may hold, and the list of ids that they refer to',
    )
    .addHelpText('after', '\nExample:\n  npm run data -- schema')
    .action(() => {
      const unwritten = keepSchemas(root);
      if (unwritten !== undefined) throw new Refused(unwritten);
      console.log('data/schema is up to date.');
    });
}

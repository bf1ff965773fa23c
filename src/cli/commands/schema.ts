import type { Command } from 'commander';
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

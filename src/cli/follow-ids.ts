import { keepSchemas } from '../editor/json-schema.ts';

/** Lets editor programs complete the ids there are now. Says where that could not be written; a command has done its work all the same. */
export function followIds(root: string): void {
  const said = keepSchemas(root);
  if (said !== undefined) console.error(said);
}

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { jsonSchemas } from '../../src/cli/schema.ts';

test.each(Object.entries(jsonSchemas(['zh', 'en'])))('data/schema/%s is what the code says (npm run data -- schema writes it anew)', (name, text) => {
  expect(readFileSync(join(process.cwd(), 'data/schema', name), 'utf8')).toBe(text);
});

import { rmSync } from 'node:fs';
import fc from 'fast-check';
import { afterAll, test } from 'vitest';
import { anythingGoes } from '../fixtures/anything.ts';
import { copySite } from '../fixtures/site.ts';

const folder = copySite();
afterAll(() => rmSync(folder, { recursive: true, force: true }));

// Always the same cases; `npm run bench -- anything` tries thousands of others.
test('whatever is done to any file, check says where it is wrong in plain words, or the whole site can be drawn', () => {
  fc.assert(anythingGoes(folder), { numRuns: 300, seed: 20261125 });
}, 300_000);

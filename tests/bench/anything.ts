// Thousands of files changed in any way, other ones each time: CASES=10000 for more, SEED=… for the same again.
import { rmSync } from 'node:fs';
import fc from 'fast-check';
import { anythingGoes } from '../fixtures/anything.ts';
import { copySite } from '../fixtures/site.ts';

const numRuns = Number(process.env['CASES'] ?? 3000);
const seed = Number(process.env['SEED'] ?? Date.now() % 2 ** 31);
const folder = copySite();
process.on('exit', () => rmSync(folder, { recursive: true, force: true }));

const started = performance.now();
fc.assert(anythingGoes(folder), { numRuns, seed });
const seconds = (performance.now() - started) / 1000;
console.log(`✓ ${numRuns} cases of seed ${seed} in ${Math.round(seconds)} s`);

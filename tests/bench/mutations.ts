// Every kind of file of a site, changed in every way that files go wrong: what `check` says of it, or what is drawn.
// CASES=20000 for more, SEED=… for others.
import { rmSync } from 'node:fs';
import { copyForeign, copySite } from '../fixtures/site.ts';
import { Campaign, ends, type Case } from '../fixtures/mutations/campaign.ts';

const count = Number(process.env['CASES'] ?? 5000);
const first = Number(process.env['SEED'] ?? 1);
const folders = [copySite(), copyForeign()] as const;
process.on('exit', () => folders.forEach((folder) => rmSync(folder, { recursive: true })));

/** The files that there are many of are one kind. */
const kindOf = (file: string) =>
  file
    .replace(/^data\/\d[\d.]+/, 'data/<version>')
    .replace(/^(content\/\w+)\/.*\.(\w+)$/, '$1/*.$2');

const started = performance.now();
const large = new Campaign(folders[0], '2026.12');
const small = new Campaign(folders[1], '2031.05');
const cases: Case[] = [];
// The edition has what the small site lacks (releases, locked addresses), and takes ten times as long.
for (let seed = first; seed < first + count; seed++)
  cases.push((seed % 5 === 0 ? large : small).run(seed));
const seconds = Math.round((performance.now() - started) / 1000);

/** How many of some cases ended in each way. */
const row = (name: string, list: readonly Case[]) =>
  [
    name.padEnd(32),
    ...ends.map((end) => String(list.filter((one) => one.end === end).length).padStart(12)),
  ].join('');

console.log(['file'.padEnd(32), ...ends.map((end) => end.padStart(12))].join(''));
for (const [kind, list] of [...Map.groupBy(cases, ({ file }) => kindOf(file))].toSorted())
  console.log(row(kind, list));
console.log(row(`all ${count}, ${seconds} s`, cases));
for (const { seed, file, change, end, why } of cases)
  if (end !== 'located' && end !== 'drawn right') {
    console.log(`✗ SEED=${seed} CASES=1: ${file} ${change}: ${end}: ${why}`);
    process.exitCode = 1;
  }

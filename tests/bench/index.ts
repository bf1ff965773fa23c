// npm run bench [-- name…]: each bench of this folder by itself, one after the other. Ends with 1 where a budget is exceeded.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

const all = ['charts', 'check', 'anything', 'mutations', 'dev', 'embeds', 'nginx', 'sheet'];
const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !all.includes(name));
if (unknown.length > 0) {
  console.error(`There is no bench “${unknown.join('”, “')}”: there are ${all.join(', ')}.`);
  process.exit(1);
}
for (const name of asked.length > 0 ? asked : all) {
  console.log(`\n${name}`);
  const bench = join(import.meta.dirname, `${name}.ts`);
  const { status } = spawnSync(process.execPath, [bench], { stdio: 'inherit' });
  if (status !== 0) process.exitCode = 1;
}

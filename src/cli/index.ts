import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Command } from 'commander';
import { checkSite } from '../site/load.ts';
import { lockAddresses, newDraft, Refused, release, theDraft } from './draft.ts';
import { printDiff } from './diff.ts';
import { printProblems } from './report.ts';
import { jsonSchemas } from './schema.ts';

const root = process.cwd();
const program = new Command('npm run data --').description('The editor’s commands: begin, check, compare and release versions of the data.').showHelpAfterError('(--help shows examples)');

program.command('new').argument('<version>', 'year and month, such as 2026.12').description('copy the latest version into a draft')
  .addHelpText('after', '\nExample:\n  npm run data -- new 2026.12')
  .action((id: string) => console.log(`data/${id} is a draft now, copied from ${newDraft(root, id)}. Edit it, then: npm run check`));

program.command('check').description('check data, stories and charts; says where every problem is and how to mend it')
  .option('--json', 'print problems as JSON, for machines')
  .addHelpText('after', '\nExamples:\n  npm run data -- check\n  npm run data -- check --json')
  .action((options: { json?: boolean }) => {
    const started = performance.now();
    const { site, problems } = checkSite(root);
    printProblems(problems, { json: options.json ?? false, ok: site ? `${site.dataset.observations.size} figures, ${site.charts.size} charts and ${[...site.stories.values()].reduce((n, s) => n + s.size, 0)} stories are in order (${Math.round(performance.now() - started)} ms).` : '' });
    if (problems.length > 0) process.exitCode = 1;
  });

program.command('diff').argument('[from]', 'a version; the latest release if left out').argument('[to]', 'a version or draft; the only draft if left out').description('what changed between two versions, and which sentences, charts and embeds it touches')
  .addHelpText('after', '\nExamples:\n  npm run data -- diff\n  npm run data -- diff 2025.02 2026.11')
  .action((from?: string, to?: string) => printDiff(root, from, to));

program.command('release').argument('[version]', 'the draft to release').requiredOption('--note <text...>', 'what is new, once a language: zh="…" en="…"').description('freeze a draft as a version, with checksums and locked addresses')
  .addHelpText('after', '\nExample:\n  npm run data -- release 2026.12 --note zh="补入新的数字" en="Adds new figures"')
  .action((id: string | undefined, options: { note: string[] }) => {
    const version = theDraft(root, id);
    const note = Object.fromEntries(options.note.map((text) => text.split(/=(.*)/s).slice(0, 2) as [string, string]));
    release(root, version, note, new Date().toISOString().slice(0, 10));
    console.log(`${version} is released. Commit data/ and push: the site follows.`);
  });

program.command('lock').description('add the addresses that the site publishes now to data/urls.lock; a release does this by itself')
  .action(() => console.log(`data/urls.lock holds ${lockAddresses(root)} addresses.`));

program.command('schema').description('write the JSON Schemas in data/schema anew, after a change of what files may hold')
  .action(() => {
    const { site } = checkSite(root);
    mkdirSync(join(root, 'data/schema'), { recursive: true });
    for (const [name, text] of Object.entries(jsonSchemas(site?.config.locales ?? ['zh', 'en']))) writeFileSync(join(root, 'data/schema', name), text);
    console.log('data/schema is up to date.');
  });

try {
  await program.parseAsync();
} catch (error) {
  if (!(error instanceof Refused)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}

import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Command } from 'commander';
import { readLock } from '../integrations/publish.ts';
import { checkSite } from '../site/load.ts';
import { publishedAddresses } from '../site/published.ts';
import { printProblems } from './report.ts';
import { jsonSchemas } from './schema.ts';

const root = process.cwd();
const program = new Command('npm run data --').description('The editor’s commands: check, release and describe the data.').showHelpAfterError('(--help shows examples)');

program.command('check').description('check data, stories and charts; says where every problem is and how to mend it')
  .option('--json', 'print problems as JSON, for machines')
  .addHelpText('after', '\nExamples:\n  npm run data -- check\n  npm run data -- check --json')
  .action((options: { json?: boolean }) => {
    const started = performance.now();
    const { site, problems } = checkSite(root);
    printProblems(problems, { json: options.json ?? false, ok: site ? `${site.dataset.observations.size} figures, ${site.charts.size} charts and ${[...site.stories.values()].reduce((n, s) => n + s.size, 0)} stories are in order (${Math.round(performance.now() - started)} ms).` : '' });
    if (problems.length > 0) process.exitCode = 1;
  });

program.command('schema').description('write the JSON Schemas in data/schema anew, after a change of what files may hold')
  .action(() => {
    const { site } = checkSite(root);
    mkdirSync(join(root, 'data/schema'), { recursive: true });
    for (const [name, text] of Object.entries(jsonSchemas(site?.config.locales ?? ['zh', 'en']))) writeFileSync(join(root, 'data/schema', name), text);
    console.log('data/schema is up to date.');
  });

program.command('lock').description('add the addresses that the site publishes now to data/urls.lock; a release does this by itself')
  .action(() => {
    const { site } = checkSite(root);
    if (!site) throw new Error('The site has problems; npm run check shows them.');
    const all = [...new Set([...readLock(root), ...publishedAddresses(site)])].sort();
    writeFileSync(join(root, 'data/urls.lock'), `# Every address ever released. A build fails when one has neither a page nor a redirect.\n${all.join('\n')}\n`);
    console.log(`data/urls.lock holds ${all.length} addresses.`);
  });

await program.parseAsync();

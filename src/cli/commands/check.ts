import type { Command } from 'commander';
import pc from 'picocolors';
import { check } from '../../checks/check.ts';
import { load } from '../../site/load.ts';
import type { Site } from '../../site/site.ts';
import { followIds } from '../follow-ids.ts';
import { printProblems } from '../print/problems.ts';

/** `check`: everything that is wrong, with its place and its remedy. */
export function checkCommand(program: Command, root: string): void {
  program
    .command('check')
    .description(
      'check data, stories, charts and addresses; says where every problem is and how to mend it',
    )
    .option('--json', 'print problems as JSON, for machines')
    .addHelpText('after', '\nExamples:\n  npm run check\n  npm run data -- check --json')
    .action(({ json = false }: { json?: boolean }) => {
      const started = performance.now();
      // What is in progress is what is checked: stories may cite the draft's figures, and go out together with it.
      const loaded = load(root);
      const draft = loaded.drafts.at(-1)?.id;
      const { site, problems, following } = check(loaded, { draft });
      if (json) console.log(JSON.stringify(problems, null, 2));
      else if (problems.length > 0) printProblems(problems, following);
      else if (site) console.log(inOrder(site, draft, performance.now() - started));
      if (problems.length > 0) process.exitCode = 1;
      // New ids are completed and no longer underlined from the next keystroke on; CI only reads.
      if (!json && !process.env['CI'] && site) followIds(root);
    });
}

/** What is said where all is well. */
function inOrder(site: Site, draft: string | undefined, milliseconds: number): string {
  const figures = site.dataset.observations.size;
  const stories = [...site.stories.values()].reduce((n, texts) => n + texts.size, 0);
  const withDraft = draft === undefined ? '' : ` with the draft ${draft}`;
  const took = Math.round(milliseconds);
  return `${pc.green('✓')} ${figures} figures, ${site.charts.size} charts and ${stories} stories are in order${withDraft} (${took} ms).`;
}

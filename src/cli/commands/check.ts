import type { Command } from 'commander';
import pc from 'picocolors';
import { check, checkDrafts, type Checked } from '../../checks/check.ts';
import { theDraft } from '../../editor/draft.ts';
import { load, type LoadedSite } from '../../site/load.ts';
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
    .argument(
      '[draft]',
      'a draft to check the site with; left out, the newest, and what is wrong in any other',
    )
    .option('--released', 'check what is released and the site with it, whatever drafts there are')
    .option('--json', 'print problems as JSON, for machines')
    .addHelpText(
      'after',
      '\nExamples:\n  npm run check\n  npm run data -- check 2026.11.2\n  npm run data -- check --json',
    )
    .action((wanted: string | undefined, { json = false, released = false }: Options) => {
      const started = performance.now();
      const draft = wanted === undefined ? undefined : theDraft(root, wanted);
      const found = checked(load(root), draft, released);
      if (found.problems.length > 0) process.exitCode = 1;
      if (json) return console.log(JSON.stringify(found.problems, null, 2));
      say(found, performance.now() - started);
      // New ids are completed and no longer underlined from the next keystroke on; CI only reads.
      if (!process.env['CI'] && found.site) followIds(root);
    });
}

interface Options {
  json?: boolean;
  released?: boolean;
}

/** What was found, and the draft that the site was checked with. */
type Found = Checked & { draft: string | undefined };

/** What is in progress is what is checked, if not said otherwise: stories may cite the draft's figures, and go out together with it. */
function checked(loaded: LoadedSite, draft: string | undefined, released: boolean): Found {
  if (released || draft !== undefined) return { ...check(loaded, { draft }), draft };
  return checkDrafts(loaded);
}

function say({ site, problems, following, draft }: Found, milliseconds: number): void {
  if (problems.length > 0) printProblems(problems, following);
  else if (site) console.log(inOrder(site, draft, milliseconds));
}

/** What is said where all is well. */
function inOrder(site: Site, draft: string | undefined, milliseconds: number): string {
  const figures = site.dataset.observations.size;
  const stories = [...site.stories.values()].reduce((n, texts) => n + texts.size, 0);
  const withDraft = draft === undefined ? '' : ` with the draft ${draft}`;
  const took = Math.round(milliseconds);
  return `${pc.green('✓')} ${figures} figures, ${site.charts.size} charts and ${stories} stories are in order${withDraft} (${took} ms).`;
}

import type { Command } from 'commander';
import type { Localized } from '../../dataset/schema.ts';
import { check } from '../../checks/check.ts';
import { load } from '../../site/load.ts';
import { readOutline } from '../../site/outline.ts';
import { listCorrectedTexts } from '../../editor/corrected-texts.ts';
import { beginCorrection, newDraft, theDraft } from '../../editor/draft.ts';
import { runSteps } from '../progress.ts';
import { lockAddresses } from '../../editor/lock.ts';
import { releaseSteps } from '../../editor/release.ts';
import { printProblems } from '../report.ts';
import { writeSchemas } from '../../editor/json-schema.ts';

/** `new`, `correct`, `release`, `lock`: the life of a version. */
export function draftCommands(program: Command, root: string): void {
  program
    .command('new')
    .argument('<version>', 'year and month, such as 2026.12')
    .description('copy the latest version into a draft')
    .addHelpText('after', '\nExample:\n  npm run data -- new 2026.12')
    .action((id: string) => {
      console.log(
        `data/${id} is a draft now, copied from ${newDraft(root, id)}. Edit it, then: npm run check`,
      );
      writeSchemas(root);
    });

  program
    .command('correct')
    .argument('[version]', 'the version to correct; only the latest can be')
    .option(
      '--reason <text...>',
      'what was wrong, once a language: zh="…" en="…"; the site says it',
    )
    .option(
      '--texts',
      'list the sentences that changed since the correction was begun, with this reason',
    )
    .description('begin a draft that corrects the latest version: 2026.11 → 2026.11.1')
    .addHelpText(
      'after',
      '\nExample:\n  npm run data -- correct --reason zh="报道更正：园区企业数抄错一位" en="The number of firms in the park was misread"\n  npm run data -- correct --texts --reason zh="来源没有这样写" en="The source does not say this"',
    )
    .action((version: string | undefined, options: { reason?: string[]; texts?: boolean }) => {
      const reason = inLanguages(options.reason ?? [], root);
      console.log(
        options.texts
          ? listTexts(root, theDraft(root, version), reason)
          : begin(root, reason, version),
      );
      writeSchemas(root);
    });

  program
    .command('release')
    .argument('[version]', 'the draft to release; the only one if left out')
    .option(
      '--note <text...>',
      'what is new, once a language: zh="…" en="…"; a correction has its reason already',
    )
    .description('freeze a draft as a version, with checksums and locked addresses')
    .addHelpText(
      'after',
      '\nExamples:\n  npm run data -- release 2026.12 --note zh="补入新的数字" en="Adds new figures"\n  npm run data -- release 2026.11.1',
    )
    .action(async (id: string | undefined, options: { note?: string[] }) => {
      const version = id ?? theDraft(root);
      await runSteps(
        releaseSteps(
          root,
          version,
          inLanguages(options.note ?? [], root),
          new Date().toISOString().slice(0, 10),
        ),
      );
      writeSchemas(root);
      console.log(`${version} is released. Commit data/ and push: the site follows.`);
    });

  program
    .command('lock')
    .description(
      'add the addresses that the site publishes now to data/urls.lock; a release does this by itself',
    )
    .addHelpText('after', '\nExample, after adding a chart:\n  npm run data -- lock')
    .action(() => console.log(`data/urls.lock holds ${lockAddresses(root)} addresses.`));
}

function begin(root: string, reason: Localized, version: string | undefined): string {
  const id = beginCorrection(root, reason, version);
  return `data/${id} is a correction now. Mend figures in it and sentences in content/, then:
  npm run data -- correct --texts --reason …   lists the sentences that you mended, as readers see them
  npm run check
  npm run data -- diff
  npm run data -- release ${id}
A reason for a single figure or event goes into "reasons" in data/${id}/release.json.`;
}

function listTexts(root: string, id: string, reason: Localized): string {
  const { added, total } = listCorrectedTexts(root, id, reason);
  const came = added === 1 ? '1 sentence came' : `${added} sentences came`;
  return `${came} to "texts" in data/${id}/release.json; it lists ${total}. Each needs its reason: npm run check says where one is missing.`;
}

/** `check`: everything that is wrong, with its place and its remedy. */
export function checkCommand(program: Command, root: string): void {
  program
    .command('check')
    .description(
      'check data, stories, charts and addresses; says where every problem is and how to mend it',
    )
    .option('--json', 'print problems as JSON, for machines')
    .addHelpText('after', '\nExamples:\n  npm run check\n  npm run data -- check --json')
    .action((options: { json?: boolean }) => {
      const started = performance.now();
      // What is in progress is what is checked: stories may cite the draft's figures, and go out together with it.
      const loaded = load(root);
      const draft = loaded.drafts.at(-1)?.id;
      const { site, problems, following } = check(loaded, { draft });
      printProblems(problems, {
        json: options.json ?? false,
        following,
        ok: site
          ? `${site.dataset.observations.size} figures, ${site.charts.size} charts and ${[...site.stories.values()].reduce((n, s) => n + s.size, 0)} stories are in order${draft === undefined ? '' : ` with the draft ${draft}`} (${Math.round(performance.now() - started)} ms).`
          : '',
      });
      if (problems.length > 0) process.exitCode = 1;
      // New ids are completed and no longer underlined from the next keystroke on; CI only reads.
      if (!options.json && !process.env['CI'] && site) writeSchemas(root);
    });
}

/** `diff`: what changed and what it touches. */
export function diffCommand(program: Command, root: string): void {
  program
    .command('diff')
    .argument('[from]', 'a version; the latest release if left out')
    .argument('[to]', 'a version or draft; the only draft if left out')
    .description(
      'what changed between two versions, and which sentences, charts, embeds, pages and pictures it touches',
    )
    .addHelpText(
      'after',
      '\nExamples:\n  npm run data -- diff\n  npm run data -- diff 2025.02 2026.11',
    )
    // Drawing charts takes what no other command needs, and a tenth of a second to load.
    .action(async (from?: string, to?: string) =>
      (await import('../diff.ts')).printDiff(root, from, to),
    );
}

/** Texts as given on the command line, `zh="…" en="…"`; one without a language is in the site's first. */
function inLanguages(texts: readonly string[], root: string): Localized {
  const { locales } = readOutline(root);
  return Object.fromEntries(
    texts.map((text) => {
      const [, language, rest] = /^([a-z]{2,3}(?:-[A-Za-z0-9]+)*)=(.*)$/s.exec(text) ?? [];
      return language !== undefined && rest !== undefined && locales.includes(language)
        ? [language, rest]
        : [locales[0]!, text];
    }),
  );
}

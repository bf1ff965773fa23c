import type { Command } from 'commander';
import type { Localized } from '../../dataset/schema.ts';
import { listCorrectedTexts } from '../../editor/corrected-texts.ts';
import { beginCorrection, theDraft } from '../../editor/draft.ts';
import { followIds } from '../follow-ids.ts';
import { inLanguages } from '../in-languages.ts';

/** `correct`: begins a draft that corrects the latest version, and lists the sentences that it mends. */
export function correctCommand(program: Command, root: string): void {
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
      `
Examples:
  npm run data -- correct --reason zh="报道更正：园区企业数抄错一位" en="The number of firms in the park was misread"
  npm run data -- correct --texts --reason zh="来源没有这样写" en="The source does not say this"`,
    )
    .action((version: string | undefined, options: { reason?: string[]; texts?: boolean }) => {
      const reason = inLanguages(options.reason ?? [], root);
      if (options.texts) console.log(listTexts(root, theDraft(root, version), reason));
      else console.log(begin(root, reason, version));
      followIds(root);
    });
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

import type { Command } from 'commander';

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
    .action(async (from?: string, to?: string) => {
      // Drawing charts takes what no other command needs, and a tenth of a second to load.
      const { compare } = await import('../compare.ts');
      compare(root, from, to);
    });
}

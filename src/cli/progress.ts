import { Listr } from 'listr2';
import type { Step } from './release.ts';

/** Runs steps and shows how far they are: live in a terminal, a plain line a step in CI and in pipes. */
export async function runSteps(steps: readonly Step[], options: { quiet?: boolean } = {}): Promise<void> {
  const live = process.stdout.isTTY && !process.env['CI'];
  const tasks = new Listr(steps.map(({ title, run }) => ({ title, task: async () => {
    // A breath between steps, in which the terminal is drawn and Ctrl-C is heard.
    await new Promise((resolve) => setImmediate(resolve));
    run();
  } })), { renderer: options.quiet ? 'silent' : live ? 'default' : 'simple', registerSignalListeners: false, exitOnError: true, rendererOptions: { showErrorMessage: false, collapseErrors: false } as never });
  await tasks.run();
}

/** On Ctrl-C: gives the cursor back, says how things stand, and ends with the code that shells expect. */
export function stopCleanly(): void {
  process.once('SIGINT', () => {
    if (process.stdout.isTTY) process.stdout.write('\u001B[?25h\n');
    console.error('Stopped. Files are written whole or not at all: run the command again to go on.');
    process.exit(130);
  });
}

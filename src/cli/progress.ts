import { Listr } from 'listr2';
import pc from 'picocolors';
import type { Step } from '../editor/step.ts';

/** Runs steps and shows how far they are: live in a terminal, a plain line for each step done in CI and in pipes. */
export async function runSteps(steps: readonly Step[]): Promise<void> {
  // Between steps the terminal is drawn and Ctrl-C is heard.
  const breathe = () => new Promise((resolve) => setImmediate(resolve));
  if (process.stdout.isTTY && !process.env['CI']) {
    const tasks = steps.map(({ title, run }) => ({
      title,
      task: async () => {
        await breathe();
        run();
      },
    }));
    await new Listr(tasks, {
      registerSignalListeners: false,
      rendererOptions: { showErrorMessage: false },
    }).run();
    return;
  }
  for (const { title, run } of steps) {
    await breathe();
    run();
    console.log(`${pc.green('✔')} ${title}`);
  }
}

/** On Ctrl-C: gives the cursor back, says how things stand, and ends with the code that shells expect. */
export function stopCleanly(): void {
  process.once('SIGINT', () => {
    if (process.stdout.isTTY) process.stdout.write('\u001B[?25h\n');
    console.error(
      'Stopped. Files are written whole or not at all: run the command again to go on.',
    );
    process.exit(130);
  });
}

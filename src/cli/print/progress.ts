import { Listr } from 'listr2';
import pc from 'picocolors';
import type { Step } from '../../editor/step.ts';

/** Runs steps and shows how far they are: live in a terminal, a plain line for each step done in CI and in pipes. */
export async function runSteps(steps: readonly Step[]): Promise<void> {
  if (process.stdout.isTTY && !process.env['CI']) return runLive(steps);
  for (const step of steps) {
    await runStep(step);
    console.log(`${pc.green('✔')} ${step.title}`);
  }
}

async function runLive(steps: readonly Step[]): Promise<void> {
  const tasks = steps.map((step) => ({ title: step.title, task: () => runStep(step) }));
  const options = { registerSignalListeners: false, rendererOptions: { showErrorMessage: false } };
  await new Listr(tasks, options).run();
}

/** Runs one step. Before it the terminal is drawn and Ctrl-C is heard. */
async function runStep({ run }: Step): Promise<void> {
  await new Promise((resolve) => setImmediate(resolve));
  run();
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

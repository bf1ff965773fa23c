/** The middle of several times. */
export function median(times: readonly number[]): number {
  return times.toSorted((a, b) => a - b)[times.length >> 1]!;
}

/** Runs something several times, after one run that does not count, and returns how long each took, in ms. */
export async function timed(runs: number, run: (n: number) => unknown): Promise<number[]> {
  await run(0);
  const times: number[] = [];
  for (let n = 1; n <= runs; n++) {
    const started = performance.now();
    await run(n);
    times.push(performance.now() - started);
  }
  return times;
}

/** Prints a time beside the most it may take, in ms; the bench fails where it takes more. */
export function budget(what: string, ms: number, most: number): void {
  const over = ms > most;
  console.log(`${over ? '✗' : '✓'} ${what}: ${ms.toFixed(ms < 10 ? 2 : 0)} ms, at most ${most} ms`);
  if (over) process.exitCode = 1;
}

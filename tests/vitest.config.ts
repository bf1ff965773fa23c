import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** Long files first: on a fresh clone nothing is known of how long each took, and a long one at the end would run alone. */
class LongFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const long = [
      'browser/axe',
      'browser/embed',
      'browser/labels',
      'browser/',
      'editor/',
      'built/',
    ];
    const rank = ({ moduleId }: TestSpecification) =>
      (long.findIndex((part) => moduleId.includes(part)) + long.length + 1) % (long.length + 1);
    return [...(await super.sort(files))].sort((a, b) => rank(a) - rank(b));
  }
}

export default defineConfig({
  test: {
    root: fileURLToPath(new URL('..', import.meta.url)),
    include: ['tests/**/*.test.ts'],
    globalSetup: ['tests/build.ts'],
    testTimeout: 30_000,
    hookTimeout: 120_000,
    // What is waited for in a browser comes in milliseconds on a quiet machine, and in seconds on a busy one.
    expect: { poll: { timeout: 10_000 } },
    maxWorkers: 2,
    sequence: { sequencer: LongFirst },
    // A shared machine may stall a browser for seconds; what is really broken fails twice.
    retry: process.env['CI'] ? 1 : 0,
  },
});

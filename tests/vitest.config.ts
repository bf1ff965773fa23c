import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** Long files first: on a fresh clone nothing is known of how long each took, and a long one at the end would run alone. */
const long = [
  'browser/axe',
  'scenarios/anything',
  'browser/dev',
  'scenarios/updates',
  'browser/',
  'scenarios/',
  'built/',
];

class LongFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const rank = ({ moduleId }: TestSpecification) =>
      (long.findIndex((part) => moduleId.includes(`tests/${part}`)) + long.length + 1) %
      (long.length + 1);
    return [...(await super.sort(files))].sort((a, b) => rank(a) - rank(b));
  }
}

/** The folders whose tests need more than the source: builds, a browser, or an editor's terminal. */
const apart = ['built', 'browser', 'scenarios'];
const under = (folder: string) => `tests/${folder}/**/*.test.ts`;

export default defineConfig({
  test: {
    root: fileURLToPath(new URL('..', import.meta.url)),
    watch: false,
    testTimeout: 30_000,
    hookTimeout: 120_000,
    // What is waited for in a browser comes in milliseconds on a quiet machine, and in seconds on a busy one.
    expect: { poll: { timeout: 10_000 } },
    maxWorkers: 2,
    sequence: { sequencer: LongFirst },
    // A shared machine may stall a browser for seconds; what is really broken fails twice.
    retry: process.env['CI'] ? 1 : 0,
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: [under('*')],
          exclude: apart.map(under),
          // Unit tests keep nothing in modules, so that each is loaded once a worker and not once a file.
          isolate: false,
        },
      },
      {
        extends: true,
        test: { name: 'built', include: [under('built')], globalSetup: 'tests/built/setup.ts' },
      },
      {
        extends: true,
        test: {
          name: 'browser',
          include: [under('browser')],
          globalSetup: 'tests/browser/setup.ts',
        },
      },
      { extends: true, test: { name: 'scenarios', include: [under('scenarios')] } },
    ],
  },
});

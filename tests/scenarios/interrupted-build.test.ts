import { existsSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { startBuild } from '../fixtures/build.ts';
import { startDev } from '../fixtures/dev-server.ts';
import { editor } from '../fixtures/editor.ts';
import { digestOf } from '../fixtures/folders.ts';
import { addCode, copyForeign, edit } from '../fixtures/site.ts';

/** Two editions of one page: what is built of each is known by its digest. */
const sentences = { first: 'Nothing here is real.', second: 'Nothing here was ever real.' };
type Edition = keyof typeof sentences;

describe('a build that is interrupted', () => {
  let folder: string;
  const whole = {} as Record<Edition, string>;
  /** How long a build takes, in milliseconds. */
  let takes: number;
  const dist = () => join(folder, 'dist');
  const write = (edition: Edition) =>
    writeFileSync(
      join(folder, 'content/pages/en/about.md'),
      `---\nheadline: About\ndek: Made up for tests.\n---\n${sentences[edition]}\n`,
    );
  const leftBeside = () => readdirSync(folder).filter((name) => name.startsWith('.dist-'));
  const buildWhole = async () => {
    const building = startBuild(folder);
    if ((await building.done) !== 0) throw new Error(building.log());
  };
  /** Which of the two editions stands in dist; anything else is neither. */
  const standing = () => {
    const digest = digestOf(dist());
    return Object.entries(whole).find(([, known]) => known === digest)?.[0];
  };

  beforeAll(async () => {
    folder = copyForeign();
    addCode(folder);
    const { code, err } = editor(folder, 'release', '2031.05', '--note', 'zh=首版', 'en=First');
    if (code !== 0) throw new Error(err);
    for (const edition of ['second', 'first'] as const) {
      write(edition);
      const started = performance.now();
      await buildWhole();
      takes = performance.now() - started;
      whole[edition] = digestOf(dist());
    }
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  /** Starts a build and kills it: after a part of the time it takes, or when it says something. */
  const kill = async (moment: number | string) => {
    const building = startBuild(folder);
    const reached = typeof moment === 'number' ? wait(moment * takes) : building.says(moment);
    await Promise.race([reached, building.done]);
    building.kill();
    await building.done;
  };

  test('leaves nothing where there was nothing', async () => {
    const kept = `${dist()}-kept`;
    renameSync(dist(), kept);
    await kill('generating static routes');
    expect(existsSync(dist())).toBe(false);
    renameSync(kept, dist());
  });
  test.each([
    ...[0.1, 0.25, 0.4, 0.7],
    ...['Building static entrypoints', 'generating static routes', '/charts/fleet/index.html'],
    ...['sitemap-index.xml', 'by gzip and Brotli', 'is the new build'],
  ])('killed at %s, leaves the last one whole, or the new one', async (moment) => {
    const before = standing();
    expect(before).toBeDefined();
    write(before === 'first' ? 'second' : 'first');
    await kill(moment);
    expect(standing()).toBeDefined();
  });
  test('leaves nothing that the next one does not take away', async () => {
    await kill('generating static routes');
    expect(leftBeside()).not.toEqual([]);
    write('second');
    await buildWhole();
    expect([standing(), leftBeside()]).toEqual(['second', []]);
  });
  test('by a mistake leaves the last one whole, and nothing beside it', async () => {
    const before = standing();
    write('first');
    edit(folder, 'content/pages/en/about.md', 'Nothing', 'Nothing of {{ eastmere.ferry }}');
    const building = startBuild(folder);
    expect(await building.done).toBe(1);
    expect(building.log()).toContain('did you mean “eastmere.ferries”');
    expect([standing(), leftBeside()]).toEqual([before, []]);
  });
  test('by another does not mix with it', async () => {
    write('first');
    const one = startBuild(folder);
    await one.says('generating static routes');
    write('second');
    const other = startBuild(folder);
    expect([await one.done, await other.done]).toEqual([0, 0]);
    expect(standing()).toBeDefined();
    expect(leftBeside()).toEqual([]);
  });
  test('or not, is nothing to the dev server, which follows saves alone', async () => {
    const server = await startDev(folder);
    try {
      const before = server.log();
      await buildWhole();
      write('first');
      await vi.waitFor(() => expect(server.log()).toMatch(/in order/), { timeout: 10_000 });
      expect(
        server
          .log()
          .slice(before.length)
          .match(/in order/g),
      ).toHaveLength(1);
    } finally {
      server.stop();
    }
  });
});

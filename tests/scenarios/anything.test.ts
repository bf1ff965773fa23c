import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, expect, test } from 'vitest';
import { renderChart } from '../../src/charts/figure.ts';
import { newDraft } from '../../src/editor/draft.ts';
import { renderMarkdown } from '../../src/stories/render.ts';
import { readerOf } from '../../src/site/reader.ts';
import { draftState } from '../../src/changes/difference.ts';
import { check } from '../../src/checks/check.ts';
import { load } from '../../src/site/load.ts';
import type { Site } from '../../src/site/site.ts';
import { copySite } from '../fixtures/site.ts';

const draft = '2026.12';
const folder = copySite();
newDraft(folder, draft);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const under = (path: string) => readdirSync(join(folder, path)).map((name) => `${path}/${name}`);
const files = [
  'data/versions.json',
  'data/urls.lock',
  'content/site.json',
  ...under('data/geo'),
  ...under(`data/${draft}`),
  ...under('content/charts'),
  ...under('content/stories/zh'),
  ...under('content/stories/en'),
  ...under('content/pages/zh'),
];

const pathsIn = (value: unknown, at: readonly string[] = []): string[][] =>
  value !== null && typeof value === 'object'
    ? Object.entries(value).flatMap(([key, inner]) => [
        [...at, key],
        ...pathsIn(inner, [...at, key]),
      ])
    : [];

/** A value of a JSON document taken away, replaced or written twice. */
function changeValue(
  text: string,
  n: number,
  how: 'delete' | 'replace' | 'repeat',
  by: unknown,
): string {
  const json = JSON.parse(text) as Record<string, unknown>;
  const paths = pathsIn(json);
  const path = paths[n % paths.length]!;
  const holder = path
    .slice(0, -1)
    .reduce((value, key) => value[key] as Record<string, unknown>, json);
  const key = path.at(-1)!;
  if (how === 'replace') holder[key] = by;
  else if (how === 'repeat')
    Array.isArray(holder) ? holder.push(holder[key]) : (holder[`${key}x`] = holder[key]);
  else if (Array.isArray(holder)) holder.splice(Number(key), 1);
  else delete holder[key];
  return JSON.stringify(json, null, 2);
}

const change = fc.record({
  file: fc.constantFrom(...files),
  n: fc.nat(),
  how: fc.constantFrom(
    'delete' as const,
    'replace' as const,
    'repeat' as const,
    'type' as const,
    'erase' as const,
  ),
  by: fc.oneof(
    fc.constantFrom<unknown>(
      null,
      '',
      0,
      -1,
      1e21,
      true,
      [],
      { a: 1 },
      '__proto__',
      '2026-13-45',
      '../..',
      '{{ x }}',
      'longli',
      '１４５',
    ),
    fc.string(),
    fc.double(),
  ),
});

/** Draws all that pages are made of. */
function draw(site: Site): void {
  for (const locale of site.config.locales) {
    const source = readerOf(site, locale);
    for (const [id, spec] of site.charts) renderChart(id, spec, source);
    for (const texts of [site.stories, site.pages])
      for (const story of texts.get(locale)!.values())
        renderMarkdown(story.body, { ...source, charts: site.charts });
    draftState(site, 'difference', draft, locale);
  }
}

test('whatever is done to any file, check says where it is wrong in plain words, or the whole site can be drawn', () => {
  fc.assert(
    fc.property(change, ({ file, n, how, by }) => {
      const path = join(folder, file);
      const text = readFileSync(path, 'utf8');
      const at = n % text.length;
      const changed =
        how === 'type'
          ? text.slice(0, at) + String(by) + text.slice(at)
          : how === 'erase'
            ? text.slice(0, at) + text.slice(at + 1 + (n % 7))
            : file.endsWith('.json')
              ? changeValue(text, n, how, by)
              : text;
      writeFileSync(path, changed);
      try {
        const { site, problems } = check(load(folder), { draft });
        if (problems.length === 0) return draw(site!);
        for (const problem of problems) {
          expect(problem).toMatchObject({
            line: expect.any(Number) as number,
            message: expect.stringMatching(/\S/) as string,
            remedy: expect.stringMatching(/\S/) as string,
          });
          expect(
            Math.min(problem.line, problem.column, problem.length),
            JSON.stringify(problem),
          ).toBeGreaterThan(0);
          // Words of a program, not of a person.
          expect(problem.message + problem.remedy).not.toMatch(
            /\bundefined\b|\bNaN\b|TypeError|Invalid (input|string|option)|[Tt]oo (small|big)|must match pattern/,
          );
        }
      } finally {
        writeFileSync(path, text);
      }
    }),
    { numRuns: 60, ...(process.env['CI'] ? { seed: 20261125 } : {}) },
  );
}, 120_000);

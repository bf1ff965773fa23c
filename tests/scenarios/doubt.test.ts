import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { newDraft } from '../../src/editor/draft.ts';
import { gdp, sectors } from '../fixtures/dataset.ts';
import { editor } from '../fixtures/editor.ts';
import { copySite, edit } from '../fixtures/site.ts';

/** Figures that are broken down, unsure, missing or disputed, as an editor brings them, with what the terminal shows. */
let folder: string;
beforeEach(() => {
  folder = copySite();
  newDraft(folder, '2026.12');
  add('indicators', sectors.indicators!);
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));
const run = (...args: string[]) => editor(folder, ...args);

/** Adds entries to the lists of a file of the draft. */
function add(file: string, lists: Record<string, readonly object[]>): void {
  const path = join(folder, `data/2026.12/${file}.json`);
  const json = JSON.parse(readFileSync(path, 'utf8')) as Record<string, object[]>;
  for (const [list, entries] of Object.entries(lists))
    json[list] = [...(json[list] ?? []), ...entries];
  writeFileSync(path, JSON.stringify(json, null, 2));
}
const bring = (...observations: object[]) => add('observations', { observations });
const reason = { zh: '统计局没有公布', en: 'The bureau has not published it' };
const remainder = { zh: '各项分别四舍五入', en: 'Each is rounded by itself' };
const half = [
  gdp('meixian', 12_201_000_000, undefined, { period: '2025-S1' }),
  gdp('meixian', 2_403_000_000, 'primary', { period: '2025-S1' }),
  gdp('meixian', 3_909_000_000, 'secondary', { period: '2025-S1' }),
  gdp('meixian', 5_890_000_000, 'tertiary', { period: '2025-S1' }),
];

describe('a half-year by sector', () => {
  test('whose parts do not add up: check says where, by how much, and what would be right', () => {
    bring(...half);
    const { out, code } = run('check');
    expect(code).toBe(1);
    expect(out).toMatch(
      /^data\/2026\.12\/observations\.json:\d+:\d+ {2}the parts of “meixian\.gdp” by “sector” \(primary, secondary, tertiary\) add up to 12202000000, more than its 12201000000$/m,
    );
    expect(out).toMatch(/→ correct a value, or say why in "remainder", in each language/);
  });
  test('with the reason: check is content, and diff lists each part', () => {
    const [whole, ...parts] = half;
    bring({ ...whole, remainder }, ...parts);
    expect(run('check')).toMatchObject({ code: 0 });
    const { out } = run('diff');
    expect(out).toMatch(/ {2}added {4}meixian\.gdp {2,}122\.01 亿元/);
    expect(out).toMatch(/ {2}added {4}meixian\.gdp\.primary {2,}24\.03 亿元/);
  });
});

test('figures of every kind go out to a sheet and come back as they were', () => {
  const [whole, ...parts] = half;
  bring(
    { ...whole, remainder },
    ...parts,
    gdp('meijiang', undefined, undefined, { qualifier: 'range', range: [200_000, 300_000] }),
    gdp('potou', undefined, undefined, { status: 'withheld', reason }),
    gdp('longli', 104, undefined, {
      qualifier: 'under',
      status: 'provisional',
      interval: { low: 98, high: 110, level: 95 },
      citations: [{ source: 'xkb-2025', locator: 'A2' }],
      accounts: [{ value: 100, source: 'xkb-2025', locator: 'A3', note: reason }],
    }),
  );
  const before = readFileSync(join(folder, 'data/2026.12/observations.json'), 'utf8');
  expect(run('export', 'figures.csv').code).toBe(0);
  const sheet = readFileSync(join(folder, 'figures.csv'), 'utf8');
  expect(sheet).toContain(',sector=primary,2025-S1,');
  expect(sheet).toContain(',range,200000 300000,');
  expect(run('import', 'figures.csv').out).toContain('✓ 45 as they were');
  expect(readFileSync(join(folder, 'data/2026.12/observations.json'), 'utf8')).toBe(before);
});

test('a figure that is withheld: texts print the word, diff says what became of it', () => {
  edit(
    folder,
    'data/2026.12/observations.json',
    /"value": 145,([^}]*?)"qualifier": "exact",/,
    `"status": "withheld", "reason": ${JSON.stringify(reason)},$1`,
  );
  expect(run('diff').out).toMatch(
    / {2}changed {2}meijiang\.park-enterprises {2}145 家 → 未公布 {2}\(value, qualifier, status, reason\)/,
  );
});

test('another account of a figure, without its source: check says which field is missing', () => {
  bring(gdp('meixian', 300, undefined, { accounts: [{ value: 217_000 }] }));
  const { out, code } = run('check');
  expect(code).toBe(1);
  expect(out).toMatch(/observations\.json:\d+:\d+ {2}“source” is missing$/m);
  expect(out).toMatch(/→ add "source"/);
});

test.each([
  ['a status beside a value', gdp('meixian', 300, undefined, { status: 'missing', reason })],
  [
    'a range upside down',
    gdp('meixian', undefined, undefined, { qualifier: 'range', range: [3, 2] }),
  ],
  ['an unknown code', gdp('meixian', 300, 'primry')],
])('%s is refused at its line and column', (_, entry) => {
  bring(entry);
  const { out, code } = run('check');
  expect(code).toBe(1);
  expect(out).toMatch(/^data\/2026\.12\/observations\.json:\d+:\d+ {2}/m);
});

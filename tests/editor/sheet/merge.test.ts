import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { schemas, type RawObservation } from '../../../src/dataset/schema.ts';
import type { CellValue } from '../../../src/editor/sheet/cells.ts';
import { sheetColumns } from '../../../src/editor/sheet/columns.ts';
import { mergeSheet } from '../../../src/editor/sheet/merge.ts';
import { rewriteObservations } from '../../../src/editor/sheet/rewrite.ts';
import { toCells } from '../../../src/editor/sheet/row.ts';
import type { Sheet } from '../../../src/editor/sheet/sheet.ts';
import { edition, editionRoot } from '../../fixtures/site.ts';

const columns = sheetColumns(['zh', 'en']);
const schema = schemas({ locales: ['zh', 'en'], complete: true }).observations.shape.observations
  .element;
const text = readFileSync(join(editionRoot, 'data/2026.11/observations.json'), 'utf8');
const { observations } = JSON.parse(text) as { observations: RawObservation[] };
const { dataset } = edition();
const header = columns.map((column) => column.name);
const sheetOf = (
  rows: readonly (readonly CellValue[])[],
  names: readonly string[] = header,
): Sheet => ({ header: names, rows: rows.map((cells, i) => ({ number: i + 2, cells })) });
const merge = (sheet: Sheet, options: { remove?: boolean } = {}) =>
  mergeSheet(sheet, observations, columns, dataset, schema, options);

describe('a sheet laid over the figures', () => {
  test('as it came out changes nothing', () => {
    const merged = merge(sheetOf(observations.map((o) => toCells(o, columns))));
    expect(merged).toMatchObject({
      faults: [],
      counts: { added: 0, changed: 0, same: observations.length, absent: 0 },
    });
    expect(rewriteObservations(text, observations, merged.observations)).toBe(text);
  });
  test('in any order of rows and columns, the same', () => {
    fc.assert(
      fc.property(
        fc.shuffledSubarray(header, { minLength: header.length }),
        fc.shuffledSubarray(observations),
        (names, rows) => {
          const merged = merge(
            sheetOf(
              rows.map((o) => names.map((name) => toCells(o, columns)[header.indexOf(name)])),
              names,
            ),
          );
          expect(merged).toMatchObject({
            faults: [],
            counts: { same: rows.length, absent: observations.length - rows.length },
          });
        },
      ),
      { numRuns: 25 },
    );
  });
  test('finds a figure by its subject, indicator and period; another period is a new figure, and none means the only one', () => {
    const names = ['region', 'indicator', 'period', 'value'];
    const counts = (cells: CellValue[]) =>
      merge(sheetOf([cells], names.slice(0, cells.length))).counts;
    expect(counts(['meijiang', 'park-enterprises', '2025-02', 150])).toMatchObject({ changed: 1 });
    expect(
      merge(sheetOf([['meijiang', 'park-enterprises', 150]], ['region', 'indicator', 'value']))
        .counts,
    ).toMatchObject({ changed: 1 });
    const other = merge(
      sheetOf(
        [['meijiang', 'park-enterprises', '2026-02', 150, 'enterprise', 'exact', 'xkb-2025', 'C1']],
        [...names, 'unit', 'qualifier', 'source', 'locator'],
      ),
    );
    expect(other).toMatchObject({ faults: [], counts: { added: 1, changed: 0 } });
    expect(other.observations.slice(0, observations.length)).toEqual(observations);
    expect(
      merge(sheetOf([['meijiang', 'park-enterprises', '2025-03', 151]], names)).faults,
    ).toMatchObject([{ row: 2, message: '“unit” is empty', remedy: 'add a column “unit”' }]);
  });
  test('asks for the period where a figure has several', () => {
    const later = { ...observations[0]!, period: '2026' };
    const sheet = sheetOf([[later.region, later.indicator, 1]], ['region', 'indicator', 'value']);
    expect(mergeSheet(sheet, [...observations, later], columns, dataset, schema).faults).toEqual([
      {
        row: 2,
        column: 'indicator',
        message: `this figure has several periods: ${observations[0]!.period}, 2026`,
        remedy: 'add a column “period” that says which is meant',
      },
    ]);
  });
  test('a row twice, a header twice, a column without a name, a column that is unknown', () => {
    expect(
      merge(
        sheetOf(
          [
            ['meijiang', 'park-enterprises', 150],
            ['meijiang', 'park-enterprises', 151],
          ],
          ['region', 'indicator', 'value'],
        ),
      ).faults.length,
    ).toBeGreaterThan(0);
    expect(merge(sheetOf([], ['region', 'indicator', 'value', 'Value'])).faults).toMatchObject([
      { row: 1, message: 'the column “value” stands twice' },
    ]);
    expect(merge(sheetOf([['a', 'b', 'c']], ['region', 'indicator', ''])).faults).toMatchObject([
      { row: 1, message: 'this column has no name' },
    ]);
    expect(merge(sheetOf([], ['place', 'what'])).faults.map((fault) => fault.message)).toEqual([
      'there is no column “place”',
      'there is no column “what”',
      'a sheet needs the columns “indicator”, and “region” or “programme”',
    ]);
    expect(merge(sheetOf([[null, '', undefined]], ['region', 'indicator', 'value']))).toMatchObject(
      { faults: [], counts: { added: 0, changed: 0 } },
    );
  });
  test('whatever is in its cells, it is understood or said not to be, and what is taken in is valid', () => {
    const cell = fc.oneof(
      fc.constantFrom<CellValue>(
        'meijiang',
        'park-enterprises',
        'xkb-2025',
        'C1',
        '2024-09',
        'exact',
        'enterprise',
        145,
        '１４５',
        '',
        null,
        true,
      ),
      fc.string(),
      fc.double(),
      fc.date({ noInvalidDate: true }),
    );
    fc.assert(
      fc.property(
        fc.subarray(header),
        fc.array(fc.array(cell, { minLength: 21, maxLength: 21 }), { maxLength: 4 }),
        fc.boolean(),
        (names, rows, remove) => {
          const merged = merge(
            sheetOf(rows, [
              'region',
              'indicator',
              ...names.filter((name) => name !== 'region' && name !== 'indicator'),
            ]),
            { remove },
          );
          for (const { message, remedy, row } of merged.faults)
            expect(message && remedy && row > 0).toBeTruthy();
          for (const observation of merged.observations)
            expect(schema.safeParse(observation).success).toBe(true);
        },
      ),
    );
  });
});

describe('the file that results', () => {
  test('keeps the text of what has not changed, to the letter', () => {
    const changed = observations.map((o, i) => (i === 3 ? { ...o, value: 1 } : o));
    const [before, after] = [text, rewriteObservations(text, observations, changed)].map((t) =>
      t.split('\n'),
    );
    expect(JSON.parse(after!.join('\n'))).toEqual({
      ...(JSON.parse(text) as object),
      observations: changed,
    });
    expect(after!.filter((line) => !before!.includes(line)).length).toBeLessThanOrEqual(3);
  });
  test('may become empty, and be filled again', () => {
    const empty = rewriteObservations(text, observations, []);
    expect((JSON.parse(empty) as { observations: unknown[] }).observations).toEqual([]);
    expect(JSON.parse(rewriteObservations(empty, [], observations))).toEqual(JSON.parse(text));
  });
});

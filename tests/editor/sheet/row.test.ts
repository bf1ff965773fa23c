import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { qualifiers, type RawObservation } from '../../../src/dataset/schema.ts';
import { lostDigits } from '../../../src/problems/number.ts';
import type { CellValue } from '../../../src/editor/sheet/cells.ts';
import { sheetColumns } from '../../../src/editor/sheet/columns.ts';
import { fromCells, toCells } from '../../../src/editor/sheet/row.ts';

const columns = sheetColumns(['zh', 'en']);
const read = (cells: Record<string, CellValue>) =>
  fromCells(new Map(Object.entries(cells)), columns);

describe('a row of the sheet', () => {
  const id = fc.stringMatching(/^[a-z][a-z0-9-]{0,8}$/);
  const text = fc
    .string({ unit: 'grapheme', minLength: 1, maxLength: 30 })
    .filter((s) => !/[\r\n]/.test(s));
  const number = fc
    .double({ noNaN: true, min: -(2 ** 53 - 1), max: 2 ** 53 - 1 })
    .filter((n) => lostDigits(String(n)) === undefined)
    .map((n) => n + 0);
  const place = text.map((locator) => locator.trim()).filter((locator) => locator !== '');
  const localized = fc.record({ zh: text, en: text });
  const observation = fc
    .record({
      region: id,
      indicator: id,
      period: fc.constantFrom('2024', '2024-09', '2024-09-30'),
      value: number,
      unit: id,
      qualifier: fc.constantFrom(...qualifiers),
      source: id,
      locator: text,
      dimensions: fc.option(fc.dictionary(id, id, { minKeys: 1, maxKeys: 3 }), { nil: undefined }),
      range: fc.option(fc.tuple(number, number), { nil: undefined }),
      interval: fc.option(fc.record({ low: number, high: number, level: number }), {
        nil: undefined,
      }),
      status: fc.option(fc.constantFrom('normal', 'provisional', 'withheld'), { nil: undefined }),
      reason: fc.option(localized, { nil: undefined }),
      remainder: fc.option(localized, { nil: undefined }),
      citations: fc.option(fc.array(fc.record({ source: id, locator: place }), { minLength: 1 }), {
        nil: undefined,
      }),
      accounts: fc.option(
        fc.array(fc.record({ value: number, source: id, locator: text, note: localized }), {
          minLength: 1,
        }),
        { nil: undefined },
      ),
      scope: fc.option(localized, { nil: undefined }),
      note: fc.option(localized, { nil: undefined }),
      members: fc.option(
        fc.record({
          source: id,
          locator: text,
          names: fc.array(localized, { minLength: 1, maxLength: 4 }),
        }),
        { nil: undefined },
      ),
    })
    .map((o) => JSON.parse(JSON.stringify(o)) as RawObservation);
  test('gives the observation back that it was made from, whatever its texts and numbers', () => {
    fc.assert(
      fc.property(observation, (o) => {
        const cells = new Map(columns.map((column, i) => [column.name, toCells(o, columns)[i]!]));
        expect(fromCells(cells, columns)).toEqual({ observation: o, faults: [] });
        // The same from a CSV file, in which numbers are digits.
        expect(
          fromCells(new Map([...cells].map(([name, cell]) => [name, String(cell)])), columns)
            .observation,
        ).toEqual(o);
      }),
    );
  });
  test('gives a derived observation back', () => {
    const o = {
      region: 'a',
      indicator: 'b',
      period: '2024',
      unit: 'c',
      derived: { op: 'sum', of: ['x.y', 'z.y@2023'], round: 10 },
    } as RawObservation;
    expect(
      fromCells(
        new Map(columns.map((column, i) => [column.name, toCells(o, columns)[i]!])),
        columns,
      ).observation,
    ).toEqual(o);
  });
});

describe('what is said of a cell that is not understood', () => {
  test.each([
    ['１４５', '“１４５” is not written as a plain number', 'write 145'],
    ['1,210,000,000', '“1,210,000,000” is not written as a plain number', 'write 1210000000'],
    [
      '12.1亿',
      '“12.1亿” holds words beside the number',
      'write the number alone, in the base unit (12.1 亿 is 1210000000); “about”, “nearly” and “over” go into the column qualifier',
    ],
    [
      'over 200',
      '“over 200” holds words beside the number',
      'write the number alone, in the base unit (12.1 亿 is 1210000000); “about”, “nearly” and “over” go into the column qualifier',
    ],
    [
      '1e400',
      'this number is too large to be kept: digits are exact up to 9007199254740991',
      'count it in a larger unit, such as a unit of a million, or check its digits',
    ],
    [
      '1,234',
      '“1,234” may be 1234 or 1.234',
      'write the one that is meant, with a point before decimals',
    ],
    ['1.234,5', '“1.234,5” is not written as a plain number', 'write 1234.5'],
    ['12,5', '“12,5” is not written as a plain number', 'write 12.5'],
    ['1,2,3', '“1,2,3” is not a number', 'write digits, with a point before decimals'],
    [
      '#DIV/0!',
      'the sheet program could not work this cell out (#DIV/0!)',
      'mend its formula, or write what it should say',
    ],
    [
      '…',
      '“…” is not a number',
      'leave the cell empty, and say in the columns “status” (missing, not-applicable, withheld) and “reason” why there is none; or leave the figure out',
    ],
  ])('value %s', (cell, message, remedy) =>
    expect(read({ value: cell }).faults).toEqual([{ column: 'value', message, remedy }]),
  );
  test('a period that the sheet program made a date of', () => {
    expect(read({ period: new Date(Date.UTC(2024, 8, 1)) }).faults).toEqual([
      {
        column: 'period',
        message: 'the sheet program has made a date of this (2024-09-01)',
        remedy: 'give the cell the format “text” and write it again, such as 2024-09',
      },
    ]);
  });
  test('names that do not pair up', () => {
    expect(read({ members_zh: '甲\n乙', members_en: 'A' }).faults).toEqual([
      {
        column: 'members_en',
        message: '1 names here and 2 in the other language',
        remedy: 'write one name a line, the same things in the same order in each language',
      },
    ]);
  });
});

test('a column that the sheet lacks leaves its field alone, an empty cell empties it', () => {
  const before = {
    region: 'a',
    indicator: 'b',
    period: '2024',
    value: 1,
    scope: { zh: '全省', en: 'All' },
    note: { zh: '注', en: 'Note' },
  };
  expect(
    fromCells(
      new Map<string, CellValue>([
        ['value', 2],
        ['note_zh', ''],
        ['note_en', null],
      ]),
      columns,
      before,
    ).observation,
  ).toEqual({
    region: 'a',
    indicator: 'b',
    period: '2024',
    value: 2,
    scope: { zh: '全省', en: 'All' },
  });
});

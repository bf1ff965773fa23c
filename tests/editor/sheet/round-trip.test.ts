import { rmSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import type { Indexes } from '../../../src/dataset/resolve/indexes.ts';
import {
  observationFields,
  refersTo,
  schemas,
  type RawObservation,
} from '../../../src/dataset/schema.ts';
import { sheetColumns } from '../../../src/editor/sheet/columns.ts';
import { readSheetFile, writeSheetFile } from '../../../src/editor/sheet/file.ts';
import { mergeSheet } from '../../../src/editor/sheet/merge.ts';
import { normalise } from '../../../src/editor/sheet/normalise.ts';
import { toCells } from '../../../src/editor/sheet/row.ts';
import { Vocabulary } from '../../../src/editor/sheet/vocabulary.ts';
import { unprintable } from '../../../src/problems/characters.ts';
import { lostDigits } from '../../../src/problems/number.ts';

const locales = ['zh', 'en'];
const columns = sheetColumns(locales);
const schema = schemas({ locales, complete: true }).observations.shape.observations.element;

/** Texts of the forms that fields may demand; of each field those are tried that it takes. */
const forms = [
  ...['ab', 'a-1', 'liwan', '2024', '2024-09-30', '2021-03/2022-12', '2025-S1'],
  ...['a.b', 'a.b.c@2024', 'x.y@2021-03/2022-12'],
];
const text = fc
  .string({ unit: 'grapheme', minLength: 1, maxLength: 20 })
  .map((s) => `文 ${s}`.trim())
  .filter((s) => unprintable(s).length === 0 && !/[\r\n]/.test(s));

const number = fc
  .oneof(fc.integer({ min: 1, max: 90 }), fc.double({ min: -1e15, max: 1e15, noNaN: true }))
  .map((n) => n + 0)
  .filter((n) => lostDigits(String(n)) === undefined);

/** Anything that a schema of one text or number takes. */
function scalar(of: z.core.$ZodType): fc.Arbitrary<unknown> | undefined {
  if (of instanceof z.ZodEnum) return fc.constantFrom(...of.options);
  if (of instanceof z.ZodNumber) return number.filter((n) => of.safeParse(n).success);
  if (!(of instanceof z.ZodString)) return undefined;
  const isProse = refersTo(of) === undefined && of.safeParse('文 “a”, b').success;
  return isProse ? text : fc.constantFrom(...forms.filter((form) => of.safeParse(form).success));
}

/** Anything that a schema of a list takes. */
function list(of: z.core.$ZodType): fc.Arbitrary<unknown> | undefined {
  if (of instanceof z.ZodTuple) return fc.tuple(...of.def.items.map((item) => anything(item)));
  if (!(of instanceof z.ZodArray)) return undefined;
  return fc.array(anything(of.element), { minLength: 1, maxLength: 3 });
}

/** Anything that a schema takes. */
function anything(of: z.core.$ZodType): fc.Arbitrary<unknown> {
  if (of instanceof z.ZodOptional || of instanceof z.ZodReadonly)
    return anything(of.unwrap() as z.core.$ZodType);
  if (of instanceof z.ZodObject) return object(of.shape);
  if (of instanceof z.ZodRecord)
    return fc.dictionary(anything(of.keyType) as fc.Arbitrary<string>, anything(of.valueType), {
      minKeys: 1,
      maxKeys: 3,
    });
  const made = scalar(of) ?? list(of);
  if (made) return made;
  throw new Error(`nothing is made of ${of._zod.def.type}`);
}

function object(shape: z.core.$ZodLooseShape): fc.Arbitrary<unknown> {
  const fields = Object.entries(shape);
  return fc.record(Object.fromEntries(fields.map(([name, field]) => [name, anything(field)])), {
    requiredKeys: fields.flatMap(([name, field]) => (isOptional(field) ? [] : [name])),
  });
}

const isOptional = (field: z.core.$ZodType) => field instanceof z.ZodOptional;

const observation = anything(schema)
  .map((one) => JSON.parse(JSON.stringify(one)) as RawObservation)
  .filter((one) => schema.safeParse(one).success);

/** A list that has every id, so that what is tried is the sheet alone. */
class EveryId extends Map<string, never> {
  override has(): boolean {
    return true;
  }
}
const known = new Proxy({}, { get: () => new EveryId() }) as Indexes;

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'jieli-round-trip-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('what is written as a sheet comes back as it was', () => {
  test.each([
    ['figures.csv', 150],
    ['figures.xlsx', 50],
  ])('%s, every field that is declared, whatever it holds', async (name, numRuns) => {
    const path = join(folder, name);
    const lists = fc.array(observation, { minLength: 1, maxLength: 6 });
    const seen = new Set<string>();
    await fc.assert(
      fc.asyncProperty(lists, async (observations) => {
        for (const one of observations) for (const field of Object.keys(one)) seen.add(field);
        const rows = observations.map((one) => toCells(one, columns));
        await writeSheetFile(path, columns, rows);
        const { sheet, faults } = normalise(
          await readSheetFile(path),
          columns,
          new Vocabulary(known, {}),
          { columns: {}, constants: {}, decimal: undefined },
        );
        expect(faults).toEqual([]);
        const merged = mergeSheet(sheet, [], columns, known, schema);
        expect(merged.faults).toEqual([]);
        expect(merged.observations).toEqual(observations);
      }),
      { numRuns },
    );
    expect([...seen].sort()).toEqual(observationFields.map((field) => field.name).sort());
  });
});

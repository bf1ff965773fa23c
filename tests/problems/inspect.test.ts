import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { inspect } from '../../src/problems/inspect.ts';
import { schemas } from '../../src/dataset/schema.ts';
import { editionRoot } from '../fixtures/site.ts';

/** What is said of a value, one line a fault: path message → remedy. */
const said = (schema: z.ZodType, value: unknown) =>
  inspect(schema, value).faults.map(
    ({ path, message, remedy }) => `${path.join('.')}: ${message} → ${remedy}`,
  );

describe('what a schema refuses is said in words', () => {
  const { regions } = schemas({ locales: ['zh', 'en'], complete: true });
  const file = JSON.parse(readFileSync(join(editionRoot, 'data/2026.11/regions.json'), 'utf8')) as {
    regions: { id: string; window: object }[];
  };
  const at = file.regions.findIndex(({ id }) => id === 'longli');
  const region = file.regions[at]!;
  const { window } = region;
  const of = (change: object) =>
    said(regions, { regions: file.regions.with(at, { ...region, ...change }) }).map((line) =>
      line.replace(`regions.${at}.`, ''),
    );
  test('a list too short or too long', () => {
    expect(of({ window: { ...window, glass: ['amber', 'jade'] } })).toEqual([
      'window.glass: glass has 2 entries, and must have at least 3 → add one',
    ]);
    expect(of({ window: { ...window, glass: ['amber', 'jade', 'ruby', 'ruby'] } })).toEqual([
      'window.glass: glass has 4 entries, and must have at most 3 → take one away',
    ]);
  });
  test('a number out of bounds', () =>
    expect(of({ window: { ...window, spokes: 13 } })).toEqual([
      'window.spokes: spokes is 13, and must be at most 12 → write a number that is at most 12',
    ]));
  test('a text that is empty', () =>
    expect(of({ full: { zh: '龙里县', en: '' } })).toEqual([
      'full.en: en is empty → write the text, or take the field away where it may be left out',
    ]));
  test('an object where a word should be', () =>
    expect(of({ level: { a: 1 } })).toEqual([
      'level: level “{"a":1}” is not known → known values: country, province, prefecture, county, town',
    ]));
  test('an entry of a list', () =>
    expect(of({ window: { ...window, glass: ['amber', 3, 'ruby'] } })).toEqual([
      expect.stringMatching(
        /^window\.glass\.1: entry 2 of glass “3” is not known → known values: /,
      ),
    ]));
  test('a code of a wrong form', () =>
    expect(of({ code: '44 0103' })).toEqual([
      'code: code “44 0103”: a code is letters and digits, as the shapes of the map carry it: 440103, GB-LND, FR101 → change it to the form described',
    ]));
});

test('a text where a list should be is that, and not a short list too', () =>
  expect(said(z.strictObject({ list: z.array(z.string()).min(1) }), { list: '' })).toEqual([
    'list: list must be a list in [ ] → write a list in [ ]',
  ]));
test('a name with a meaning that is written otherwise', () =>
  expect(
    said(z.record(z.string().regex(/^[a-z]+$/, 'an id is lower-case letters'), z.number()), {
      'A b': 1,
    }),
  ).toEqual(['A b: “A b”: an id is lower-case letters → change it to the form described']));
test('a field where none may stand', () =>
  expect(said(z.strictObject({}), { zero: true })).toEqual([
    'zero: “zero” is not a field here → take it away',
  ]));

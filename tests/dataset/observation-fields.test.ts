import { describe, expect, test } from 'vitest';
import { entryOf } from '../../src/dataset/entry.ts';
import { observationFields, proseIn, schemas } from '../../src/dataset/schema.ts';
import { sheetColumns } from '../../src/editor/sheet/columns.ts';
import { languages } from '../../src/dataset/languages.ts';
import { edition } from '../fixtures/site.ts';

const { dataset } = edition();

describe('a field of observations, as it is declared', () => {
  const identity = ['region', 'programme', 'indicator', 'dimensions'];
  const cited = ['source', 'locator', 'citations'];
  test.each(observationFields.filter(({ name }) => ![...identity, ...cited].includes(name)))(
    '$name is compared by releases, or a draft that changes it would be refused as the same',
    ({ compared }) => expect(compared).toMatch(/^(changed|noted)$/),
  );
  test.each(observationFields.filter(({ shown }) => shown))(
    '$name has a label in each language where readers see it',
    ({ shown }) => {
      for (const language of languages) expect(shown!.label[language]).not.toBe('');
    },
  );
  test('has its columns in the sheet, in the order of the file', () =>
    expect(sheetColumns(['zh', 'en']).map(({ name }) => name)).toEqual([
      ...[
        'region',
        'programme',
        'indicator',
        'dimensions',
        'period',
        'undated_zh',
        'undated_en',
        'aliases',
        'value',
        'unit',
        'qualifier',
      ],
      ...['range', 'interval_low', 'interval_high', 'interval_level'],
      ...['status', 'reason_zh', 'reason_en', 'remainder_zh', 'remainder_en'],
      ...['derived_op', 'derived_of', 'derived_round', 'source', 'locator'],
      ...['citations', 'accounts', 'comparable'],
      ...['scope_zh', 'scope_en', 'note_zh', 'note_en'],
      ...['members_source', 'members_locator', 'members_zh', 'members_en'],
    ]));
});

test('prose is what its schema declares as prose, with its place', () => {
  const { indicators, observations } = schemas({ locales: ['zh', 'en'], complete: true });
  const indicator = { id: 'a', name: { zh: '甲', en: 'A' }, definition: { zh: '乙', en: 'B' } };
  expect(proseIn(indicators, { units: [], indicators: [indicator] })).toEqual([
    { path: ['indicators', 0, 'name', 'zh'], locale: 'zh', text: '甲' },
    { path: ['indicators', 0, 'name', 'en'], locale: 'en', text: 'A' },
    { path: ['indicators', 0, 'definition', 'zh'], locale: 'zh', text: '乙' },
    { path: ['indicators', 0, 'definition', 'en'], locale: 'en', text: 'B' },
  ]);
  const observation = { note: { zh: '注' }, members: { names: [{ zh: '名' }] } };
  expect(proseIn(observations, { observations: [observation] }).map(({ text }) => text)).toEqual([
    '注',
  ]);
});

test('an observation gives back the entry that it was made from, with what follows from others filled in', () => {
  expect(entryOf(dataset.observations.get('longli.distance')!)).toEqual({
    region: 'longli',
    indicator: 'distance',
    period: expect.any(String) as string,
    value: 740,
    unit: 'km',
    qualifier: 'about',
    derived: { op: 'distance', of: ['liwan', 'longli'], round: 10 },
    source: expect.any(String) as string,
    locator: expect.any(String) as string,
    comparable: 'distance',
    scope: expect.any(Object) as object,
  });
});

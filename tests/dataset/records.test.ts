import { parse } from 'csv-parse/sync';
import { describe, expect, test } from 'vitest';
import type { Dataset } from '../../src/dataset/dataset.ts';
import { csv, observationRecords, plainCsv, recordRows } from '../../src/dataset/records.ts';
import { edition, realSite } from '../fixtures/site.ts';

const { dataset } = edition();

/** The edition with a change of one observation. */
function changed(id: string, change: object): Dataset {
  const observation = { ...dataset.observations.get(id)!, ...change };
  return { ...dataset, observations: new Map(dataset.observations).set(id, observation) };
}
const header = (of: Dataset) => Object.keys(observationRecords(of)[0]!);

describe('figures as flat records', () => {
  test('say what a figure is about, what it says, and what it rests on', () => {
    expect(header(dataset)).toEqual([
      ...['id', 'subject', 'indicator', 'name_zh', 'name_en'],
      ...['period', 'value', 'unit', 'qualifier', 'status', 'comparable', 'scope_zh', 'scope_en'],
      ...['source', 'locator', 'version'],
    ]);
    expect(observationRecords(dataset).find(({ id }) => id === 'longli.distance')).toMatchObject({
      subject: 'longli',
      value: 740,
      unit: 'km',
      qualifier: 'about',
      status: 'derived',
      comparable: 'distance',
    });
  });
  test('have a note where a figure of the version has one, so that files of other releases stay as they are', () => {
    const noted = changed('longli.distance', { note: { zh: '直线', en: 'As the crow flies' } });
    expect(header(noted).slice(13, 15)).toEqual(['note_zh', 'note_en']);
    expect(observationRecords(noted).map((record) => record['note_en'])).toContain(
      'As the crow flies',
    );
  });
  test('have a topic where the version has topics, so that files of other releases stay as they are', () => {
    const { indicator } = dataset.observations.get('longli.distance')!;
    const topical = changed('longli.distance', { indicator: { ...indicator, topic: 'place' } });
    expect(header(topical).slice(-4)).toEqual(['topic', 'source', 'locator', 'version']);
    expect(observationRecords(topical).map(({ topic }) => topic)).toContain('place');
    expect(header(dataset)).not.toContain('topic');
  });
  test('are in the languages of the version, whatever the site has learnt since', () =>
    expect(header({ ...dataset, languages: ['zh'] }).filter((name) => /_/.test(name))).toEqual([
      'name_zh',
      'scope_zh',
    ]));
  test('are a CSV that other programs read', () => {
    const quoted = changed('longli.distance', {
      scope: { zh: '一，二\n"三"', en: 'a, "b"\nc' },
    });
    const text = csv(recordRows(observationRecords(quoted)));
    const read = parse<Record<string, string>>(text, { columns: true });
    expect(read.find(({ id }) => id === 'longli.distance')).toMatchObject({
      scope_zh: '一，二\n"三"',
      scope_en: 'a, "b"\nc',
      value: '740',
    });
  });
  test.each(['"', 'a"b', '\r', '\n', ',', ' '])('and a cell that is only %j', (cell) => {
    const text = plainCsv([['a'], [cell]]);
    expect(parse(text, { columns: false })).toEqual([['a'], [cell]]);
  });
  test.each([
    '=1+1',
    '+1',
    '-1+2',
    '@SUM(A1)',
    '\t=1',
    '\r=1',
    '\n=1',
    '＝1',
    '－1',
    '=HYPERLINK("x")',
  ])('and the text %j reaches no spreadsheet as a formula', (cell) =>
    expect(parse(csv([[cell]]))).toEqual([[`'${cell}`]]),
  );
  test.each([-1, -0.5, 1e21, -1e-7])('while the number %d stays a number', (number) =>
    expect(Number(parse(csv([[number]]))[0]![0])).toBe(number),
  );
  test.each(['a=b', '', '1-2', '（-1）', "'"])('and the text %j stays as it is', (cell) =>
    expect(csv([[cell, 'b']])).toBe(`${cell},b\r\n`),
  );
  test.each([...realSite().releases.values()])(
    'of a release are as they were: nothing in $version.id begins like a formula',
    ({ dataset: released }) => {
      const rows = recordRows(observationRecords(released));
      expect(csv(rows)).toBe(plainCsv(rows));
    },
  );
});

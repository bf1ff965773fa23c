import { describe, expect, test } from 'vitest';
import { dataPackage } from '../../src/outputs/data-package.ts';
import { datasetLd } from '../../src/outputs/structured-data.ts';
import { editionWith, gdp, sectors } from '../fixtures/dataset.ts';
import { edition } from '../fixtures/site.ts';

const site = edition();
const version = site.versions.at(-1)!;
const { dataset } = editionWith({
  ...sectors,
  observations: {
    observations: [
      gdp('meixian', 300, undefined, { interval: { low: 290, high: 310, level: 95 } }),
      gdp('meixian', 100, 'primary', { qualifier: 'under', status: 'provisional' }),
      gdp('potou', undefined, undefined, {
        status: 'withheld',
        reason: { zh: '没有公布', en: 'Not published' },
      }),
    ],
  },
});
const file = { file: 'observations.csv', bytes: 1, hash: 'sha256:0' };

interface Field {
  name: string;
  type: string;
  constraints?: { enum?: string[] };
}
interface Package {
  licenses: object[];
  resources: { schema: { fields: Field[]; missingValues: string[] } }[];
}
const packaged = (of: typeof dataset) =>
  dataPackage(site, { ...site.releases.get(version.id)!, dataset: of }, [file]) as Package;
const fieldsOf = (of: typeof dataset) =>
  new Map(packaged(of).resources[0]!.schema.fields.map((field) => [field.name, field]));

describe('the descriptor of a release', () => {
  test('types each column by all its values, so that a first figure without one changes nothing', () => {
    const fields = fieldsOf(dataset);
    const types = ['value', 'interval_low', 'dimension_sector', 'period'].map(
      (name) => fields.get(name)!.type,
    );
    expect(types).toEqual(['number', 'number', 'string', 'string']);
  });
  test('lists the words that may stand in a column, and how a missing value is written', () => {
    expect(fieldsOf(dataset).get('qualifier')!.constraints!.enum).toEqual([
      ...['exact', 'about', 'nearly', 'over', 'under'],
    ]);
    expect(fieldsOf(dataset).get('observation_status')!.constraints!.enum).toContain('withheld');
    expect(packaged(dataset).resources[0]!.schema.missingValues).toEqual(['']);
  });
  test('keeps the words of a release that was made before there were others', () =>
    expect(fieldsOf(site.dataset).get('qualifier')!.constraints!.enum).toEqual([
      ...['exact', 'about', 'nearly', 'over'],
    ]));
  test('says under what licence', () =>
    expect(packaged(dataset).licenses).toEqual([
      { path: expect.stringMatching(/\/data\/$/) as string, title: expect.any(String) as string },
    ]));
});

test('search engines are told what is measured, in which unit and by which parts', () => {
  const ld = datasetLd(site, { ...site.releases.get(version.id)!, dataset }, 'en');
  expect(ld).toMatchObject({ license: expect.stringMatching(/\/data\/$/) as string });
  expect((ld as { variableMeasured: object[] }).variableMeasured.at(-1)).toMatchObject({
    name: 'Gross regional product',
    unitText: 'yuan',
    valueReference: [
      { name: 'Sector', hasDefinedTerm: [{ termCode: 'primary', name: 'primary sector' }, {}, {}] },
    ],
  });
});

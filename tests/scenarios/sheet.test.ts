import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { writeXlsx } from 'hucre/xlsx';
import { newDraft } from '../../src/editor/draft.ts';
import { copySite } from '../fixtures/site.ts';
import { editor } from '../fixtures/editor.ts';

let folder: string;
const run = (...args: string[]) => editor(folder, ...args);
const draft = () => readFileSync(join(folder, 'data/2026.12/observations.json'), 'utf8');
const write = (name: string, text: string | Uint8Array) => writeFileSync(join(folder, name), text);
beforeEach(() => {
  folder = copySite();
  newDraft(folder, '2026.12');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('out and in again', () => {
  test.each(['figures.csv', 'figures.xlsx'])('%s comes back without a byte changed', (name) => {
    const before = draft();
    expect(run('export', name).out).toBe(`✓ 38 figures of 2026.12 are in ${name}.\n`);
    expect(run('import', name)).toMatchObject({
      code: 0,
      out: expect.stringContaining('✓ 38 as they were. Now: npm run check') as string,
    });
    expect(draft()).toBe(before);
  });
  test.each(['figures.csv', 'figures.xlsx'])(
    'every figure comes back from %s into a draft that has none',
    (name) => {
      const before = JSON.parse(draft()) as unknown;
      run('export', name);
      writeFileSync(
        join(folder, 'data/2026.12/observations.json'),
        '{\n  "$schema": "../schema/observations.json",\n  "observations": []\n}\n',
      );
      expect(run('import', name).out).toContain('✓ 38 added. Now: npm run check');
      expect(JSON.parse(draft())).toEqual(before);
      expect(run('check').code).toBe(0);
    },
  );
  test('shows its steps as plain lines where there is no terminal', () => {
    run('export', 'figures.csv');
    expect(
      run('import', 'figures.csv')
        .out.split('\n')
        .filter((line) => line.startsWith('✔')),
    ).toEqual([
      '✔ Read data/2026.12',
      '✔ Read figures.csv',
      '✔ Check what results',
      '✔ Write data/2026.12/observations.json',
    ]);
  });
});

describe('a sheet with changes', () => {
  test('a partial sheet changes only its cells, and adds what is new; the rest of the file keeps its text', () => {
    const before = draft();
    write(
      'some.csv',
      '\uFEFFregion,indicator,period,value,unit,qualifier,source,locator\r\nmeijiang,park-enterprises,2025-02,150,enterprise,exact,xkb-2025,C1\r\npotou,park-enterprises,2025-02,70,enterprise,over,xkb-2025,C1\r\n',
    );
    expect(run('import', 'some.csv').out).toContain(
      '✓ 1 added, 1 changed, 37 not in the sheet, kept. Now: npm run check',
    );
    expect(draft()).not.toBe(before);
    const [old, now] = [before, draft()].map((text) => text.split('\n'));
    expect(old!.filter((line) => !now!.includes(line))).toEqual(['      "value": 145,']);
    expect(run('diff').out).toContain(
      'changed  meijiang.park-enterprises  145 家 → 150 家  (value)',
    );
  });
  test('semicolons and tabs, as sheet programs write them', () => {
    write('semicolon.csv', 'region;indicator;value\nmeijiang;park-enterprises;151\n');
    expect(run('import', 'semicolon.csv').out).toContain('1 changed');
    write('tab.tsv', 'region\tindicator\tvalue\nmeijiang\tpark-enterprises\t152\n');
    expect(run('import', 'tab.tsv').out).toContain('1 changed');
  });
  test('--remove takes away what the sheet lacks', () => {
    write('one.csv', 'region,indicator,value\nmeijiang,park-enterprises,151\n');
    expect(run('import', 'one.csv', '--remove').out).toContain('1 changed, 37 removed');
  });
});

describe('a sheet that was not made for this site', () => {
  const sheet = '县市区名,指标,年份,数值（万家）,审核人\n梅江区府,园区进驻企业,2026年,0.016,王\n';
  const said = ['--set', 'qualifier=exact', '--set', 'source=xkb-2025', '--set', 'locator=C1'];
  test('its words are said once and kept in a file that is committed; what would be done is shown first', () => {
    write('yearbook.csv', sheet);
    const first = run('import', 'yearbook.csv', ...said);
    expect(first.out).toContain(`yearbook.csv:1:1  A1 县市区名: there is no column “县市区名”
    县市区名 | 指标 | 年份 | 数值（万家） | 审核人
    ^^^^^^^^`);
    const maps = ['--map', '县市区名=region', '--map', '审核人=-'];
    const second = run('import', 'yearbook.csv', ...said, ...maps);
    expect(second.out).toContain(`yearbook.csv:2:1  A2 县市区名: there is no region “梅江区府”`);
    expect(second.out).toContain('; or say once what it is: --name "梅江区府=…"');
    const name = ['--name', '梅江区府=meijiang'];
    const dry = run('import', 'yearbook.csv', '--dry-run', ...said, ...name);
    expect(dry.out).toContain('  added    meijiang.park-enterprises@2026  160 enterprise\n');
    expect(dry.out).toContain(
      '✓ 1 added, 38 not in the sheet, kept. Nothing was written (--dry-run)',
    );
    expect(draft()).not.toContain('"value": 160');
    expect(run('import', 'yearbook.csv', ...said, ...name)).toMatchObject({ code: 0 });
    expect(JSON.parse(readFileSync(join(folder, 'data/sheets.json'), 'utf8'))).toEqual({
      columns: { 县市区名: 'region', 审核人: '-' },
      names: { 梅江区府: 'meijiang' },
    });
    expect(run('import', 'yearbook.csv', ...said).out).toContain('✓ 1 as they were');
    expect(run('check').code).toBe(0);
  });
  test('of a mapping that leads nowhere nothing is kept', () => {
    write('yearbook.csv', sheet);
    expect(run('import', 'yearbook.csv', '--map', '县市区名=regoin', '--map', '审核人').err).toBe(
      '“审核人” does not say what is what: write --map "name=what it is here".\n',
    );
    expect(run('import', 'yearbook.csv', '--map', '县市区名=regoin').code).toBe(1);
    expect(existsSync(join(folder, 'data/sheets.json'))).toBe(false);
  });
});

describe('what the editor of a sheet sees', () => {
  test('every cell that was not understood, at its line, with its name; and nothing is written', () => {
    const before = draft();
    write(
      'wrong.csv',
      'region,indicator,period,value,unit,qualifer\nmeijang,park-enterprises,2025-02,１４６,enterprise,exact\npotou,park-enterprises,Feb-25,69,盒,exact\n',
    );
    const first = run('import', 'wrong.csv');
    expect(first.code).toBe(1);
    expect(first.out).toContain(`wrong.csv:1:6  F1 qualifer: there is no column “qualifer”
    region | indicator | period | value | unit | qualifer
                                                 ^^^^^^^^
  → did you mean “qualifier”? or say once what it is: --map "qualifer=…", with - to leave it out`);
    write(
      'wrong.csv',
      readFileSync(join(folder, 'wrong.csv'), 'utf8').replace('qualifer', 'qualifier'),
    );
    const { out, err, code } = run('import', 'wrong.csv');
    expect(code).toBe(1);
    expect(out.slice(out.indexOf('wrong.csv:2:1')))
      .toBe(`wrong.csv:2:1  A2 region: there is no region “meijang”
    meijang | park-enterprises | 2025-02 | １４６ | enterprise | exact
    ^^^^^^^
  → did you mean “meijiang”?

wrong.csv:2:4  D2 value: “１４６” is not written as a plain number
    meijang | park-enterprises | 2025-02 | １４６ | enterprise | exact
                                           ^^^^^^
  → write 146

wrong.csv:3:3  C3 period: “Feb-25”: this is not a period
    potou | park-enterprises | Feb-25 | 69 | 盒 | exact
                               ^^^^^^
  → write a year, half, quarter, month, week or day (2024, 2025-S1, 2025-Q1, 2024-09, 2025-W14, 2024-09-30), or two of these with a slash (2021-03/2022-12)

wrong.csv:3:5  E3 unit: there is no unit “盒”
    potou | park-enterprises | Feb-25 | 69 | 盒 | exact
                                             ^^
  → known units: person, mu, yuan, street, village, middle-school, primary-school, kindergarten, hospital, enterprise, centre, kg-per-mu, and 5 more; or say once what it is: --name "盒=…"

4 problems to mend
`);
    expect(err).toBe('Nothing was written: mend the cells in wrong.csv and import it again.\n');
    expect(draft()).toBe(before);
  });
  test('a figure that holds together alone but not with the rest, at its row', () => {
    write(
      'unit.csv',
      'region,indicator,period,value,unit,qualifier,source,locator\nmeijiang,park-enterprises,2025-02,146,person,exact,xkb-2025,C1\nmeijiang,park-enterprises,2024-02,140,enterprise,exact,xkb-2025,Z9\n',
    );
    expect(run('import', 'unit.csv').out)
      .toContain(`unit.csv:2:5  E2 unit: the unit of “park-enterprises” is “enterprise”, not “person”
    meijiang | park-enterprises | 2025-02 | 146 | person | exact | xkb-2025 | C1
                                                  ^^^^^^
  → write "enterprise", and the value in it`);
  });
  test('a period that a sheet program made a date of, in a workbook', async () => {
    const book = await writeXlsx({
      sheets: [
        {
          name: 'figures',
          rows: [
            ['region', 'indicator', 'period', 'value'],
            ['meijiang', 'park-enterprises', null, 150],
          ],
          cells: new Map([
            ['1,2', { value: new Date(Date.UTC(2025, 1, 1)), style: { numFmt: 'yyyy-mm' } }],
          ]),
        },
      ],
    });
    write('dates.xlsx', book);
    expect(run('import', 'dates.xlsx').out)
      .toContain(`dates.xlsx:2:3  C2 period: the sheet program has made a date of this (2025-02-01)
    meijiang | park-enterprises | 2025-02-01 | 150
                                  ^^^^^^^^^^
  → give the cell the format “text” and write it again, such as 2024-09`);
  });
  test.each([
    ['a file that is not there', 'gone.csv', undefined, 'There is no file gone.csv.\n'],
    [
      'an old workbook',
      'old.xls',
      'x',
      'old.xls is neither .csv nor .xlsx. Save it as an .xlsx workbook in the sheet program.\n',
    ],
    [
      'a workbook that is none',
      'bad.xlsx',
      'x',
      expect.stringContaining('bad.xlsx cannot be read as a workbook') as string,
    ],
    [
      'a quotation mark left open',
      'open.csv',
      'region,indicator\n"meijiang,park-enterprises\n',
      expect.stringContaining('a quotation mark opens a cell and is not closed') as string,
    ],
    [
      'bytes that are text in no encoding',
      'bytes.csv',
      Buffer.from([0x72, 0x65, 0xff, 0xff, 0x6e, 0x2c, 0xc3, 0x0a]),
      'bytes.csv is neither in UTF-8, UTF-16 nor GBK. Say what it is in, such as --encoding big5, or save it as UTF-8.\n',
    ],
  ])('%s', (_name, file, content, said) => {
    if (content !== undefined) write(file, content);
    expect(run('import', file)).toMatchObject({ code: 1, err: said });
  });
});

test('the CSV is one that other programs read: a header, and one record a figure', () => {
  run('export', 'figures.csv');
  const records = parse<Record<string, string>>(readFileSync(join(folder, 'figures.csv')), {
    columns: true,
  });
  expect(records).toHaveLength(38);
  expect(
    records.find((r) => r['region'] === 'meijiang' && r['indicator'] === 'park-enterprises'),
  ).toMatchObject({
    value: '145',
    unit: 'enterprise',
    qualifier: 'exact',
    source: 'xkb-2025',
    locator: 'C1',
  });
});

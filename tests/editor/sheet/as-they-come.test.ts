import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { writeXlsx } from 'hucre/xlsx';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { RawObservation } from '../../../src/dataset/schema.ts';
import { newDraft } from '../../../src/editor/draft.ts';
import { importSteps, type ImportOptions } from '../../../src/editor/import.ts';
import { readSheetFile, type FileOptions } from '../../../src/editor/sheet/file.ts';
import { sheetProblems } from '../../../src/editor/sheet/problems.ts';
import { problemText } from '../../../src/problems/problem.ts';
import { copySite, edit } from '../../fixtures/site.ts';

type Options = Partial<ImportOptions> & FileOptions;

let folder: string;
const inFolder = (name: string) => join(folder, name);
beforeEach(() => {
  folder = copySite();
  newDraft(folder, '2026.12');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** What comes of a file: what its editor reads, and the figures that it added or changed. */
async function taken(name: string, content: string | Uint8Array, options: Options = {}) {
  writeFileSync(inFolder(name), content);
  const grid = await readSheetFile(inFolder(name), options);
  const job = importSteps(folder, '2026.12', grid, {
    columns: {},
    names: {},
    constants: { qualifier: 'exact', source: 'xkb-2025', locator: 'C1' },
    decimal: undefined,
    remove: false,
    dryRun: false,
    ...options,
  });
  for (const step of job.steps) step.run();
  const problems = sheetProblems(job.grid, job.faults).map((problem) =>
    problemText(problem).replaceAll(folder, '').replace(/^\//, ''),
  );
  return {
    problems: problems.join('\n\n'),
    notes: job.notes,
    counts: job.merged?.counts,
    figures: (job.merged?.changes ?? []).map(({ after }) => figure(after!)),
  };
}

/** A figure in short: what it is of, and what it says. */
function figure({
  region,
  programme,
  indicator,
  dimensions = {},
  period,
  ...said
}: RawObservation) {
  const id = [region ?? programme, indicator, ...Object.values(dimensions)].join('.');
  return `${id}@${period} ${said.value} ${said.unit}`;
}

const workbook = (sheets: Parameters<typeof writeXlsx>[0]['sheets']) => writeXlsx({ sheets });

/** Gives the draft an indicator in percent, and one that is broken down by sectors. */
function withMore(): void {
  edit(
    folder,
    'data/2026.12/indicators.json',
    '"units": [',
    `"dimensions": [{"id": "sector", "name": {"zh": "产业", "en": "Sector"}, "codes": [
      {"id": "primary", "name": {"zh": "第一产业", "en": "Primary"}},
      {"id": "secondary", "name": {"zh": "第二产业", "en": "Secondary"}}]}],
    "units": [{"id": "percent", "label": {"zh": "%", "en": "%"}},`,
  );
  edit(
    folder,
    'data/2026.12/indicators.json',
    '"indicators": [',
    `"indicators": [
    {"id": "gdp", "name": {"zh": "地区生产总值", "en": "GDP"}, "definition": {"zh": "现价", "en": "At current prices"}, "unit": "yuan", "comparable": "gdp", "dimensions": ["sector"]},
    {"id": "growth", "name": {"zh": "增速（不变价）", "en": "Growth"}, "definition": {"zh": "不变价", "en": "At constant prices"}, "unit": "percent", "comparable": "growth"},`,
  );
}

describe('the sheets of a workbook', () => {
  const figures = [
    ['region', 'indicator', 'period', 'value'],
    ['meijiang', 'park-enterprises', '2025-02', 150],
  ];
  const changed = ['meijiang.park-enterprises@2025-02 150 enterprise'];
  test('a hidden one is not read in silence: the one that is shown is, and both are named', async () => {
    const book = await workbook([
      { name: '旧表', hidden: true, rows: [['a'], [1]] },
      { name: '数据', rows: figures },
    ]);
    const { figures: found, notes } = await taken('book.xlsx', book);
    expect(found).toEqual(changed);
    expect(notes).toEqual(['The sheet “数据” of book.xlsx was read; not read: “旧表” (hidden).']);
  });
  test('of several one is named, and refused where nobody names it', async () => {
    const book = await workbook([
      { name: '说明', rows: [['关于本表']] },
      { name: '数据', rows: figures },
      { name: '空', rows: [] },
    ]);
    await expect(taken('book.xlsx', book)).rejects.toThrow(
      'book.xlsx has several sheets: “说明”, “数据”, “空” (empty). Name the one to take: --sheet "说明"',
    );
    expect((await taken('book.xlsx', book, { sheet: '数据' })).figures).toEqual(changed);
    await expect(taken('book.xlsx', book, { sheet: '数据表' })).rejects.toThrow(
      'book.xlsx has no sheet “数据表”. Did you mean “数据”?',
    );
  });
});

describe('the encoding and the signs of a text file', () => {
  const text = '地区,指标,时间,数值\n梅江,园区进驻企业,2025年2月,150\n';
  const changed = ['meijiang.park-enterprises@2025-02 150 enterprise'];
  const utf16 = (sign: string) => new Uint8Array(Buffer.from(sign + text, 'utf16le'));
  test('UTF-16, with and without its mark, either way round', async () => {
    for (const bytes of [utf16('\uFEFF'), utf16(''), Buffer.from(utf16('\uFEFF')).swap16()]) {
      const { figures, notes } = await taken('a.csv', bytes, { dryRun: true });
      expect(figures).toEqual(changed);
      expect(notes).toEqual(['a.csv was read as UTF-16.']);
    }
  });
  test('GBK, and any that is named', async () => {
    // 地区,指标,时间,数值 and 梅江 in GBK; the indicator by its id.
    const gbk = Buffer.from(
      'b5d8c7f82cd6b8b1ea2ccab1bce42ccafdd6b50ac3b7bdad2c7061726b2d656e746572707269736573' +
        '2c323032352d30322c3135300a',
      'hex',
    );
    const { figures, notes } = await taken('a.csv', gbk, { dryRun: true });
    expect(figures).toEqual(changed);
    expect(notes).toEqual(['a.csv was read as GBK.']);
    expect((await taken('a.csv', gbk, { encoding: 'gb18030' })).figures).toEqual(changed);
    await expect(taken('a.csv', gbk, { encoding: 'utf-8' })).rejects.toThrow(
      'a.csv cannot be read as utf-8.',
    );
  });
  test.each([
    ['semicolons and decimal commas', ';', '12,5', '12.5'],
    ['semicolons, thousands and decimal commas', ';', '1.234,5', '1234.5'],
    ['tabs and thousands', '\t', '1,234,567', '1234567'],
    ['quoted thousands with decimals', ',', '"1,234.5"', '1234.5'],
    ['a true minus sign', ',', '−5', '-5'],
    ['spaces between thousands', ';', '1 234 567', '1234567'],
  ])('%s', async (_name, sign, written, value) => {
    const row = (cells: string[]) => cells.join(sign);
    const sheet = [
      row(['region', 'indicator', 'period', 'value']),
      row(['longli', 'distance', '2030', written]),
    ].join('\n');
    expect((await taken('a.csv', sheet)).figures).toEqual([`longli.distance@2030 ${value} km`]);
  });
  test('a comma that may mean either is asked about, and no value is suggested that differs', async () => {
    const sheet = 'region;indicator;period;value\nlongli;distance;2030;1,234\n';
    expect((await taken('a.csv', sheet)).problems).toBe(
      `a.csv:2:4  D2 value: “1,234” may be 1234 or 1.234
    longli | distance | 2030 | 1,234
                               ^^^^^
  → say which sign stands before decimals: --decimal point, or --decimal comma`,
    );
    const value = async (decimal: 'point' | 'comma') =>
      (await taken('a.csv', sheet, { decimal })).figures;
    expect(await value('point')).toEqual(['longli.distance@2030 1234 km']);
  });
  test('--decimal comma', async () => {
    const sheet = 'region;indicator;period;value\nlongli;distance;2030;1,234\n';
    expect((await taken('a.csv', sheet, { decimal: 'comma' })).figures).toEqual([
      'longli.distance@2030 1.234 km',
    ]);
  });
  test('signs that do not agree are said', async () => {
    const sheet =
      'region;indicator;period;value\nlongli;distance;2030;12,5\nlongli;distance;2031;12.5\n';
    expect((await taken('a.csv', sheet)).problems).toContain(
      '“12,5” has a comma, and this sheet writes decimals with a comma and with a point',
    );
  });
});

describe('names, titles, units and percent', () => {
  beforeEach(withMore);
  test('headings in Chinese or English, things by name or id, lines round the table left out and said', async () => {
    const sheet = `梅州市 2025 年统计资料,,,\n单位：亿元,,,\nPlace,指标名称,年份,数值\n梅江,地区生产总值,2025年上半年,122.01\nmeixian,GDP,2025-S1,0.5\n注：本表为初步核算数。,,,\n`;
    const { figures, notes } = await taken('a.csv', sheet);
    expect(figures).toEqual([
      'meijiang.gdp@2025-S1 12201000000 yuan',
      'meixian.gdp@2025-S1 50000000 yuan',
    ]);
    expect(notes).toEqual([
      'Not read above the headings: rows 1 “梅州市 2025 年统计资料”, 2 “单位：亿元”.',
      'Not read below them: row 6 “注：本表为初步核算数。”.',
    ]);
  });
  test('how sure a figure is, in the words of either language', async () => {
    const sheet =
      '地区,指标,时间,数值,约数,状态\n梅江,gdp,2024,1,超过,初步数\n梅江,gdp,2025,1,about,forecast\n';
    await taken('a.csv', sheet, { constants: { source: 'xkb-2025', locator: 'C1' } });
    const { observations } = JSON.parse(
      readFileSync(inFolder('data/2026.12/observations.json'), 'utf8'),
    ) as { observations: RawObservation[] };
    expect(observations.slice(-2)).toMatchObject([
      { qualifier: 'over', status: 'provisional' },
      { qualifier: 'about', status: 'forecast' },
    ]);
  });
  test('a unit in a heading that is not the indicator’s is refused', async () => {
    const sheet = 'region,indicator,period,数值（亿美元）\nmeijiang,gdp,2024,1\n';
    expect((await taken('a.csv', sheet)).problems).toContain(
      'a.csv:2:4  D2 数值（亿美元）: the heading says “亿美元”, and the unit of this indicator is “yuan” (元, yuan)',
    );
  });
  test('a percent cell is what it reads, and only where percent are counted', async () => {
    const book = await workbook([
      {
        name: 'a',
        rows: [
          ['region', 'indicator', 'period', 'value'],
          ['meijiang', 'growth', '2024', 0.125],
          ['meixian', 'growth', '2024', 0.07],
          ['potou', 'gdp', '2024', 0.125],
        ],
        cells: new Map(
          [1, 2, 3].map((row) => [`${row},3`, { style: { numFmt: '0.0%' } }] as const),
        ),
      },
    ]);
    const { figures, problems } = await taken('a.xlsx', book);
    expect(figures.slice(0, 2)).toEqual([
      'meijiang.growth@2024 12.5 percent',
      'meixian.growth@2024 7 percent',
    ]);
    expect(problems).toMatch(
      /^a\.xlsx:4:4 {2}D4 value: this cell reads 12.5%, and the unit of its indicator is “yuan”/,
    );
    const text = 'region,indicator,period,value\nmeijiang,growth,2024,12.5%\n';
    expect((await taken('a.csv', text)).figures).toEqual(['meijiang.growth@2024 12.5 percent']);
  });
  test('what nobody knows is asked for once, and kept', async () => {
    const sheet = '县市区名,指标,时间,数值,审核人\n梅江区政府,gdp,2024,1,王\n';
    const { problems } = await taken('a.csv', sheet);
    expect(problems).toContain('A1 县市区名: there is no column “县市区名”');
    expect(problems).toContain('or say once what it is: --map "审核人=…", with - to leave it out');
    const kept = {
      columns: { 县市区名: 'region', 审核人: '-' },
      names: { 梅江区政府: 'meijiang' },
    };
    expect((await taken('a.csv', sheet, kept)).figures).toEqual(['meijiang.gdp@2024 1 yuan']);
  });
  test('a name that several have is refused with their ids', async () => {
    edit(folder, 'data/2026.12/regions.json', '"zh": "坡头"', '"zh": "梅江"');
    const sheet = '地区,指标,时间,数值\n梅江,gdp,2024,1\n';
    expect((await taken('a.csv', sheet)).problems).toContain(
      '“梅江” is the name of several regions\n    梅江 | gdp | 2024 | 1\n    ^^^^\n  → write the id of the one that is meant: meijiang, potou',
    );
  });
});

describe('long and wide', () => {
  beforeEach(withMore);
  test('dimensions as columns, codes by name', async () => {
    const sheet =
      '地区,指标,产业,时间,数值\n梅江,地区生产总值,第一产业,2025,24\n梅江,地区生产总值,,2025,122\n';
    expect((await taken('a.csv', sheet)).figures).toEqual([
      'meijiang.gdp.primary@2025 24 yuan',
      'meijiang.gdp@2025 122 yuan',
    ]);
  });
  test('periods as columns; an empty cell is no figure', async () => {
    const sheet = '地区,指标,2023年,2024年,2025年上半年\n梅江,gdp,1,2,\n梅县,gdp,,3,4\n';
    expect((await taken('a.csv', sheet)).figures).toEqual([
      'meijiang.gdp@2023 1 yuan',
      'meijiang.gdp@2024 2 yuan',
      'meixian.gdp@2024 3 yuan',
      'meixian.gdp@2025-S1 4 yuan',
    ]);
  });
  test('what every row has in common may be said beside the sheet', async () => {
    const constants = {
      indicator: 'gdp',
      qualifier: 'exact',
      source: 'xkb-2025',
      locator: 'C1',
    };
    const sheet = '地区,2023年,2024年\n梅江,1,2\n';
    expect((await taken('a.csv', sheet)).problems).toContain(
      'or say what stands in every row: --set indicator=…',
    );
    expect((await taken('a.csv', sheet, { constants })).figures).toEqual([
      'meijiang.gdp@2023 1 yuan',
      'meijiang.gdp@2024 2 yuan',
    ]);
  });
  test('a period that stands twice, and values beside it that are of none', async () => {
    const sheet = '地区,指标,2023年,2023,数值\n梅江,gdp,1,2,3\n';
    const { problems } = await taken('a.csv', sheet);
    expect(problems).toContain('D1 2023: the column “2023” stands twice; “2023年” is it already');
    expect(problems).toContain('E1 数值: this column of values stands beside columns of single');
  });
  test('a fault in a wide table is at its own cell', async () => {
    const sheet = '地区,指标,2023年,2024年\n梅江,gdp,1,约2\n';
    expect((await taken('a.csv', sheet)).problems).toMatch(
      /^a\.csv:2:4 {2}D2 2024年: “约2” holds words beside the number/,
    );
  });
  test('headings over each other, in merged cells: periods above, indicators with their units below', async () => {
    const book = await workbook([
      {
        name: '数据',
        rows: [
          ['主要指标', null, null, null, null],
          ['地区', '2023年', null, '2024年', null],
          [
            null,
            '地区生产总值（亿元）',
            '增速（不变价）',
            '地区生产总值（亿元）',
            '增速（不变价）',
          ],
          ['梅江', 1.2, 4.8, 1.3, 2.3],
        ],
        merges: [
          { startRow: 0, startCol: 0, endRow: 0, endCol: 4 },
          { startRow: 1, startCol: 0, endRow: 2, endCol: 0 },
          { startRow: 1, startCol: 1, endRow: 1, endCol: 2 },
          { startRow: 1, startCol: 3, endRow: 1, endCol: 4 },
        ],
      },
    ]);
    expect((await taken('a.xlsx', book)).figures).toEqual([
      'meijiang.gdp@2023 120000000 yuan',
      'meijiang.growth@2023 4.8 percent',
      'meijiang.gdp@2024 130000000 yuan',
      'meijiang.growth@2024 2.3 percent',
    ]);
  });
  test('a cell that is merged downwards stands for each of its rows', async () => {
    const book = await workbook([
      {
        name: '数据',
        rows: [
          ['地区', '指标', '时间', '数值'],
          ['梅江', 'gdp', '2023', 1],
          [null, 'gdp', '2024', 2],
        ],
        merges: [{ startRow: 1, startCol: 0, endRow: 2, endCol: 0 }],
      },
    ]);
    expect((await taken('a.xlsx', book)).figures).toEqual([
      'meijiang.gdp@2023 1 yuan',
      'meijiang.gdp@2024 2 yuan',
    ]);
  });
});

describe('what is not lost', () => {
  const path = 'data/2026.12/observations.json';
  test('another period is a new figure, and the old one stays as it is', async () => {
    const before = JSON.parse(readFileSync(inFolder(path), 'utf8')) as {
      observations: RawObservation[];
    };
    const sheet = 'region,indicator,period,value\nmeijiang,park-enterprises,2026-02,160\n';
    expect((await taken('a.csv', sheet)).counts).toMatchObject({ added: 1, changed: 0 });
    const after = JSON.parse(readFileSync(inFolder(path), 'utf8')) as typeof before;
    expect(after.observations.slice(0, -1)).toEqual(before.observations);
  });
  test('--dry-run says what would be and writes nothing', async () => {
    const before = readFileSync(inFolder(path), 'utf8');
    const sheet = 'region,indicator,value\nmeijiang,park-enterprises,160\n';
    const { figures } = await taken('a.csv', sheet, { dryRun: true, constants: {} });
    expect(figures).toEqual(['meijiang.park-enterprises@2025-02 160 enterprise']);
    expect(readFileSync(inFolder(path), 'utf8')).toBe(before);
  });
  test('the same fault of many rows is said once, with its rows', async () => {
    const rows = Array.from({ length: 500 }, (_, i) => `meijang,park-enterprises,${1500 + i},1`);
    const sheet = ['region,indicator,period,value', ...rows].join('\n');
    expect((await taken('a.csv', sheet)).problems).toBe(
      `a.csv:2:1  A2 region: there is no region “meijang”; also in rows 3, 4, 5, 6, 7, 8 and 493 more
    meijang | park-enterprises | 1500 | 1
    ^^^^^^^
  → did you mean “meijiang”?`,
    );
  });
});

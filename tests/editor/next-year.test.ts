import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { differenceBetween } from '../../src/changes/difference.ts';
import { touches } from '../../src/changes/touches/index.ts';
import { check } from '../../src/checks/check.ts';
import { printDifference } from '../../src/cli/print/difference.ts';
import { newDraft } from '../../src/editor/draft.ts';
import { release } from '../../src/editor/release.ts';
import { load } from '../../src/site/load.ts';
import { proseContext } from '../../src/prose/context.ts';
import { plainProse } from '../../src/prose/render.ts';
import { copySite, edit, problemsIn } from '../fixtures/site.ts';

/** Next year’s figure in a draft, and what the editor reads. */
let folder: string;
beforeEach(() => {
  folder = copySite();
  newDraft(folder, '2026.12');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

type Entry = Record<string, unknown>;
function change(file: string, list: string, by: (entries: Entry[]) => Entry[]): void {
  const path = join(folder, file);
  const json = JSON.parse(readFileSync(path, 'utf8')) as Record<string, Entry[]>;
  writeFileSync(path, JSON.stringify({ ...json, [list]: by(json[list]!) }, null, 2));
}
const figures = (by: (entries: Entry[]) => Entry[], version = '2026.12') =>
  change(`data/${version}/observations.json`, 'observations', by);
const ofFirms = ({ region, indicator }: Entry) =>
  region === 'meijiang' && indicator === 'park-enterprises';
/** A further period of the firms in the park of Meijiang. */
const later = (entries: Entry[], more: Entry) => [
  ...entries,
  { ...entries.find(ofFirms), value: 151, period: '2026-02', ...more },
];
const problems = () => problemsIn(folder);
const shown = () => check(load(folder), { draft: '2026.12' }).site!;
const print = (text: string, locale = 'zh') =>
  plainProse(text, proseContext(shown().dataset, locale));

const story = 'content/stories/zh/meijiang.md';
/** Has the sentence on the firms of Meijiang print another figure, or otherwise. */
const sayFirms = (figure: string) =>
  edit(folder, story, '企业{{ meijiang.park-enterprises }}', `企业{{ ${figure} }}`);

/** What `diff` prints. */
function diff(): string {
  const loaded = load(folder);
  const before = check(loaded).site!;
  const after = check(loaded, { draft: '2026.12' }).site!;
  const difference = differenceBetween(before.dataset, after.dataset);
  const log = vi.spyOn(console, 'log').mockImplementation(() => {});
  printDifference(difference, touches(after, difference), 'zh');
  const said = log.mock.calls.map(([line]) => String(line)).join('\n');
  log.mockRestore();
  return stripVTControlCharacters(said);
}

describe('next year’s figure', () => {
  beforeEach(() => figures((entries) => later(entries, {})));

  test('is no error, renames nothing, and loses nothing', () => {
    expect(problems()).toEqual([]);
    expect(diff()).toContain('added    meijiang.park-enterprises@2026-02  151 家');
    expect(diff()).not.toMatch(/removed|changed {2}/);
    const { observations } = shown().dataset;
    expect(observations.get('meijiang.park-enterprises')).toMatchObject({
      value: 145,
      period: '2025-02',
    });
  });
  test('leaves released charts and prose with their period', () => {
    const difference = differenceBetween(check(load(folder)).site!.dataset, shown().dataset);
    const { lines, charts, moves } = touches(shown(), difference);
    expect({ lines, charts, moves }).toEqual({ lines: [], charts: [], moves: [] });
  });
  test('is printed where it is asked for: by its period, or as the latest', () => {
    expect(print('{{ meijiang.park-enterprises }}')).toBe('145 家');
    expect(print('{{ meijiang.park-enterprises@2025-02 }}')).toBe('145 家');
    expect(print('{{ meijiang.park-enterprises@2026-02 }}')).toBe('151 家');
    expect(
      print(
        '到 {{ meijiang.park-enterprises@latest | period }}，{{ meijiang.park-enterprises@latest }}',
      ),
    ).toBe('到 2026 年 2 月，151 家');
    expect(print('by {{ meijiang.park-enterprises@latest | period }}', 'en')).toBe(
      'by February 2026',
    );
  });
  test('moves a sentence and a chart that follow the latest, and diff says which', () => {
    edit(
      folder,
      story,
      '到 2025 年 2 月报道时，进驻企业{{ meijiang.park-enterprises }}。',
      '到 {{ meijiang.park-enterprises@latest | period }}报道时，进驻企业{{ meijiang.park-enterprises@latest }}。',
    );
    edit(
      folder,
      'content/charts/park-enterprises.json',
      '"meijiang.park-enterprises",',
      '"meijiang.park-enterprises@latest",',
    );
    expect(problems()).toEqual([]);
    expect(check(load(folder)).problems).toEqual([]);
    expect(diff()).toMatch(
      /content\/stories\/zh\/meijiang\.md:6\n.*− .*到 2025 年 2 月报道时，进驻企业145 家。\n.*\+ .*到 2026 年 2 月报道时，进驻企业151 家。/,
    );
    expect(diff()).toMatch(/charts {4}park-enterprises\n/);
    expect(diff()).toContain(`These move on with @latest
  content/stories/zh/meijiang.md:6      meijiang.park-enterprises@latest  2025 年 2 月 → 2026 年 2 月
  content/charts/park-enterprises.json  meijiang.park-enterprises@latest  2025 年 2 月 → 2026 年 2 月`);
  });
  test('is refused where the number moves on and the date beside it does not', () => {
    sayFirms('meijiang.park-enterprises@latest');
    expect(problems()).toEqual([
      expect.stringMatching(
        /^content\/stories\/zh\/meijiang\.md:6:\d+ “meijiang\.park-enterprises@latest” is of 2026 年 2 月, and this sentence says 2025 年 2 月 → print the time with \{\{ meijiang\.park-enterprises@latest \| period \}\}, or write meijiang\.park-enterprises, which stays as it is$/,
      ),
    ]);
    edit(
      folder,
      story,
      '到 2025 年 2 月报道时，',
      '2025 年 2 月为{{ meijiang.park-enterprises }}，',
    );
    expect(problems()).toEqual([]);
  });
  test('keeps its id in the release after it', () => {
    release(folder, '2026.12', { zh: '新增', en: 'New' }, '2026-12-01');
    const site = check(load(folder)).site!;
    expect([...site.dataset.observations.keys()]).toEqual(
      expect.arrayContaining(['meijiang.park-enterprises', 'meijiang.park-enterprises@2026-02']),
    );
  });
});

describe('last year’s figure overwritten with this year’s', () => {
  beforeEach(() =>
    figures((entries) =>
      entries.map((entry) =>
        ofFirms(entry) ? { ...entry, period: '2026-02', value: 151 } : entry,
      ),
    ),
  );
  test('is told at each reference, with what would be right', () => {
    expect(problems()[0]).toBe(
      'content/charts/park-enterprises.json:6:7 “meijiang.park-enterprises” stands for 2025-02, as it was released, and only other periods are left → put the figure of 2025-02 back beside them; or write meijiang.park-enterprises@latest, or one of: meijiang.park-enterprises@2026-02; or, where its period was corrected, give the figure "aliases": ["meijiang.park-enterprises"]',
    );
    expect(problems().join()).not.toContain('take it out here');
  });
  test('is one figure, where it says which it was', () => {
    figures((entries) =>
      entries.map((entry) =>
        ofFirms(entry) ? { ...entry, aliases: ['meijiang.park-enterprises'] } : entry,
      ),
    );
    expect(problems()).toEqual([]);
    expect(print('{{ meijiang.park-enterprises }}')).toBe('151 家');
    expect(print('{{ meijiang.park-enterprises@2025-02 }}')).toBe('151 家');
    expect(diff()).toMatch(
      /changed {2}meijiang\.park-enterprises@2026-02 {2}was meijiang\.park-enterprises: 145 家 → 151 家 {2}\(period, value, id, aliases\)/,
    );
    expect(diff()).not.toMatch(/added|removed/);
  });
});

describe('an indicator that is called otherwise', () => {
  const rename = (aliases: object) => {
    change('data/2026.12/indicators.json', 'indicators', (entries) =>
      entries.map((one) => (one['id'] === 'employment' ? { ...one, id: 'jobs' } : one)),
    );
    figures((entries) =>
      entries.map((one) =>
        one['indicator'] === 'employment' ? { ...one, indicator: 'jobs', ...aliases } : one,
      ),
    );
  };
  test('is refused where its figures do not say what they were', () => {
    rename({});
    expect(problems()).toContainEqual(
      expect.stringContaining(
        '“in-province.employment” is in 2026.11 and no longer in 2026.12 → take it out here, or put it back into data/2026.12; a figure that has another id now keeps this one: "aliases": ["in-province.employment"]',
      ),
    );
  });
  test('leads old references on, and is one figure in diff', () => {
    rename({ aliases: ['in-province.employment'] });
    expect(problems()).toEqual([]);
    expect(diff()).toMatch(
      /changed {2}in-province\.jobs +was in-province\.employment: 13,413 人 → 13,413 人/,
    );
    expect(shown().dataset.references.ids.get('in-province.employment')).toBe('in-province.jobs');
  });
});

test('two indicators that become one in two seasons lead on, chart and all', () => {
  const season = {
    id: 'season',
    name: { zh: '季别', en: 'Season' },
    codes: [
      { id: 'early', name: { zh: '早稻', en: 'early rice' } },
      { id: 'late', name: { zh: '晚稻', en: 'late rice' } },
    ],
  };
  const file = 'data/2026.12/indicators.json';
  change(file, 'indicators', (entries) =>
    entries
      .filter((one) => one['id'] !== 'late-rice-yield')
      .map((one) =>
        one['id'] === 'early-rice-yield'
          ? { ...one, id: 'rice-yield', dimensions: ['season'], additive: false }
          : one,
      ),
  );
  const json = JSON.parse(readFileSync(join(folder, file), 'utf8')) as object;
  writeFileSync(join(folder, file), JSON.stringify({ ...json, dimensions: [season] }, null, 2));
  figures((entries) =>
    entries.map((one) => {
      const [, code] = /^(early|late)-rice-yield$/.exec(String(one['indicator'])) ?? [];
      if (code === undefined) return one;
      const aliases = [`${String(one['region'])}.${code}-rice-yield`];
      return { ...one, indicator: 'rice-yield', dimensions: { season: code }, aliases };
    }),
  );
  expect(problems()).toEqual([]);
  expect(print('{{ shejiang.early-rice-yield }}，{{ shejiang.rice-yield.early }}')).toBe(
    '553.8 公斤/亩，553.8 公斤/亩',
  );
  expect(diff()).toMatch(
    /changed {2}shejiang\.rice-yield\.early +was shejiang\.early-rice-yield: /,
  );
  expect(diff()).not.toMatch(/(added|removed) +shejiang/);
});

describe('what stands for no one figure is refused', () => {
  test('a bare id that never had one meaning', () => {
    figures((entries) => [
      ...entries,
      ...['2025', '2026'].map((period) => ({ ...entries.find(ofFirms), region: 'lutian', period })),
    ]);
    edit(
      folder,
      'content/stories/zh/lutian.md',
      /\n---\n/,
      '\n---\n{{ lutian.park-enterprises }}\n',
    );
    expect(problems()).toEqual([
      expect.stringMatching(
        /^content\/stories\/zh\/lutian\.md:\d+:1 “lutian\.park-enterprises” has several periods → write lutian\.park-enterprises@latest, which follows the newest, or one of: lutian\.park-enterprises@2025, lutian\.park-enterprises@2026$/,
      ),
    ]);
  });
  test('a latest that is ambiguous', () => {
    figures((entries) => later(later(entries, { period: '2026-S2' }), { period: '2026' }));
    sayFirms('meijiang.park-enterprises@latest');
    expect(problems()).toEqual([
      expect.stringContaining(
        '“meijiang.park-enterprises@latest” is ambiguous: the periods 2026 and 2026-S2 end on the same day → write one of: meijiang.park-enterprises@2026, meijiang.park-enterprises@2026-S2',
      ),
    ]);
  });
  test('the latest of what has no period', () => {
    figures((entries) =>
      entries.map(({ period: _, ...entry }) =>
        ofFirms(entry)
          ? {
              ...entry,
              undated: { zh: '页面未载日期', en: 'the page shows no day' },
              aliases: ['meijiang.park-enterprises'],
            }
          : { ...entry, period: _ },
      ),
    );
    sayFirms('meijiang.park-enterprises@latest');
    expect(problems()).toEqual([
      expect.stringContaining('has no period, so nothing of it is the latest'),
    ]);
  });
  test('a period of which there is no figure', () => {
    sayFirms('meijiang.park-enterprises@2024');
    expect(problems()).toEqual([
      expect.stringContaining(
        '“meijiang.park-enterprises” has no figure of 2024 → write meijiang.park-enterprises@latest, which follows the newest, or one of: meijiang.park-enterprises',
      ),
    ]);
  });
  test('an id that another figure has, or that was never released', () => {
    figures((entries) =>
      entries.map((entry) =>
        ofFirms(entry)
          ? {
              ...entry,
              aliases: [
                'meixian.park-enterprises',
                'meijiang.park-enterprise',
                'meijiang.park-enterprises',
              ],
            }
          : entry,
      ),
    );
    expect(problems().map((line) => line.replace(/^\S+ /, ''))).toEqual([
      '“meixian.park-enterprises” is the id of another figure, meixian.park-enterprises@2025-02 → take it out: an id leads to one figure for ever',
      expect.stringMatching(
        /^“meijiang\.park-enterprise” was never the id of a released figure → did you mean/,
      ),
      '“meijiang.park-enterprises” is the id of this figure still → take it out',
    ]);
  });
});

describe('a figure without a period', () => {
  const undate = (more: object) =>
    figures((entries) => {
      const { period: _, ...firms } = entries.find(ofFirms)!;
      return [...entries, { ...firms, region: 'lutian', ...more }];
    });
  test('says why, and that is printed', () => {
    undate({ undated: { zh: '页面未载日期', en: 'the page shows no day' } });
    expect(problems()).toEqual([]);
    expect(shown().dataset.observations.get('lutian.park-enterprises')!.period).toBeUndefined();
  });
  test('is refused where it does not say why', () => {
    undate({});
    expect(problems()).toEqual([
      expect.stringMatching(
        /^data\/2026\.12\/observations\.json:\d+:\d+ this figure has no “period” → add one \(a year/,
      ),
    ]);
  });
  test('is refused where it has a period and a reason for none', () => {
    undate({ period: '2025', undated: { zh: '页面未载日期', en: 'the page shows no day' } });
    expect(problems()).toEqual([
      expect.stringContaining('this figure has a period, and a reason why it has none'),
    ]);
  });
  test('cannot print its period', () => {
    undate({ undated: { zh: '页面未载日期', en: 'the page shows no day' } });
    edit(
      folder,
      'content/stories/zh/lutian.md',
      /\n---\n/,
      '\n---\n{{ lutian.park-enterprises | period }}\n',
    );
    expect(problems()).toEqual([
      expect.stringContaining('lutian.park-enterprises has no period to print'),
    ]);
  });
});

test('a period finer than its indicator is told at its place', () => {
  change('data/2026.12/indicators.json', 'indicators', (entries) =>
    entries.map((one) => (one['id'] === 'park-enterprises' ? { ...one, frequency: 'month' } : one)),
  );
  expect(problems()).toEqual([]);
  figures((entries) => later(entries, { period: '2026-02-03' }));
  expect(problems()).toEqual([
    expect.stringMatching(
      /^data\/2026\.12\/observations\.json:\d+:17 “2026-02-03” is finer than the figures of “park-enterprises” are, which are known by the month → write the month, or give/,
    ),
  ]);
});

describe('figures that are counted up over a time', () => {
  const counted = (period: string) => ({ value: 10, period, qualifier: 'exact' });
  /** A sum over firms of Meijiang counted over two times, where the indicator says that it is cumulative. */
  const sumOver = (...periods: string[]) => {
    change('data/2026.12/indicators.json', 'indicators', (entries) =>
      entries.map((one) => (one['id'] === 'park-enterprises' ? { ...one, cumulative: true } : one)),
    );
    figures((entries) => {
      const { value: _v, qualifier: _q, ...sum } = entries.find(ofFirms)!;
      const of = periods.map((period) => `lutian.park-enterprises@${period}`);
      const parts = periods.map((period) => ({
        ...entries.find(ofFirms),
        region: 'lutian',
        ...counted(period),
      }));
      return [...entries, ...parts, { ...sum, region: 'longli', derived: { op: 'sum', of } }];
    });
  };
  test('are added where their times do not overlap', () => {
    sumOver('2021-03/2022-12', '2023/2024-06');
    expect(problems()).toEqual([]);
    expect(shown().dataset.observations.get('longli.park-enterprises')!.value).toBe(20);
  });
  test('are refused where they do', () => {
    sumOver('2021-03/2022-12', '2022');
    expect(problems()).toEqual([
      expect.stringMatching(
        /^data\/2026\.12\/observations\.json:\d+:\d+ “lutian\.park-enterprises@2022” \(2022\) is counted up over a time that “lutian\.park-enterprises@2021-03\/2022-12” \(2021-03\/2022-12\) covers too, so a sum would count it twice → name figures whose times do not overlap/,
      ),
    ]);
  });
  test('end no sooner than they begin', () => {
    figures((entries) => later(entries, { period: '2026-02/2025-02' }));
    expect(problems()).toEqual([
      expect.stringMatching(
        /^data\/2026\.12\/observations\.json:\d+:17 period “2026-02\/2025-02”: this interval ends before it begins → write its first period, a slash, and its last$/,
      ),
    ]);
  });
});

test('“period” stands alone among the options of a figure', () => {
  sayFirms('meijiang.park-enterprises | period | value');
  expect(problems()).toEqual([
    expect.stringContaining('“period” prints the time, so nothing else can be asked of the number'),
  ]);
});

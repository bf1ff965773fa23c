import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { newDraft } from '../../src/editor/draft.ts';
import { check } from '../../src/checks/check.ts';
import { load } from '../../src/site/load.ts';
import { editor } from '../fixtures/editor.ts';
import { copySite, edit } from '../fixtures/site.ts';

/** Updates from beginning to end, as an editor makes them, with what the terminal shows. */
let folder: string;
beforeEach(() => {
  folder = copySite();
  newDraft(folder, '2026.12');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));
const run = (...args: string[]) => editor(folder, ...args);
const change = (file: string, by: (json: Record<string, Record<string, unknown>[]>) => void) => {
  const path = join(folder, file);
  const json = JSON.parse(readFileSync(path, 'utf8')) as Record<string, Record<string, unknown>[]>;
  by(json);
  writeFileSync(path, JSON.stringify(json, null, 2));
};
const lines = (text: string) => text.split('\n');

test('a value changed: diff says old → new, and every sentence, chart, embed, page and image it touches', () => {
  edit(folder, 'data/2026.12/observations.json', '"value": 13413', '"value": 13511');
  const { out, code } = run('diff');
  expect(code).toBe(0);
  expect(lines(out).slice(0, 3)).toEqual([
    '2026.11 → 2026.12',
    '  changed  in-province.employment  13,413 人 → 13,511 人  (value)',
    '',
  ]);
  expect(out).toContain(`It touches
  content/stories/zh/in-province.md:4
    − 13,413 人
    + 13,511 人
`);
  expect(out).toMatch(/ {2}content\/stories\/en\/\S+:\d+\n {4}− .*13,413 .*\n {4}\+ .*13,511 .*\n/);
  expect(
    lines(out)
      .filter((line) => /^ {2}(charts|embeds|pages|images)/.test(line))
      .map((line) => line.slice(0, 12).trim()),
  ).toEqual(['charts', 'embeds', 'pages', 'images']);
  expect(out).toMatch(
    / {2}pages {5}\/programmes\/in-province\/ {2}.*\/figures\/ {2}\/data\/ {2}\/releases\/\n/,
  );
  expect(
    run('release', '2026.12', '--note', 'zh=就业数更新', 'en=Employment updated').out,
  ).toContain('2026.12 is released. Commit data/ and push: the site follows.\n');
  expect(run('check').code).toBe(0);
  expect(run('diff', '2026.11', '2026.12').out).toContain('13,413 人 → 13,511 人');
});

test('a chart drawn otherwise, and no figure changed: diff says which embeds follow, and which pages', () => {
  expect(run('diff').out).toBe('2026.11 and 2026.12 hold the same.\n');
  edit(
    folder,
    'content/charts/park-enterprises.json',
    '"label": "subject"',
    '"label": "indicator"',
  );
  expect(run('diff').out).toBe(`2026.11 → 2026.12

It touches
  charts    park-enterprises
  embeds    /embed/park-enterprises/  (latest; pinned ones stay)
  pages     /programmes/in-province/  /regions/meijiang/  /regions/meixian/  /regions/potou/  /charts/park-enterprises/  /charts/  /data/  /releases/
  images    /charts/park-enterprises/{zh.png, zh@2x.png, en.png, en@2x.png}
`);
});

test('a region added, with a figure, a story in each language and a chart', () => {
  change('data/2026.12/regions.json', (json) =>
    json['regions']!.push({
      id: 'made-up',
      level: 'town',
      role: 'partner',
      name: { zh: '虚构镇', en: 'Madeup' },
      full: { zh: '虚构镇', en: 'Madeup Town' },
      colour: { light: '#1f4fa3', dark: '#8fb4ff' },
    }),
  );
  change('data/2026.12/programmes.json', (json) =>
    (json['programmes']!.find((p) => p['id'] === 'paired')!['regions'] as string[]).push('made-up'),
  );
  change('data/2026.12/observations.json', (json) => {
    json['observations']!.push({
      region: 'made-up',
      indicator: 'park-enterprises',
      period: '2026',
      value: 3,
      unit: 'enterprise',
      qualifier: 'exact',
      source: 'xkb-2025',
      locator: 'C1',
    });
  });
  const story = (zh: boolean) =>
    `---\nheadline: "${zh ? '虚构镇有{{ made-up.park-enterprises }}' : 'Madeup has {{ made-up.park-enterprises }}'}"\ndek: ${zh ? '一个没有的镇。' : 'A town that is not.'}\nfigures: [made-up.park-enterprises]\n---\n${zh ? '园里有{{ made-up.park-enterprises }}。' : 'The park has {{ made-up.park-enterprises }}.'}\n\n::chart{made-up-park}\n`;
  writeFileSync(join(folder, 'content/stories/zh/made-up.md'), story(true));
  // One language first: the check says what is missing, and where it goes.
  expect(run('check').out).toContain(
    'content/stories/zh/made-up.md:8:1  there is no chart “made-up-park”',
  );
  writeFileSync(
    join(folder, 'content/charts/made-up-park.json'),
    JSON.stringify({
      kind: 'bar',
      query: {
        observations: ['made-up.park-enterprises', 'meixian.park-enterprises'],
        label: 'subject',
      },
      title: {
        zh: '虚构镇只有{{ made-up.park-enterprises }}',
        en: 'Madeup has only {{ made-up.park-enterprises }}',
      },
      subtitle: { zh: '园区进驻企业', en: 'Enterprises in the park' },
    }),
  );
  expect(run('check').out)
    .toBe(`content/stories/en/made-up.md:1:1  this text exists in another language and not in “en”
    
    ^
  → add the translation under the same file name, or remove the other

1 problem to mend
`);
  writeFileSync(join(folder, 'content/stories/en/made-up.md'), story(false));
  expect(run('check').out).toMatch(
    /^✓ 39 figures, 12 charts and 20 stories are in order with the draft 2026\.12 \(\d+ ms\)\.\n$/,
  );
  expect(run('diff').out).toMatch(
    / {2}added {4}made-up\.park-enterprises +3 家\n {2}added {4}region made-up +虚构镇\n {2}changed {2}programme paired +regions: .*\n/,
  );
  expect(run('release', '2026.12', '--note', 'zh=新增一镇', 'en=Adds a town').code).toBe(0);
  const lock = lines(readFileSync(join(folder, 'data/urls.lock'), 'utf8'));
  for (const path of [
    '/regions/made-up/',
    '/en/regions/made-up/',
    '/charts/made-up-park/',
    '/embed/made-up-park/2026.12/',
    '/releases/2026.12/',
  ])
    expect(lock).toContain(path);
});

test('a story that cites what only the draft has: check takes them together, a build says what to release first', () => {
  change('data/2026.12/observations.json', (json) =>
    json['observations']!.push({
      region: 'potou',
      indicator: 'park-enterprises',
      period: '2026',
      value: 90,
      unit: 'enterprise',
      qualifier: 'exact',
      source: 'xkb-2025',
      locator: 'C1',
    }),
  );
  edit(
    folder,
    'content/stories/zh/potou.md',
    '\n## ',
    '\n坡头园另有{{ potou.park-enterprises }}。\n\n## ',
  );
  expect(run('check').code).toBe(0);
  const { problems } = check(load(folder));
  expect(problems).toHaveLength(1);
  expect(problems[0]).toMatchObject({
    file: 'content/stories/zh/potou.md',
    message: 'there is no figure “potou.park-enterprises” in version 2026.11',
    remedy: 'it is in the draft 2026.12: release that, or take this out until then',
  });
});

describe('a region renamed', () => {
  test('its name: what draws it is touched, and texts that still say the old name are listed', () => {
    edit(
      folder,
      'data/2026.12/regions.json',
      '"name": {"zh": "坡头", "en": "Potou"}',
      '"name": {"zh": "坡头新区", "en": "New Potou"}',
    );
    expect(run('check').code).toBe(0);
    const { out } = run('diff');
    expect(lines(out)[1]).toBe('  changed  region potou  name: 坡头 → 坡头新区');
    expect(out).toMatch(/ {2}charts {4}.*park-enterprises {2}partners-map/);
    expect(out).toContain('These texts still say the old name\n');
    expect(out).toMatch(/ {2}content\/stories\/zh\/potou\.md {2}坡头 {2}lines \d+, \d+/);
  });
  test('its id: each place that still has the old one, with the new one offered', () => {
    edit(folder, 'data/2026.12/regions.json', '"id": "meijiang"', '"id": "meijiang-new"');
    const { out } = run('check');
    expect(out).toContain(`data/2026.12/programmes.json:41:19  there is no region “meijiang”
          "regions": ["meijiang", "meixian", "potou"]
                      ^^^^^^^^^^
  → did you mean “meijiang-new”?
`);
    expect(out).toContain('9 problems to mend; 33 more in stories and charts follow from them\n');
  });
});

describe('an indicator’s unit changed', () => {
  test('without its figures', () => {
    change('data/2026.12/indicators.json', (json) => {
      json['indicators']!.find((i) => i['id'] === 'park-enterprises')!['unit'] = 'person';
    });
    expect(run('check').out)
      .toBe(`data/2026.12/observations.json:188:15  the unit of “park-enterprises” is “person”, not “enterprise”
          "unit": "enterprise",
                  ^^^^^^^^^^^^
  → write "person", and the value in it

data/2026.12/observations.json:199:15  the unit of “park-enterprises” is “person”, not “enterprise”
          "unit": "enterprise",
                  ^^^^^^^^^^^^
  → write "person", and the value in it

2 problems to mend; 22 more in stories and charts follow from them
`);
  });
  test('with its figures, and a chart that sets it beside another unit', () => {
    change('data/2026.12/indicators.json', (json) => {
      json['indicators']!.find((i) => i['id'] === 'consumption-assistance')!['unit'] = 'person';
    });
    change('data/2026.12/observations.json', (json) =>
      json['observations']!.filter((o) => o['indicator'] === 'consumption-assistance').forEach(
        (o) => {
          o['unit'] = 'person';
        },
      ),
    );
    expect(run('check').out)
      .toContain(`content/charts/purchases.json:4:12  these figures have different units: person, yuan
      "query": {
               ^
  → draw figures of one unit on one scale
`);
    expect(run('diff').out).toContain(
      '  changed  lutian.consumption-assistance     近 100 万元 → 近 100 万人  (unit)\n',
    );
  });
});

test('an observation withdrawn that stories and a chart still cite: each place, and no figure alike is offered instead', () => {
  change('data/2026.12/observations.json', (json) => {
    json['observations'] = json['observations']!.filter(
      (o) => !(o['region'] === 'meijiang' && o['indicator'] === 'park-enterprises'),
    );
  });
  const { out, code } = run('check');
  expect(code).toBe(1);
  expect(out)
    .toContain(`content/stories/zh/meijiang.md:6:109  “meijiang.park-enterprises” is in 2026.11 and no longer in 2026.12
    istance }}。这里有一个和荔湾合办的产业转移合作园，到 2025 年 2 月报道时，进驻企业{{ meijiang.park-enterprises }}。
                                                                                     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
  → take it out here, or put it back into data/2026.12; a figure that has another id now keeps this one: "aliases": ["meijiang.park-enterprises"]
`);
  expect(out).toMatch(/\n13 problems to mend\n$/);
  expect(run('release', '2026.12', '--note', 'zh=撤下', 'en=Withdrawn')).toMatchObject({
    code: 1,
    err: '13 problems stand in the way; npm run check shows them.\n',
  });
});

describe('two drafts at once', () => {
  test('a correction released meanwhile is not taken back by the other draft: check says what is missing in it', () => {
    run('correct', '--reason', 'zh=抄错一位', 'en=A digit was misread');
    edit(folder, 'data/2026.11.1/observations.json', '"value": 145', '"value": 146');
    expect(run('release', '2026.11.1').code).toBe(0);
    expect(run('check').out)
      .toBe(`data/2026.12/release.json:3:11  2026.11.1 was released since, and this draft would take back what it changed: meijiang.park-enterprises
      "from": "2026.11",
              ^^^^^^^^^
  → make the same changes here (npm run data -- diff 2026.11 2026.11.1 shows them), or, if the draft is right, write "from": "2026.11.1"

1 problem to mend
`);
    expect(run('release', '2026.12', '--note', 'zh=更新', 'en=Update').err).toBe(
      '1 problem stands in the way; npm run check shows it.\n',
    );
    edit(folder, 'data/2026.12/observations.json', '"value": 145', '"value": 146');
    expect(run('check').code).toBe(0);
  });
  test('an older one is not released after a newer', () => {
    newDraft(folder, '2027.01');
    edit(folder, 'data/2027.01/observations.json', '"value": 145', '"value": 150');
    expect(run('release').err).toBe('There are several drafts: 2026.12, 2027.01. Name one.\n');
    expect(run('release', '2027.01', '--note', 'zh=更新', 'en=Update').code).toBe(0);
    expect(run('release', '2026.12', '--note', 'zh=更新', 'en=Update').err).toBe(
      '2026.12 is older than the latest version, 2027.01. Give the folder data/2026.12 the name of a later one.\n',
    );
  });
});

describe('a correction', () => {
  test('needs a reason in each language', () => {
    expect(run('correct').err).toBe(
      'A correction needs a reason in each language; there is none for: zh, en.\nWrite: --reason zh="…" en="…"\n',
    );
    expect(run('correct', '--reason', 'zh=抄错')).toEqual({
      code: 1,
      out: '',
      err: 'A correction needs a reason in each language; there is none for: en.\nWrite: --reason zh="…" en="…"\n',
    });
  });
  test('is of the latest version only', () =>
    expect(run('correct', '2025.02', '--reason', 'zh=抄错', 'en=Misread').err).toBe(
      'Only the latest version can be corrected, and that is 2026.11, not 2025.02. What was wrong in 2025.02 and still is in 2026.11 is corrected there; 2025.02 itself stays as it was cited.\n',
    ));
  test('is released with its reason, and with one for a single figure where it is given', () => {
    rmSync(join(folder, 'data/2026.12'), { recursive: true });
    expect(run('correct', '--reason', 'zh=抄错一位', 'en=A digit was misread').out).toBe(
      `data/2026.11.1 is a correction now. Mend figures in it and sentences in content/, then:
  npm run data -- correct --texts --reason …   lists the sentences that you mended, as readers see them
  npm run check
  npm run data -- diff
  npm run data -- release 2026.11.1
A reason for a single figure or event goes into "reasons" in data/2026.11.1/release.json.
`,
    );
    edit(folder, 'data/2026.11.1/observations.json', '"value": 145', '"value": 146');
    edit(
      folder,
      'data/2026.11.1/release.json',
      '"reasons": {}',
      '"reasons": {"meijiang.park-enterprizes": {"zh": "看错", "en": "Misread"}}',
    );
    expect(run('release').err).toBe('1 problem stands in the way; npm run check shows it.\n');
    expect(run('check').out).toContain(
      'data/2026.11.1/release.json:9:15  “meijiang.park-enterprizes” has not changed since 2026.11, so it has no reason',
    );
    edit(folder, 'data/2026.11.1/release.json', 'enterprizes', 'enterprises');
    expect(run('release').code).toBe(0);
    const { versions } = JSON.parse(readFileSync(join(folder, 'data/versions.json'), 'utf8')) as {
      versions: object[];
    };
    expect(versions.at(-1)).toMatchObject({
      id: '2026.11.1',
      corrects: '2026.11',
      note: { zh: '抄错一位', en: 'A digit was misread' },
      reasons: { 'meijiang.park-enterprises': { zh: '看错', en: 'Misread' } },
    });
  });
});

test('a correction of a sentence: mended in the text, listed with its reason, told with the release', () => {
  rmSync(join(folder, 'data/2026.12'), { recursive: true });
  run('correct', '--reason', 'zh=说多了', 'en=Said too much');
  edit(folder, 'content/stories/zh/potou.md', '没有单列。', '报道没有写。');
  expect(run('correct', '--texts').out).toBe(
    '1 sentence came to "texts" in data/2026.11.1/release.json; it lists 1. Each needs its reason: npm run check says where one is missing.\n',
  );
  expect(run('check').out).toContain('data/2026.11.1/release.json:16:17  reason is empty\n');
  edit(folder, 'data/2026.11.1/release.json', '"reason": ""', '"reason": "“单列”不是来源的话"');
  expect(run('check').out).toContain('are in order with the draft 2026.11.1');
  expect(run('release').code).toBe(0);
  const { versions } = JSON.parse(readFileSync(join(folder, 'data/versions.json'), 'utf8')) as {
    versions: { texts?: object[] }[];
  };
  expect(versions.at(-1)!.texts).toEqual([
    {
      file: 'content/stories/zh/potou.md',
      language: 'zh',
      before: '坡头在其中占多少，没有单列。',
      after: '坡头在其中占多少，报道没有写。',
      reason: '“单列”不是来源的话',
    },
  ]);
  expect(existsSync(join(folder, 'data/2026.11.1/said'))).toBe(false);
});

test('every command says what it is for, with examples', () => {
  const commands = [
    'new',
    'correct',
    'release',
    'undo',
    'lock',
    'check',
    'diff',
    'import',
    'export',
    'schema',
    'init',
  ];
  expect(
    lines(run('--help').out)
      .map((line) => /^ {2}([a-z]+) /.exec(line)?.[1])
      .filter((name) => name !== undefined && name !== 'help' && name !== 'npm'),
  ).toEqual(commands);
  for (const command of ['release', 'import'])
    expect(run(command, '--help').out).toMatch(/\nExamples?[^\n]*:\n {2}npm run data -- /);
  expect(run('chekc')).toMatchObject({
    code: 1,
    err: "error: unknown command 'chekc'\n(Did you mean check?)\n(--help shows examples)\n",
  });
});

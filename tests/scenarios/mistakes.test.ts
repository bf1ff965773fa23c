import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { newDraft } from '../../src/editor/draft.ts';
import { editor } from '../fixtures/editor.ts';
import { copySite, edit } from '../fixtures/site.ts';

/** What `npm run check` says to an editor whose draft has one thing wrong: the whole of it, as it stands in the terminal. */
const observations = 'data/2026.12/observations.json';
let folder: string;
beforeEach(() => {
  folder = copySite();
  newDraft(folder, '2026.12');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));
const rewrite = (file: string, change: (text: string) => string | Uint8Array) =>
  writeFileSync(join(folder, file), change(readFileSync(join(folder, file), 'utf8')));
const check = () => editor(folder, 'check');
const inOrder =
  /^✓ 38 figures, 11 charts and 18 stories are in order with the draft 2026\.12 \(\d+ ms\)\.\n$/;

describe('an id', () => {
  test('mistyped in a story', () => {
    edit(
      folder,
      'content/stories/zh/lutian.md',
      '{{ lutian.livelihood-funds }}',
      '{{ lutian.livelihod-funds }}',
    );
    expect(check()).toEqual({
      code: 1,
      err: '',
      out: `content/stories/zh/lutian.md:22:23  there is no figure “lutian.livelihod-funds” in version 2026.12
    看得见的钱有这样几笔。为镇里的民生项目筹集了{{ lutian.livelihod-funds }}，花在中学的电教室、社区的篮球场和镇墟的路灯上。{{ 'G105' }} 国道边要建海螺人行桥，为它
                                                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^
  → did you mean “lutian.livelihood-funds”?

1 problem to mend
`,
    });
  });
  test('mistyped in the data: what rests on it is counted, not listed beside its cause', () => {
    edit(
      folder,
      observations,
      '"indicator": "park-enterprises"',
      '"indicator": "park-enterprizes"',
    );
    expect(check().out)
      .toBe(`data/2026.12/observations.json:185:20  there is no indicator “park-enterprizes”
          "indicator": "park-enterprizes",
                       ^^^^^^^^^^^^^^^^^^
  → did you mean “park-enterprises”?

1 problem to mend; 13 more in stories and charts follow from it
`);
  });
});

describe('JSON', () => {
  test('a comma too many', () => {
    edit(folder, observations, '"qualifier": "exact",', '"qualifier": "exact",,');
    expect(check().out).toBe(`data/2026.12/observations.json:10:28  a property name is missing here
          "qualifier": "exact",,
                               ^
  → take away the comma before this, or write the next "name": value

1 problem to mend
`);
  });
  test('a comma after the last', () => {
    rewrite(observations, (text) => text.replace(/\}\s*\]\s*\}\s*$/, '},\n  ]\n}\n'));
    expect(check().out).toContain(
      'a value is missing here\n      ]\n      ^\n  → write the value, or take away the comma before it\n',
    );
  });
  test('a key twice', () => {
    edit(folder, observations, '"value": 145,', '"value": 145,\n      "value": 146,');
    expect(check().out)
      .toBe(`data/2026.12/observations.json:188:7  “value” stands twice in this object
          "value": 146,
          ^^^^^^^
  → keep one of the two; a reader of the file cannot tell which one counts

1 problem to mend
`);
  });
  test.each([
    [
      '1e400',
      'this number is too large to be kept: digits are exact up to 9007199254740991',
      '          "value": 1e400,\n                   ^^^^^\n  → count it in a larger unit, such as a unit of a million, or check its digits',
    ],
    [
      '"145"',
      'value is a text, and must be a number',
      '          "value": "145",\n                   ^^^^^\n  → write 145 without quotes',
    ],
    [
      '１４５',
      'these digits are full-width',
      '          "value": １４５,\n                   ^^^^^^\n  → write 145 with half-width digits',
    ],
    [
      '"１４５"',
      'value is a text, and must be a number',
      '          "value": "１４５",\n                   ^^^^^^^^\n  → write 145 without quotes',
    ],
  ])('the number %s', (value, message, rest) => {
    edit(folder, observations, '"value": 145', `"value": ${value}`);
    expect(check().out).toBe(
      `data/2026.12/observations.json:187:16  ${message}\n${rest}\n\n1 problem to mend\n`,
    );
  });
});

describe('how a file was saved', () => {
  test('a byte order mark and Windows line ends do no harm, in data and in stories', () => {
    rewrite(observations, (text) => `\uFEFF${text.replaceAll('\n', '\r\n')}`);
    rewrite('content/stories/zh/meijiang.md', (text) => `\uFEFF${text.replaceAll('\n', '\r\n')}`);
    expect(check()).toEqual({ code: 0, err: '', out: expect.stringMatching(inOrder) as string });
  });
  test('GBK, in which its Chinese would be lost', () => {
    rewrite('data/2026.12/regions.json', () =>
      Buffer.concat([
        Buffer.from('{"regions": [{"name": {"zh": "'),
        Buffer.from([0xc3, 0xb7, 0xbd, 0xad]),
        Buffer.from('"}}]}'),
      ]),
    );
    expect(check().out)
      .toBe(`data/2026.12/regions.json:1:31  this file is not saved as UTF-8 (it looks like GBK)
    {"regions": [{"name": {"zh": "梅江"}}]}
                                  ^^
  → open it again as GBK and save it with the encoding UTF-8

1 problem to mend
`);
  });
});

describe('two drafts merged, with the markers left in', () => {
  const said = (file: string, [a, b, c]: number[], other: string) =>
    [
      [a, '<<<<<<< HEAD'],
      [b, '======='],
      [c, `>>>>>>> ${other}`],
    ]
      .map(
        ([line, marker]) =>
          `${file}:${line}:1  two drafts were merged and this conflict marker was left in\n    ${marker}\n    ${'^'.repeat(String(marker).length)}\n  → keep the lines that are right, delete the others and the marker lines\n\n`,
      )
      .join('') + '3 problems to mend\n';
  test('data', () => {
    edit(
      folder,
      observations,
      '      "value": 145,\n',
      '<<<<<<< HEAD\n      "value": 146,\n=======\n      "value": 147,\n>>>>>>> other\n',
    );
    expect(check().out).toBe(said(observations, [187, 189, 191], 'other'));
  });
  test('a story', () => {
    edit(
      folder,
      'content/stories/zh/meijiang.md',
      '## 几个园，不止一把尺',
      '<<<<<<< HEAD\n## 几个园\n=======\n## 园\n>>>>>>> other',
    );
    expect(check().out).toBe(said('content/stories/zh/meijiang.md', [8, 10, 12], 'other'));
  });
});

test('a bare number in a story, which is that of a figure', () => {
  rewrite('content/stories/zh/meijiang.md', (text) => `${text}\n园区有 145 家企业。\n`);
  expect(check().out).toContain(
    '  “145” is a bare number\n    园区有 145 家企业。\n           ^^^^\n  → bind it: {{ meijiang.park-enterprises }}\n',
  );
});

describe('addresses', () => {
  test('a chart deleted whose embeds are out there', () => {
    rmSync(join(folder, 'content/charts/distances.json'));
    const { out, code } = check();
    expect(code).toBe(1);
    expect(out).toMatch(
      /\ndata\/urls\.lock:\d+:1 {2}\/charts\/distances\/ has no page any more, nor have \d+ more with it \(\/charts\/distances\/en-phone\.svg, \/charts\/distances\/en-wide\.svg, \/charts\/distances\/en\.csv …\)\n {4}\/charts\/distances\/\n {4}\^+\n {2}→ embeds and citations rest on it: bring the page back, mark a chart as "withdrawn" instead of deleting it, or add where it moved to content\/redirects\.json\n\n3 problems to mend\n$/,
    );
  });
  test('a move that leads nowhere', () => {
    writeFileSync(
      join(folder, 'content/redirects.json'),
      '{\n  "/charts/old/": "/charts/distanses/"\n}\n',
    );
    expect(check().out)
      .toContain(`content/redirects.json:2:19  /charts/distanses/ is no address of this site
      "/charts/old/": "/charts/distanses/"
                      ^^^^^^^^^^^^^^^^^^^^
  → did you mean “/charts/distances/”?
`);
  });
});

test('a released file edited', () => {
  edit(folder, 'data/2025.02/observations.json', '"value": 145', '"value": 146');
  expect(check().out)
    .toContain(`data/versions.json:15:9  data/2025.02/observations.json has been changed since 2025.02 was released
            "observations.json": "sha256:`);
  expect(check().out).toContain(
    '  → embeds and citations rest on it: put it back (git checkout -- data/2025.02/observations.json) and make the change in a new version\n\n1 problem to mend\n',
  );
});

test('in CI every problem is an annotation at its line, and machines read JSON', () => {
  edit(folder, observations, '"value": 145', '"value": "145"');
  const problem = {
    file: observations,
    line: 187,
    column: 16,
    length: 5,
    message: 'value is a text, and must be a number',
    remedy: 'write 145 without quotes',
    quote: '      "value": "145",',
  };
  expect(JSON.parse(editor(folder, 'check', '--json').out)).toEqual([problem]);
  expect(editor(folder, 'check', { GITHUB_ACTIONS: 'true' }).out).toContain(
    '::error file=data/2026.12/observations.json,line=187,col=16::value is a text, and must be a number. write 145 without quotes\n',
  );
});

test('site.json itself: its own problem, and no flood of others', () => {
  edit(folder, 'content/site.json', '"home": "liwan",', '"home": "liwan",,');
  expect(check()).toEqual({
    code: 1,
    err: '',
    out: `content/site.json:7:19  a property name is missing here
      "home": "liwan",,
                      ^
  → take away the comma before this, or write the next "name": value

1 problem to mend
`,
  });
});

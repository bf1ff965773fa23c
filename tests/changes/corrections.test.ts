import { rmSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { correctionWords } from '../../src/changes/correction-words.ts';
import {
  allCorrections,
  correctionsOf,
  correctionsSince,
  isSaidIn,
} from '../../src/changes/corrections.ts';
import { beginCorrection, newDraft } from '../../src/editor/draft.ts';
import { listCorrectedTexts } from '../../src/editor/corrected-texts.ts';
import { release } from '../../src/editor/release.ts';
import { check } from '../../src/checks/check.ts';
import { load } from '../../src/site/load.ts';
import type { Site } from '../../src/site/site.ts';
import { copySite, edit } from '../fixtures/site.ts';

let folder: string;
beforeEach(() => {
  folder = copySite();
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const nothing = { figures: new Set<string>(), events: new Set<string>(), files: new Set<string>() };
const site = (): Site => check(load(folder)).site!;
const draftProblems = () =>
  check(load(folder), { draft: '2026.11.1' }).problems.map(
    (p) => `${p.file}:${p.line}:${p.column} ${p.message} → ${p.remedy}`,
  );
const begin = () => beginCorrection(folder, { zh: '抄错', en: 'Misread' });

describe('what a release corrects', () => {
  test('figures, in correcting releases only, each with the reason of its own or that of the release', () => {
    begin();
    edit(folder, 'data/2026.11.1/observations.json', '"value": 145', '"value": 146');
    release(folder, '2026.11.1', {}, '2026-12-01');
    newDraft(folder, '2027.01');
    edit(folder, 'data/2027.01/observations.json', '"value": 13413', '"value": 14000');
    release(folder, '2027.01', { zh: '更新', en: 'Update' }, '2027-01-05');
    const all = allCorrections(site());
    expect(all).toMatchObject([
      { version: '2026.11.1', released: '2026-12-01', reason: { zh: '抄错', en: 'Misread' } },
    ]);
    expect(['zh', 'en'].map((locale) => correctionWords(site(), all[0]!, locale))).toEqual([
      { name: '梅江 · 园区进驻企业', before: '145 家', after: '146 家', reason: '抄错' },
      {
        name: 'Meijiang · Enterprises in the park',
        before: '145 enterprises',
        after: '146 enterprises',
        reason: 'Misread',
      },
    ]);
    const shown = { ...nothing, figures: new Set(['in-province.employment']) };
    expect(correctionsOf(site(), shown)).toEqual([]);
  });

  test('events that changed or went, with their places where it is these that changed', () => {
    begin();
    edit(
      folder,
      'data/2026.11.1/events.json',
      /("id": "town-teams",\s+"kind": "project",\s+"regions": \["meixian")\]/,
      '$1, "meijiang", "potou"]',
    );
    release(folder, '2026.11.1', {}, '2026-12-01');
    const [correction] = correctionsOf(site(), { ...nothing, events: new Set(['town-teams']) });
    expect(correctionWords(site(), correction!, 'zh')).toMatchObject({
      name: '事件',
      before: '驻镇工作队开展教育、医疗组团帮扶（梅县）',
      after: '驻镇工作队开展教育、医疗组团帮扶（梅县、梅江、坡头）',
    });
  });

  test('sentences, as readers saw them, in the language that they were written in', () => {
    begin();
    edit(
      folder,
      'content/stories/zh/meijiang.md',
      '单看数字，梅江的合作园最大。',
      '单看数字看不出大小。',
    );
    edit(folder, 'content/stories/en/meijiang.md', 'It is no ranking yet.', '');
    expect(listCorrectedTexts(folder, '2026.11.1', { zh: '不排名', en: 'No ranking' })).toEqual({
      added: 2,
      total: 2,
    });
    release(folder, '2026.11.1', {}, '2026-12-01');
    const all = allCorrections(site());
    expect(all.map((correction) => correctionWords(site(), correction, 'zh'))).toMatchObject([
      { before: '单看数字，梅江的合作园最大。', after: '单看数字看不出大小。', reason: '不排名' },
      { before: 'It is no ranking yet.', after: undefined, reason: 'No ranking' },
    ]);
    expect(all.map((correction) => ['zh', 'en'].filter((l) => isSaidIn(correction, l)))).toEqual([
      ['zh'],
      ['en'],
    ]);
    const shown = { ...nothing, files: new Set(['content/stories/zh/meijiang.md']) };
    expect(correctionsOf(site(), shown)).toHaveLength(1);
  });

  test('a pinned chart is told what was corrected after its version, not what merely grew', () => {
    begin();
    edit(folder, 'data/2026.11.1/observations.json', '"value": 145', '"value": 146');
    release(folder, '2026.11.1', {}, '2026-12-01');
    newDraft(folder, '2027.01');
    edit(folder, 'data/2027.01/observations.json', '"value": 83', '"value": 84');
    release(folder, '2027.01', { zh: '更新', en: 'Update' }, '2027-01-05');
    const shown = {
      ...nothing,
      figures: new Set(['meijiang.park-enterprises', 'meixian.park-enterprises']),
    };
    const since = (version: string) =>
      correctionsSince(site(), version, shown).map(({ version: by }) => by);
    expect(since('2025.02')).toEqual(['2026.11.1']);
    expect(since('2026.11')).toEqual(['2026.11.1']);
    expect(since('2026.11.1')).toEqual([]);
    expect(since('2027.01')).toEqual([]);
  });
});

describe('listing the sentences that changed', () => {
  test('each with the reason it was listed with; later ones come to them, and newer words replace the last', () => {
    begin();
    edit(folder, 'content/stories/zh/potou.md', '没有单列。', '报道没有写。');
    listCorrectedTexts(folder, '2026.11.1', { zh: '甲' });
    edit(folder, 'content/stories/zh/potou.md', '报道没有写。', '来源里没有。');
    edit(folder, 'content/charts/events.json', '间距不按时间比例', '间距不成比例');
    expect(listCorrectedTexts(folder, '2026.11.1', { zh: '乙' })).toEqual({ added: 1, total: 2 });
    release(folder, '2026.11.1', {}, '2026-12-01');
    expect(site().versions.at(-1)!.texts).toEqual([
      {
        file: 'content/stories/zh/potou.md',
        language: 'zh',
        before: '坡头在其中占多少，没有单列。',
        after: '坡头在其中占多少，来源里没有。',
        reason: '甲',
      },
      {
        file: 'content/charts/events.json',
        language: 'zh',
        before: '有日期的事；间距不按时间比例',
        after: '有日期的事；间距不成比例',
        reason: '乙',
      },
    ]);
  });

  test('not those that only a figure changed, since the figure is what is corrected', () => {
    begin();
    edit(folder, 'data/2026.11.1/observations.json', '"value": 145', '"value": 146');
    expect(listCorrectedTexts(folder, '2026.11.1', {})).toEqual({ added: 0, total: 0 });
  });

  test('nothing while a text cannot be read, which would look as if it were taken out', () => {
    begin();
    edit(folder, 'content/stories/zh/potou.md', 'dek: ', 'dek: 坡头: ');
    expect(() => listCorrectedTexts(folder, '2026.11.1', {})).toThrow('Nothing was listed');
  });

  test('nor what is new', () => {
    begin();
    edit(folder, 'content/stories/zh/potou.md', '没有单列。', '没有单列。这是新的一句。');
    expect(listCorrectedTexts(folder, '2026.11.1', {})).toEqual({ added: 0, total: 0 });
  });
});

describe('what is wrong with a correction', () => {
  const notes = (from: string | RegExp, to: string) =>
    edit(folder, 'data/2026.11.1/release.json', from, to);

  test('one of a version that is not released', () => {
    begin();
    notes('"corrects": "2026.11"', '"corrects": "2026.10"');
    expect(draftProblems()).toEqual([
      'data/2026.11.1/release.json:4:15 “2026.10” is not released, so it cannot be corrected → did you mean “2026.11”?',
    ]);
  });

  test('one without a reason in each language', () => {
    begin();
    notes(/"en": "Misread"/, '"en": ""');
    expect(draftProblems()[0]).toContain('release.json:7:11 en is empty');
    notes(/"note": \{[^}]*\},/, '');
    expect(draftProblems()).toEqual([
      'data/2026.11.1/release.json:4:15 this correction has no reason in: zh, en → say in "note" what was wrong, in each language: readers are told',
    ]);
  });

  test('a reason for a figure that did not change, or that there is none of', () => {
    begin();
    edit(folder, 'data/2026.11.1/observations.json', '"value": 145', '"value": 146');
    notes(
      '"reasons": {}',
      '"reasons": { "meixian.park-enterprises": { "zh": "抄错", "en": "Misread" } }',
    );
    expect(draftProblems()).toEqual([
      'data/2026.11.1/release.json:9:16 “meixian.park-enterprises” has not changed since 2026.11, so it has no reason → did you mean “meijiang.park-enterprises”?',
    ]);
  });

  const sentence = (fields: object) =>
    notes(
      '"reasons": {}',
      `"texts": [${JSON.stringify({ file: 'content/stories/zh/potou.md', language: 'zh', before: '从前的一句。', reason: '错', ...fields })}]`,
    );
  test.each([
    [
      { file: 'content/stories/zh/poutu.md' },
      'there is no text of content/stories/zh/poutu.md in “zh” → did you mean “content/stories/zh/potou.md”?',
    ],
    [
      { language: 'fr' },
      'there is no text of content/stories/zh/potou.md in “fr” → known languages: zh',
    ],
    [
      { before: '坡头在其中占多少，没有单列。' },
      'this sentence still stands in the text → correct it there, or take this entry out',
    ],
    [{ after: '从前的一句。' }, 'this sentence is as it was → correct it, or take this entry out'],
    [
      { after: '坡头在其中占多少，没有分开列。' },
      'this sentence does not stand in the text; the nearest is “坡头在其中占多少，没有单列。” → npm run data -- correct --texts writes the words as they are now',
    ],
    [
      { reason: '' },
      'reason is empty → write the text, or take the field away where it may be left out',
    ],
  ])('a sentence with %j', (fields, problem) => {
    begin();
    sentence(fields);
    expect(draftProblems().map((line) => line.replace(/^\S+ /, ''))).toEqual([problem]);
  });

  test('sentences in a draft that corrects nothing', () => {
    newDraft(folder, '2026.12');
    edit(
      folder,
      'data/2026.12/release.json',
      '"reasons": {}',
      '"texts": [{ "file": "content/stories/zh/potou.md", "language": "zh", "before": "从前", "reason": "错" }]',
    );
    expect(
      check(load(folder), { draft: '2026.12' }).problems.map(({ message }) => message),
    ).toEqual(['only a correction puts sentences right, and this draft corrects nothing']);
  });
});

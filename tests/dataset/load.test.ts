import { cpSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { Folder } from '../../src/files/folder.ts';
import type { Observation } from '../../src/dataset/dataset.ts';
import { loadDataset, loadGeography } from '../../src/dataset/load.ts';
import { newDraft } from '../../src/editor/draft.ts';
import { check } from '../../src/checks/check.ts';
import { load } from '../../src/site/load.ts';
import {
  copySite,
  edit,
  edition,
  editionRoot,
  problemsAfter,
  problemsIn,
  rerelease,
} from '../fixtures/site.ts';

const observations = 'data/2026.11/observations.json';

describe('the real data', () => {
  test('the first version holds the ledger of the article: 22 figures, each with a locator', () => {
    const { dataset, problems } = loadDataset(new Folder(editionRoot), '2025.02', ['zh', 'en'], {
      complete: true,
      geography: undefined,
    });
    expect(problems).toEqual([]);
    expect(dataset!.observations.size).toBe(22);
    for (const o of dataset!.observations.values())
      expect(o.citations[0]?.locator).toMatch(/^[ABC]\d+$/);
  });
  test('the latest version repeats every figure of the first unchanged', () => {
    const before = loadDataset(new Folder(editionRoot), '2025.02', ['zh', 'en'], {
      complete: true,
      geography: undefined,
    }).dataset!;
    const now = edition().dataset;
    const said = ({ value, qualifier, period, scope }: Observation) => ({
      value,
      qualifier,
      period,
      scope,
    });
    for (const [id, o] of before.observations)
      expect(said(now.observations.get(id)!)).toEqual(said(o));
  });
  test('areas and distances are derived, rounded to 10, and say about', () => {
    const { observations: all } = edition().dataset;
    expect(all.get('longli.distance')).toMatchObject({
      value: 740,
      qualifier: 'about',
      origin: 'derived',
    });
    expect(all.get('liwan.area')).toMatchObject({ value: 60, qualifier: 'about' });
    expect(all.get('liwan.partner-regions')).toMatchObject({ value: 6, qualifier: 'exact' });
  });
  test('every street and village that is counted has a name', () => {
    const { observations: all } = edition().dataset;
    expect(all.get('lutian.paired-streets')!.members!.names).toHaveLength(22);
    expect(all.get('lutian.paired-villages')!.members!.names).toHaveLength(21);
  });
});

describe('what is wrong is told with its place and its remedy', () => {
  const broken = (from: string | RegExp, to: string, file = observations) =>
    problemsAfter(file, from, to, '2026.11');
  test('an unknown key', () =>
    expect(broken('"value": 145', '"valeu": 145')).toEqual([
      expect.stringMatching(
        /^data\/2026\.11\/observations\.json:\d+:7 “valeu” is not a field here → did you mean “value”\?$/,
      ),
    ]));
  test('a number as text', () =>
    expect(broken('"value": 145', '"value": "145"')[0]).toMatch(
      /:\d+:16 value is a text, and must be a number → write 145 without quotes$/,
    ));
  test('a number as full-width text', () =>
    expect(broken('"value": 145', '"value": "１４５"')[0]).toMatch(/→ write 145 without quotes$/));
  test('an unknown region', () =>
    expect(broken('"region": "meijiang"', '"region": "meijang"')[0]).toMatch(
      /there is no region “meijang” → did you mean “meijiang”\?$/,
    ));
  test('an unknown indicator', () =>
    expect(broken('"indicator": "employment"', '"indicator": "employmnt"')[0]).toMatch(
      /there is no indicator “employmnt” → did you mean “employment”\?$/,
    ));
  test('a region that lies in itself, also by way of others', () =>
    expect(
      broken('"parent": "guizhou"', '"parent": "longli"', 'data/2026.11/regions.json').join('\n'),
    ).toMatch(/“\w+” is part of itself → name the region that it lies in/));
  test('an unknown topic', () =>
    expect(
      broken(
        '"indicators": [\n    {',
        '"topics": [{"id": "crops", "name": {"zh": "种植", "en": "Crops"}}],\n  "indicators": [\n    { "topic": "corps",',
        'data/2026.11/indicators.json',
      )[0],
    ).toMatch(/there is no topic “corps” → did you mean “crops”\?$/));
  test('a pairing of a region that takes no part', () =>
    expect(
      broken(
        '"helper": "liwan",',
        '"helper": "liwan", "since": "2021", "began": {"huishui": "2021-03", "longly": "2022"},',
        'data/2026.11/programmes.json',
      ),
    ).toEqual([
      expect.stringMatching(
        /:\d+:75 “longly” takes no part in this programme → did you mean “longli”\?$/,
      ),
    ]));
  test('an unknown source', () =>
    expect(broken('"source": "xkb-2025"', '"source": "xkb-2024"')[0]).toMatch(
      /there is no source “xkb-2024” → did you mean “xkb-2025”\?$/,
    ));
  test('a locator that the source does not have', () =>
    expect(broken('"locator": "C10"', '"locator": "C11"')[0]).toMatch(
      /source “xkb-2025” has no place “C11” → did you mean/,
    ));
  test('a qualifier that is none', () =>
    expect(broken('"qualifier": "nearly"', '"qualifier": "almost"')[0]).toMatch(
      /qualifier “almost” is not known → known values: exact, about, nearly, over, under, at-least, at-most, range$/,
    ));
  test('an impossible period', () =>
    expect(broken('"period": "2025-02-05"', '"period": "2025-02-30"')[0]).toMatch(
      /period “2025-02-30”: there is no such day → write one that the calendar has/,
    ));
  test('a unit that is not the indicator’s', () =>
    expect(broken('"unit": "kg-per-mu"', '"unit": "mu"')[0]).toMatch(
      /the unit of “early-rice-yield” is “kg-per-mu”, not “mu”/,
    ));
  test('a figure twice', () =>
    expect(
      broken(
        '"region": "meixian",\n      "indicator": "park-enterprises"',
        '"region": "meijiang",\n      "indicator": "park-enterprises"',
      ).join('\n'),
    ).toMatch(/“meijiang\.park-enterprises” for 2025-02 stands twice/));
  test('an id twice', () =>
    expect(
      broken('"id": "conghua"', '"id": "guizhou"', 'data/2026.11/regions.json').join('\n'),
    ).toMatch(/regions\.json:\d+:\d+ the id “guizhou” is taken already/));
  test('derived over an unknown input', () =>
    expect(broken('["liwan", "longli"]', '["liwan", "longly"]').join('\n')).toMatch(
      /“longly” is not a region → did you mean “longli”\?/,
    ));
  test('derived over figures that do not compare', () => {
    const problems = broken(
      '"derived": {"op": "area", "of": ["longli"], "round": 10}',
      '"derived": {"op": "sum", "of": ["meijiang.park-enterprises", "potou.park-industrial-enterprises"]}',
    );
    expect(problems.join('\n')).toMatch(
      /“sum” over figures that do not compare: park-enterprises, park-industrial-enterprises/,
    );
  });
  test('names that do not add up to the count', () =>
    expect(broken('{"zh": "沙面", "en": "Shamian"}, ', '')[0]).toMatch(
      /21 names for a value of 22/,
    ));
  test('a bare number in a scope', () =>
    expect(broken('全部进驻企业', '全部 145 家企业').join('\n')).toMatch(
      /observations\.json:\d+:\d+ “145” is a bare number → bind it: \{\{ meijiang\.park-enterprises \}\}/,
    ));
  test('a missing translation, in a draft; a release keeps the languages it was made in', () => {
    expect(broken(', "en": "Bingcun"', '', 'data/2026.11/regions.json')).toEqual([]);
    const folder = copySite();
    newDraft(folder, '2026.12');
    edit(folder, 'data/2026.12/regions.json', ', "en": "Bingcun"', '');
    expect(problemsIn(folder)).toEqual([
      expect.stringMatching(/^data\/2026\.12\/regions\.json:\d+:\d+ “en” is missing/),
    ]);
    rmSync(folder, { recursive: true });
  });
  test('all problems of a run, not only the first', () => {
    const folder = copySite();
    edit(folder, observations, '"value": 145', '"value": "145"');
    edit(folder, 'data/2026.11/events.json', '"2013"', '"2013-13"');
    edit(folder, 'content/charts/purchases.json', '"symbols"', '"symbol"');
    rerelease(folder, '2026.11');
    const files = problemsIn(folder).map((p) => p.split(':')[0]);
    expect(files).toEqual(expect.arrayContaining([observations, 'data/2026.11/events.json']));
    rmSync(folder, { recursive: true });
  });
  test('a released file that was edited', () => {
    const folder = copySite();
    edit(folder, 'data/2025.02/observations.json', '"value": 145', '"value": 146');
    expect(problemsIn(folder)).toEqual([
      expect.stringMatching(
        /^data\/versions\.json:\d+:\d+ data\/2025\.02\/observations\.json has been changed since 2025\.02 was released → .*git checkout -- data\/2025\.02\/observations\.json/,
      ),
    ]);
    rmSync(folder, { recursive: true });
  });
  test('a file that is gone', () => {
    const folder = copySite();
    rmSync(join(folder, 'data/2026.11/events.json'));
    expect(problemsIn(folder).join('\n')).toMatch(
      /data\/2026\.11\/events\.json:1:1 this file is missing/,
    );
    rmSync(folder, { recursive: true });
  });
  test('a draft is checked too, and left out of the site', () => {
    const folder = copySite();
    cpSync(join(folder, 'data/2026.11'), join(folder, 'data/2026.12'), { recursive: true });
    edit(folder, 'data/2026.12/observations.json', '"value": 145', '"value": "145"');
    expect(problemsIn(folder)).toEqual([
      expect.stringMatching(/^data\/2026\.12\/observations\.json:\d+:16 value is a text/),
    ]);
    edit(folder, 'data/2026.12/observations.json', '"value": "145"', '"value": 146');
    expect(check(load(folder)).site!.dataset.version).toBe('2026.11');
    expect(
      check(load(folder), { draft: '2026.12' }).site!.dataset.observations.get(
        'meijiang.park-enterprises',
      )!.value,
    ).toBe(146);
    rmSync(folder, { recursive: true });
  });
});

test('the map knows the areas of its counties', () => {
  const geography = loadGeography(new Folder(editionRoot)).geography!;
  expect(Math.round(geography.area('522731')!)).toBeGreaterThan(2400);
  expect(geography.area('999999')).toBeUndefined();
});

test('a map that is JSON and no longer whole is said to be, with how to get it back', () => {
  const folder = copySite();
  edit(folder, 'data/geo/partners.topo.json', '"arcs":[[[0,', '"arcs":[[[99999,');
  expect(loadGeography(new Folder(folder)).problems).toMatchObject([
    {
      file: 'data/geo/partners.topo.json',
      line: 1,
      message: 'an outline of this map cannot be drawn: there is no arc 99999: the map has 58',
      remedy: expect.stringContaining('git checkout -- data/geo/partners.topo.json') as string,
    },
  ]);
  rmSync(folder, { recursive: true });
});

import { cpSync, existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { newDraft, theDraft } from '../../src/cli/draft.ts';
import { release } from '../../src/cli/release.ts';
import { diffDatasets } from '../../src/dataset/diff.ts';
import { checkSite } from '../../src/site/load.ts';
import { touches } from '../../src/site/touches.ts';
import { copySite, edit } from '../fixtures/site.ts';

const note = { zh: '更新', en: 'Update' };
let folder: string;
beforeEach(() => { folder = copySite(); });
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('an editor changes a value', () => {
  test('new copies the latest version, diff tells what it touches, release freezes it', () => {
    expect(newDraft(folder, '2026.12')).toBe('2026.11');
    edit(folder, 'data/2026.12/observations.json', '"value": 145', '"value": 150');
    const published = checkSite(folder).site!;
    const draft = checkSite(folder, { draft: '2026.12' }).site!.dataset;
    const changes = diffDatasets(published.dataset, draft);
    expect(changes).toMatchObject([{ id: 'meijiang.park-enterprises', kind: 'changed', fields: ['value'] }]);
    const touched = touches(published, changes, published.dataset, draft);
    expect(touched.charts).toEqual(['park-enterprises']);
    expect(touched.embeds).toEqual(['/embed/park-enterprises/']);
    expect(touched.lines).toContainEqual({ file: 'content/stories/zh/meijiang.md', line: 2, before: '园区里一百四十五家，|窗口开到荔湾', after: '园区里一百五十家，|窗口开到荔湾' });
    release(folder, '2026.12', note, '2026-12-01');
    const { site, problems } = checkSite(folder);
    expect(problems).toEqual([]);
    expect(site!.dataset.version).toBe('2026.12');
    expect(site!.releases.get('2026.12')!.charts.has('park-enterprises')).toBe(true);
    expect(site!.releases.get('2026.11')!.dataset.observations.get('meijiang.park-enterprises')!.value).toBe(145);
    expect(readFileSync(join(folder, 'data/urls.lock'), 'utf8')).toContain('/embed/park-enterprises/2026.12/');
  });
});

describe('what is refused', () => {
  test.each([['2026.13', /is not a version/], ['2026.11', /is released and never changes/], ['2024.01', /is older than the latest version, 2026\.11/]])('new %s', (id, message) => expect(() => newDraft(folder, id)).toThrow(message));
  test('release while anything is wrong', () => {
    newDraft(folder, '2026.12');
    edit(folder, 'data/2026.12/observations.json', '"value": 145', '"value": "145"');
    expect(() => release(folder, '2026.12', note, '2026-12-01')).toThrow('1 problem stands in the way; npm run check shows it.');
    expect(readFileSync(join(folder, 'data/versions.json'), 'utf8')).not.toContain('2026.12');
  });
  test('release without a note in each language', () => {
    newDraft(folder, '2026.12');
    expect(() => release(folder, '2026.12', { zh: '更新' }, '2026-12-01')).toThrow('there is none for: en');
  });
  test('a draft that does not exist', () => expect(() => theDraft(folder, '2030.01')).toThrow('Begin one with: npm run data -- new 2026.12'));
});

test('a release that was interrupted before its last step has not happened, and can be run again', () => {
  newDraft(folder, '2026.12');
  // As if the power went after the chart specs were frozen and before versions.json was renamed.
  cpSync(join(folder, 'data/2026.11/charts.json'), join(folder, 'data/2026.12/charts.json'));
  cpSync(join(folder, 'data/versions.json'), join(folder, 'data/versions.json.part'));
  expect(checkSite(folder)).toMatchObject({ problems: [], site: { dataset: { version: '2026.11' } } });
  release(folder, '2026.12', note, '2026-12-01');
  expect(checkSite(folder)).toMatchObject({ problems: [], site: { dataset: { version: '2026.12' } } });
  expect(existsSync(join(folder, 'data/versions.json.part'))).toBe(false);
});

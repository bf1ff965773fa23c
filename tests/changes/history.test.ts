import { rmSync } from 'node:fs';
import { afterEach, describe, expect, test } from 'vitest';
import { beginCorrection, newDraft } from '../../src/editor/draft.ts';
import { release } from '../../src/editor/release.ts';
import { listedAs, releaseHistory, sidesOf } from '../../src/changes/history.ts';
import { saidOf } from '../../src/changes/sides.ts';
import { check } from '../../src/checks/check.ts';
import { load } from '../../src/site/load.ts';
import type { Site } from '../../src/site/site.ts';
import { lastChanged } from '../../src/changes/reads.ts';
import { copySite, edit, edition } from '../fixtures/site.ts';

let folder: string | undefined;
afterEach(() => {
  if (folder) rmSync(folder, { recursive: true, force: true });
  folder = undefined;
});
/** The site after a correction of the number of firms (145 → 146) and an ordinary update of another figure. */
function corrected(): Site {
  folder = copySite();
  beginCorrection(folder, { zh: '抄错', en: 'Misread' });
  edit(folder, 'data/2026.11.1/observations.json', '"value": 145', '"value": 146');
  release(folder, '2026.11.1', {}, '2026-12-01');
  newDraft(folder, '2027.01');
  edit(folder, 'data/2027.01/observations.json', '"value": 13413', '"value": 14000');
  release(folder, '2027.01', { zh: '更新', en: 'Update' }, '2027-01-05');
  return check(load(folder)).site!;
}

const showing = (figure: string) => ({
  figures: new Set([figure]),
  events: new Set<string>(),
  files: new Set<string>(),
});

describe('the history of releases', () => {
  test('is newest first, each with what it changed in the one before', () => {
    const history = releaseHistory(corrected());
    expect(
      history.map(({ version, changes }) => [
        version.id,
        changes.map((change) => `${change.kind} ${change.id}`).slice(0, 2),
      ]),
    ).toEqual([
      ['2027.01', ['changed in-province.employment']],
      ['2026.11.1', ['changed meijiang.park-enterprises']],
      ['2026.11', ['changed lutian.paired-streets', 'changed lutian.paired-villages']],
      ['2025.02', []],
    ]);
  });
  test('tells of charts that were added, drawn otherwise or given up since', () => {
    folder = copySite();
    newDraft(folder, '2026.12');
    edit(
      folder,
      'content/charts/park-enterprises.json',
      '"label": "subject"',
      '"label": "indicator"',
    );
    release(folder, '2026.12', { zh: '更新', en: 'Update' }, '2026-12-01');
    const [latest, before] = releaseHistory(check(load(folder)).site!).map(({ entries }) =>
      entries.filter(({ what }) => what === 'chart').map(({ id, kind }) => `${kind} ${id}`),
    );
    expect(latest).toEqual(['changed park-enterprises']);
    expect(before).toEqual([
      'added distances',
      'added events',
      'added paired-places',
      'added partners-map',
    ]);
  });
  test('the last day a figure changed', () => {
    const site = corrected();
    expect(lastChanged(site, showing('meijiang.park-enterprises'))).toBe('2026-12-01');
    expect(lastChanged(site, showing('huishui.returning-workers'))).toBe(
      site.versions[0]!.released,
    );
  });
});

test('names that were added to a figure are no changed figure', () => {
  const release = releaseHistory(edition())[0]!;
  const streets = release.changes.find((change) => change.id === 'lutian.paired-streets')!;
  expect(listedAs(streets, false)).toBe('noted');
  expect(listedAs(streets, true)).toBe('changed');
  expect(saidOf(streets, 'after', sidesOf(release), 'zh')).toBe('22 个街道（逐一列名）');
});

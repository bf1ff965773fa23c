import { rmSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { differenceBetween } from '../../src/changes/difference.ts';
import { touches } from '../../src/changes/touches/index.ts';
import { check } from '../../src/checks/check.ts';
import { newDraft } from '../../src/editor/draft.ts';
import { load } from '../../src/site/load.ts';
import { copySite, edit } from '../fixtures/site.ts';

let folder: string;
beforeEach(() => {
  folder = copySite();
  newDraft(folder, '2026.12');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** What the draft touches after one edit of a file of its data. */
function touchedBy(file: string, from: string, to: string) {
  if (from !== to) edit(folder, `data/2026.12/${file}`, from, to);
  const loaded = load(folder);
  const published = check(loaded).site!;
  const draft = loaded.drafts[0]!.dataset!;
  return touches(published, differenceBetween(published.dataset, draft));
}

describe('a change of data touches', () => {
  test('nothing, where nothing differs', () =>
    expect(touchedBy('regions.json', '{', '{')).toEqual({
      lines: [],
      charts: [],
      embeds: [],
      pages: [],
      pictures: [],
      mentions: [],
      moves: [],
    }));
  test('the texts that still say a name that was changed', () => {
    const { mentions, pages } = touchedBy('regions.json', '"zh": "吕田"', '"zh": "吕田镇"');
    expect(mentions[0]).toEqual({
      file: 'content/stories/zh/lutian.md',
      line: expect.any(Number),
      name: '吕田',
    });
    expect(pages).toContain('/regions/lutian/');
  });
  test('the story that an event stands beneath, and the chart that shows it', () => {
    const { lines, charts, pages } = touchedBy('events.json', '"part": "end"', '"part": "start"');
    expect(lines).toEqual([]);
    expect(charts).toContain('events');
    expect(pages).toContain('/charts/events/');
    expect(pages).not.toContain('/figures/');
  });
  test('a line of the front matter in the words of both versions', () => {
    const { lines } = touchedBy('observations.json', '"value": 145', '"value": 150');
    expect(lines).toContainEqual({
      file: 'content/stories/zh/meijiang.md',
      line: 2,
      before: '园区里一百四十五家，窗口开到荔湾',
      after: '园区里一百五十家，窗口开到荔湾',
    });
  });
});

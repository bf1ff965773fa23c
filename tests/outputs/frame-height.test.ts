import { describe, expect, test } from 'vitest';
import { embeddable } from '../../src/outputs/embeddable.ts';
import { frameHeight } from '../../src/outputs/frame-height.ts';
import { pinnedCharts } from '../../src/site/charts.ts';
import { realSite } from '../fixtures/site.ts';

const board = (width: number, height: number) => ({ svg: '', width, height });
const page = {
  title: '三家园区',
  subtitle: '单位：家',
  boards: { phone: board(340, 300), wide: board(720, 300) },
  notes: [],
  legend: [],
  foot: { text: '来源：新快报', link: '在结荔查看' },
};

describe('the height of a frame that cannot resize', () => {
  test('is that of the drawing where it is tallest, with its words and 4 %', () => {
    const words = 29 + 25.76 + 23.04 + 17.6 + 20.8 + 21.8 + 24 + 27.85;
    const drawing = (440 / 340) * 300;
    expect(frameHeight(page)).toBe(Math.ceil(((words + drawing) * 1.04) / 10) * 10);
  });
  test('grows with what is said under the drawing, and above it', () => {
    const note = '口径见注。'.repeat(20);
    for (const more of [
      { notes: [note] },
      { legend: [note] },
      { withdrawn: note },
      { corrected: '后来有更正' },
    ])
      expect(frameHeight({ ...page, ...more })).toBeGreaterThan(frameHeight(page));
  });
  test('has room in pinned frames for what they may come to say', () => {
    const site = realSite();
    for (const { version, chart } of pinnedCharts(site))
      for (const locale of site.config.locales) {
        if (version !== site.versions.at(-1)!.id) continue;
        const now = embeddable(site, chart, locale).height;
        expect(embeddable(site, chart, locale, version).height).toBeGreaterThan(now);
      }
  });
});

import { parseHTML } from 'linkedom';
import { describe, expect, test } from 'vitest';
import { renderBoards } from '../../../src/charts/render.ts';
import { readerOf } from '../../../src/site/reader.ts';
import { edition } from '../../fixtures/site.ts';
import { draw, fixture } from './draw.ts';

describe('timeline', () => {
  test('a mark is as precise as its date: box for a year, ring for a month, dot for a day', () => {
    const { marks } = draw('timeline', fixture('timeline', '7 events'));
    expect(
      marks
        .slice(0, 3)
        .map(
          (m) =>
            `${m.tagName.toLowerCase()} ${m.getAttribute('fill') === 'var(--paper)' ? 'open' : 'full'}`,
        ),
    ).toEqual(['rect open', 'circle open', 'circle full']);
  });
  test('what lasted has round ends, and what is known by a half or a week is a ring', () => {
    const given = fixture('timeline', '2 events').events!;
    const dated = ['2021-03/2022-12', '2025-S1', '2025-W14'].map((date, i) => ({
      ...given[0]!,
      index: i,
      event: { ...given[0]!.event, date },
    }));
    const { marks } = draw('timeline', { ...fixture('timeline', '2 events'), events: dated });
    expect(marks.map((m) => `${m.tagName.toLowerCase()} ${m.getAttribute('rx')}`)).toEqual([
      'rect 4',
      'circle null',
      'circle null',
    ]);
  });
  test('dates stand beside the text on a wide board and above it on a phone', () => {
    const x = (board: 'phone' | 'wide') =>
      Number(
        draw('timeline', fixture('timeline', '2 events'), { board })
          .svg.querySelectorAll('text')[1]!
          .getAttribute('x'),
      );
    expect(x('wide')).toBeGreaterThan(x('phone'));
  });
  test('what is known by the year only stands in a band after what is dated in that year, which no line runs through', () => {
    const spec = edition().charts.get('lutian-events')!;
    const { svg } = renderBoards('lutian-events', spec, readerOf(edition(), 'zh')).phone;
    const { document } = parseHTML(svg);
    const words = [...document.querySelectorAll('text')].map((text) => text.textContent);
    expect(words.filter((text) => text.startsWith('2024'))).toEqual([
      '2024 年 9 月',
      '2024 年底',
      '2024 年，月份没有写',
    ]);
    expect(document.querySelectorAll('rect[fill="var(--grid)"]')).toHaveLength(1);
    expect(document.querySelectorAll('path[stroke="var(--rule)"]')).toHaveLength(1);
  });
});

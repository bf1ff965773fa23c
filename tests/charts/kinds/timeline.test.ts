import { describe, expect, test } from 'vitest';
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
  test('dates stand beside the text on a wide board and above it on a phone', () => {
    const x = (board: 'phone' | 'wide') =>
      Number(
        draw('timeline', fixture('timeline', '2 events'), { board })
          .svg.querySelectorAll('text')[1]!
          .getAttribute('x'),
      );
    expect(x('wide')).toBeGreaterThan(x('phone'));
  });
});

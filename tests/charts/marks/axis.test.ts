import { describe, expect, test } from 'vitest';
import type { Board } from '../../../src/charts/board.ts';
import { axisRoom, tickText, ticksOf, within } from '../../../src/charts/marks/axis.ts';
import { texts } from '../../../src/i18n/index.ts';

const board = (locale: string) => ({ size: 15, texts: texts(locale) }) as Board;

describe('ticks', () => {
  test('are round values, about as many as asked for', () =>
    expect(ticksOf([0, 97], 5)).toEqual([0, 20, 40, 60, 80]));
  test('of a log scale are powers of ten, where two of them are in reach', () => {
    expect(ticksOf([3, 4000], 5, 'log')).toEqual([10, 100, 1000]);
    expect(ticksOf([20, 60], 5, 'log').length).toBeGreaterThan(1);
  });
  test('are those inside the domain', () => expect(within([0, 5], [-1, 0, 5, 6])).toEqual([0, 5]));
  test('are read in the scales of the language, without unit', () => {
    expect(tickText(2_000_000, board('zh'))).toBe('200 万');
    expect(tickText(2_000_000, board('en'))).toBe('2 million');
    expect(tickText(13_413, board('zh'))).toBe('13,413');
  });
});

test('an axis has as much room as its longest label', () =>
  expect(axisRoom([0, 1_000_000], board('en'))).toBeGreaterThan(axisRoom([0, 10], board('en'))));

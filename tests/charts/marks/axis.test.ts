import { describe, expect, test } from 'vitest';
import type { Board } from '../../../src/charts/board.ts';
import { axisRoom, tickTexts, ticksOf, within } from '../../../src/charts/marks/axis.ts';
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
    expect(tickTexts([0, 2_000_000, 4_000_000], board('zh'))).toEqual(['0', '200 万', '400 万']);
    expect(tickTexts([0, 2_000_000], board('en'))).toEqual(['0', '2 million']);
    expect(tickTexts([-20, 0, 20], board('zh'))).toEqual(['−20', '0', '20']);
  });
  test.each([
    [
      [100_000, 100_050, 100_100],
      ['100,000', '100,050', '100,100'],
    ],
    [
      [0, 5000, 10_000],
      ['0', '5,000', '10,000'],
    ],
    [
      [0, 5_000_000, 150_000_000],
      ['0', '0.05 亿', '1.5 亿'],
    ],
    [
      [1, 1000, 1_000_000],
      ['1', '1,000', '1,000,000'],
    ],
    [
      [0, 0.1, 0.2, 0.1 + 0.2],
      ['0', '0.1', '0.2', '0.3'],
    ],
  ])('stand in one scale: %j', (ticks, printed) =>
    expect(tickTexts(ticks, board('zh'))).toEqual(printed),
  );
});

test('an axis has as much room as its longest label', () =>
  expect(axisRoom([0, 1_000_000], board('en'))).toBeGreaterThan(axisRoom([0, 10], board('en'))));

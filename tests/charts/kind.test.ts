import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { observed, plain } from '../../src/charts/fixtures/observations.ts';
import { selectionOf } from '../../src/charts/fixtures/fixture.ts';
import type { Board } from '../../src/charts/board.ts';
import { defineKind } from '../../src/charts/kind.ts';

const board = {} as Board;
const declared = {
  id: 'lollipop',
  takes: 'observations',
  rows: [1, 40],
  scale: 'shared',
  fixtures: observed(plain),
} as const;
const names = { zh: '棒棒糖图', en: 'Lollipop chart' };

describe('a kind of chart', () => {
  test('does not compile without a name in each language', () => {
    // @ts-expect-error names are missing
    defineKind({ ...declared, options: {}, draw: () => ({}) });
    const kind = defineKind({
      ...declared,
      // @ts-expect-error English is missing
      names: { zh: '棒棒糖图' },
      options: {},
      draw: () => ({}),
    });
    expect(kind.names.en).toBeUndefined();
  });

  test('gets its options as their schemas read them, with defaults', () => {
    const kind = defineKind({
      ...declared,
      names,
      options: { stick: z.number().default(2) },
      draw: (_rows, _board, { stick }) => ({ height: stick satisfies number }),
    });
    expect(kind.draw(selectionOf({}), board, undefined).height).toBe(2);
    expect(kind.draw(selectionOf({}), board, { stick: 3 }).height).toBe(3);
    expect(() => kind.draw(selectionOf({}), board, { stick: 'thick' })).toThrow();
    expect(() => kind.draw(selectionOf({}), board, { stuck: 3 })).toThrow();
  });

  test('is given what it takes and nothing else, and says what was not there', () => {
    const draw = (scheme: { columns: readonly unknown[] }) => ({ height: scheme.columns.length });
    const kind = defineKind({ ...declared, names, takes: 'scheme', options: {}, draw });
    expect(() => kind.draw(selectionOf({}), board, {})).toThrow(
      '“lollipop” draws scheme, and was given none.',
    );
  });
});

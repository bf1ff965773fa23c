import { describe, expect, test } from 'vitest';
import { kinds } from '../../src/charts/registry.ts';
import { drawings } from './kinds/drawing.ts';
import { labelFaults } from './label-faults.ts';

const boards = ['phone', 'wide'] as const;
const cases = Object.keys(kinds).flatMap((kind) =>
  boards.flatMap((board) => ['zh', 'en'].map((locale) => [kind, board, locale] as const)),
);

describe('no label leaves its board, touches another, or is crossed by a frame', () => {
  test.each(cases)('%s with every fixture, %s, %s', (kind, board, locale) => {
    const faults = drawings(kinds[kind]!, board, locale).flatMap(({ name, svg }) =>
      labelFaults(svg).map((fault) => `${name}: ${fault}`),
    );
    expect(faults).toEqual([]);
  });
});

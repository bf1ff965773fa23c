import { describe, expect, test } from 'vitest';
import { kinds } from '../../src/charts/registry.ts';
import type { Annotation } from '../../src/charts/marks/annotation.ts';
import { drawBoards } from '../../src/charts/render.ts';
import { isKnown } from '../../src/charts/row.ts';
import type { Selection } from '../../src/charts/selection.ts';
import { readerOf } from '../../src/site/reader.ts';
import { edition } from '../fixtures/site.ts';
import { drawings, fixtures } from './kinds/drawing.ts';
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

const withAxes = Object.values(kinds).filter(({ axes }) => axes);
const long = {
  zh: '这里的说明很长，长到一行里写不下 12.5 万元，要分成几行',
  en: 'Words that are so long that no line of a plot holds all of them, by 12.5 million yuan',
};

/** Lines, bands and texts at every second mark, in numbers that no editor would use. */
function annotationsFor({ rows }: Selection, words: string, time: boolean): Annotation[] {
  const known = rows.filter(isKnown);
  const [first, last] = [known[0]!, known.at(-1)!];
  return [
    { kind: 'line', at: first.value, text: words },
    { kind: 'line', at: first.value, text: words },
    { kind: 'line', at: last.value * 1.6 + 1, text: words },
    { kind: 'band', from: first.value, to: last.value, text: words },
    ...(time ? [{ kind: 'line' as const, at: last.period, text: words }] : []),
    ...known
      .filter((_, i) => i % 2 === 0)
      .slice(0, 6)
      .map((row) => ({ kind: 'text' as const, row, text: words })),
  ];
}

describe('nor does an annotation, or the name of a small multiple', () => {
  test.each(
    withAxes.flatMap((kind) =>
      boards.flatMap((board) =>
        (['zh', 'en'] as const).map((locale) => [kind.id, board, locale] as const),
      ),
    ),
  )('%s with every fixture, %s, %s', (id, board, locale) => {
    const kind = kinds[id]!;
    const source = readerOf(edition(), locale);
    const faults = fixtures(kind, locale).flatMap(({ name, selection, options }) => {
      const time = id === 'line' || id === 'area';
      const annotations = annotationsFor(selection, long[locale], time);
      const drawn = [
        { annotations },
        { facet: 'subject' as const },
        { facet: 'subject' as const, annotations },
      ];
      return drawn.flatMap((how) =>
        labelFaults(drawBoards(id, kind, selection, source, { options, ...how })[board].svg).map(
          (fault) => `${name} ${Object.keys(how).join()}: ${fault}`,
        ),
      );
    });
    expect(faults).toEqual([]);
  });
});

import { describe, expect, test } from 'vitest';
import { changesFigure, diffDatasets, diffEntries, newLanguages } from '../../src/changes/diff.ts';
import type { Dataset, Observation } from '../../src/dataset/dataset.ts';
import type { Localized } from '../../src/dataset/schema.ts';
import { edition } from '../fixtures/site.ts';

const { dataset } = edition();
const id = 'meijiang.park-enterprises';
const figure = dataset.observations.get(id)!;

const withFigure = (change: Partial<Observation>, of: Dataset = dataset): Dataset => ({
  ...of,
  observations: new Map(of.observations).set(id, { ...of.observations.get(id)!, ...change }),
});
const fieldsOf = (after: Dataset) => diffDatasets(dataset, after).map(({ fields }) => fields);

describe('what releases compare of a figure', () => {
  test('a note: more is said of the same figure', () => {
    const fields = ['note'];
    expect(fieldsOf(withFigure({ note: { zh: '注', en: 'Note' } }))).toEqual([fields]);
    expect(changesFigure(fields)).toBe(false);
  });
  test('its value: it is another figure', () => {
    const fields = ['value'];
    expect(fieldsOf(withFigure({ value: 146 }))).toEqual([fields]);
    expect(changesFigure(fields)).toBe(true);
  });
  test('the sources it rests on', () =>
    expect(
      fieldsOf(withFigure({ citations: [{ source: figure.citations[0]!.source, locator: 'C2' }] })),
    ).toEqual([['sources']]));
  test('not the order of its languages, nor fields that have nothing', () =>
    expect(
      fieldsOf(
        withFigure({
          scope: { en: figure.scope!['en']!, zh: figure.scope!['zh']! },
          note: undefined,
        }),
      ),
    ).toEqual([]));
});

describe('a language that was added', () => {
  const inJapanese = (text: Localized): Localized => ({ ...text, ja: 'あ' });
  const regions = new Map(
    [...dataset.regions].map(([key, region]) => [
      key,
      { ...region, name: inJapanese(region.name) },
    ]),
  );
  const translated = withFigure(
    { scope: inJapanese(figure.scope!) },
    { ...dataset, languages: ['zh', 'en', 'ja'], regions },
  );
  test('changes no figure and no entry, and is a language that there was not before', () => {
    expect(diffDatasets(dataset, translated)).toEqual([]);
    expect(diffEntries(dataset, translated)).toEqual([]);
    expect(newLanguages(dataset, translated)).toEqual(['ja']);
  });
  test('what was changed beside is told', () => {
    const both = withFigure(
      { scope: { ...translated.observations.get(id)!.scope!, en: 'Other' } },
      translated,
    );
    expect(fieldsOf(both)).toEqual([['scope']]);
  });
});

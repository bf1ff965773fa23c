import { expect, test } from 'vitest';
import { readerOf } from '../../../src/site/reader.ts';
import { checkDirectives } from '../../../src/stories/directives/scan.ts';
import { storyParts } from '../../../src/stories/parts.ts';
import { edition } from '../../fixtures/site.ts';

const reader = readerOf(edition(), 'zh');
const said = (body: string) =>
  checkDirectives(body, { charts: ['purchases'] }).map(
    ({ message, remedy }) => `${message} → ${remedy}`,
  );

test.each(['chart', 'map'])('::%s places a chart', (kind) => {
  const { parts, charts } = storyParts(`::${kind}{ purchases }`, reader);
  expect(parts).toEqual([{ kind, chart: 'purchases', level: 2 }]);
  expect(charts).toEqual(['purchases']);
});
test('its heading is one level below the section it stands in', () => {
  const { parts } = storyParts('## A section\n\n::chart{purchases}', reader);
  expect(parts.at(-1)).toEqual({ kind: 'chart', chart: 'purchases', level: 3 });
});
test('it names a chart that there is', () => {
  expect(said('::chart{purchases}')).toEqual([]);
  expect(said('::chart{purchase}')).toEqual([
    'there is no chart “purchase” → did you mean “purchases”?',
  ]);
  expect(said('::map{}')).toEqual(['“::map” does not say which chart → write ::map{id}']);
  expect(said('::chart')).toEqual(['“::chart” does not say which chart → write ::chart{id}']);
});

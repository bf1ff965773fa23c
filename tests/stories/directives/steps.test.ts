import { expect, test } from 'vitest';
import { readerOf } from '../../../src/site/reader.ts';
import { checkDirectives } from '../../../src/stories/directives/scan.ts';
import { storyParts } from '../../../src/stories/parts.ts';
import { edition } from '../../fixtures/site.ts';

const reader = readerOf(edition(), 'zh');
const said = (body: string) =>
  checkDirectives(body, { charts: ['four-plus'] }).map(
    ({ index, message, remedy }) => `${index} ${message} → ${remedy}`,
  );

test('::steps holds what stands before the next ::', () => {
  const { parts } = storyParts('::steps{four-plus}\n\n先看左边。\n\n::\n\n后面。', reader);
  expect(parts).toEqual([
    {
      kind: 'steps',
      chart: 'four-plus',
      level: 2,
      within: [{ kind: 'prose', html: '<p>先看左边。</p>\n' }],
    },
    { kind: 'prose', html: '<p>后面。</p>\n' },
  ]);
});
test('it may hold another chart', () => {
  const [steps] = storyParts('::steps{four-plus}\n::chart{purchases}\n::', reader).parts;
  expect(steps!.within).toEqual([{ kind: 'chart', chart: 'purchases', level: 2 }]);
  expect(said('::steps{four-plus}\n::chart{four-plus}\n::')).toEqual([]);
});
test('it is closed, and holds no others', () => {
  expect(said('::steps{four-plus}\n\n先看左边。')).toEqual([
    '0 these steps are not closed → put a line :: after the last step',
  ]);
  expect(said('::steps{four-plus}\n::steps{four-plus}\n::')).toEqual([
    '19 steps cannot stand inside steps → close the first with a line ::',
  ]);
});

import { expect, test } from 'vitest';
import { checkDirectives } from '../../../src/stories/directives/scan.ts';

const said = (body: string) =>
  checkDirectives(body, { charts: ['purchases'] }).map(
    ({ index, length, message, remedy }) =>
      `“${body.slice(index, index + length)}”: ${message} → ${remedy}`,
  );

test('a line that begins with two colons is a directive', () => {
  expect(said('::grafik{purchases}')).toEqual([
    '“::grafik{purchases}”: “::grafik{purchases}” is not a directive → write ::chart{id}, ::map{id}, or ::steps{id} … ::',
  ]);
  expect(said('Text :: with colons.\n\n::chart{purchases}\r\n')).toEqual([]);
});
test('its brace is closed', () =>
  expect(said('::chart{purchases')).toEqual([
    '“::chart{purchases”: this { is not closed → write ::chart{purchases}',
  ]));
test('a lone :: closes something', () =>
  expect(said('One.\n\n::\n')).toEqual([
    '“::”: this :: closes nothing → delete it, or begin with a line ::steps{id}',
  ]));
test('nothing stands before it', () => {
  expect(said('- One\n\n  ::chart{purchases}')).toEqual([
    '“  ::”: a directive begins its line → delete the spaces before it',
  ]);
  expect(said('  :: as it were')).toEqual([]);
});

import { describe, expect, test } from 'vitest';
import { optionsNameWhatIsShown, saidOfWhatIsShown } from '../../../src/charts/rules/named.ts';
import { edition } from '../../fixtures/site.ts';
import { faultsOf } from './candidate.ts';

const map = edition().charts.get('partners-map')!;
const inset = {
  regions: ['meixian'],
  phone: { x: 0, y: 0, width: 90, height: 90 },
  wide: { x: 0, y: 0, width: 90, height: 90 },
};

describe('what options name', () => {
  const faults = (options: object) =>
    faultsOf(optionsNameWhatIsShown, { ...map, options: { ...map.options, ...options } });
  test('is there in the charts of the site', () => expect(faults({})).toEqual([]));
  test.each([
    [{ labels: { wide: { lutain: 'n' } } }, 'labels.wide.lutain', 'lutian'],
    [{ labels: { phone: { longly: 'n' } } }, 'labels.phone.longly', 'longli'],
    [{ bend: { hiushui: 0.1 } }, 'bend.hiushui', 'huishui'],
    [{ insets: [{ ...inset, regions: ['meixain'] }] }, 'insets.0.regions.0', 'meixian'],
    [{ insets: [{ ...inset, labels: { meixain: 'n' } }] }, 'insets.0.labels.meixain', 'meixian'],
  ])('%j is no region', (options, path, meant) => {
    const wrong = path.startsWith('insets.0.regions') ? 'meixain' : path.split('.').at(-1);
    expect(faults(options)).toEqual([
      `options.${path}: there is no region “${wrong}” in version 2026.11 → did you mean “${meant}”?`,
    ]);
  });
  test('is shown', () => {
    const query = { regions: ['liwan', 'longli', 'huishui'] };
    const options = { ...map.options, labels: {}, bend: { potou: 0.1 }, insets: [] };
    expect(faultsOf(optionsNameWhatIsShown, { ...map, query, options })).toEqual([
      'options.bend.potou: “potou” is not among the regions of this chart → add it to "regions" of the query, or take it away here',
    ]);
  });
  test('in an inset is of the inset', () =>
    expect(faults({ insets: [{ ...inset, labels: { liwan: 'n' } }] })).toEqual([
      'options.insets.0.labels.liwan: “liwan” is not among the regions of this inset → add it to "regions" of the inset, or take it away here',
    ]));
  test('is an outline of the map file', () => {
    const names = { '4x': { longitude: 111, latitude: 26, name: { zh: '', en: '' } } };
    expect(faults({ names })[0]).toMatch(
      /^options\.names\.4x: the map file has no outline with the code “4x” → did you mean “4\d”/,
    );
  });
});

describe('labels and colours', () => {
  const query = { observations: ['longli.distance'] };
  test('are of figures that the chart shows, by any of their ids', () => {
    const labels = { 'longli.distance': { zh: '', en: '' } };
    expect(faultsOf(saidOfWhatIsShown, { query, labels })).toEqual([]);
  });
  test('of others are told', () => {
    const colours = { 'potou.distance': 'potou' };
    expect(faultsOf(saidOfWhatIsShown, { query, colours })).toEqual([
      'colours.potou.distance: “potou.distance” is not among the figures that this chart shows → take it away, or name one of: longli.distance',
    ]);
    expect(faultsOf(saidOfWhatIsShown, { ...map, colours })).toEqual([
      'colours.potou.distance: “potou.distance” is not among the figures that this chart shows → take it away',
    ]);
  });
});

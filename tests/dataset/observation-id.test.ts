import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  identify,
  nothingReleased,
  releasedWith,
  type Identified,
} from '../../src/dataset/observation-id.ts';

const firms = (period?: string, more: Partial<Identified> = {}): Identified => ({
  region: 'town',
  indicator: 'firms',
  period,
  ...more,
});
const flat = () => [];

/** The ids of each of several versions, one after the other. */
function idsOver(...versions: Identified[][]): string[][] {
  let released = nothingReleased;
  return versions.map((entries) => {
    const figures = identify(entries, flat, released);
    released = releasedWith(released, figures);
    return figures.map(({ id }) => id);
  });
}

describe('an id', () => {
  test('is bare where a figure is alone, and stays so when others come beside it', () =>
    expect(idsOver([firms('2025')], [firms('2026'), firms('2025')])).toEqual([
      ['town.firms'],
      ['town.firms@2026', 'town.firms'],
    ]));
  test('stays bare where the others came before it in time', () =>
    expect(idsOver([firms('2025')], [firms('2024'), firms('2025')])[1]).toEqual([
      'town.firms@2024',
      'town.firms',
    ]));
  test('is full where several come at once, and stays so when one of them goes', () =>
    expect(idsOver([firms('2025'), firms('2026')], [firms('2026')])).toEqual([
      ['town.firms@2025', 'town.firms@2026'],
      ['town.firms@2026'],
    ]));
  test('is not given to another period when its own goes', () =>
    expect(idsOver([firms('2025')], [firms('2026')])[1]).toEqual(['town.firms@2026']));
  test('comes back with its period', () =>
    expect(idsOver([firms('2025')], [firms('2026')], [firms('2025'), firms('2026')])[2]).toEqual([
      'town.firms',
      'town.firms@2026',
    ]));
  test('of what has no period is bare, or says so beside what has one', () =>
    expect(idsOver([firms()], [firms(), firms('2025')], [firms('2025'), firms()])).toEqual([
      ['town.firms'],
      ['town.firms', 'town.firms@2025'],
      ['town.firms@2025', 'town.firms'],
    ]));
  test('has the codes of its dimensions in the order of the indicator', () => {
    const [figure] = identify(
      [firms('2025-S1', { dimensions: { sex: 'women', sector: 'trade' } })],
      () => ['sector', 'sex'],
      nothingReleased,
    );
    expect(figure).toMatchObject({
      id: 'town.firms.trade.women',
      full: 'town.firms.trade.women@2025-S1',
    });
  });

  const periods = fc.uniqueArray(fc.constantFrom('2021', '2022', '2023-S1', undefined), {
    minLength: 1,
  });
  test('never changes, whatever comes and goes, and is no one else’s', () =>
    fc.assert(
      fc.property(fc.array(periods, { minLength: 2, maxLength: 6 }), (versions) => {
        const ids = idsOver(...versions.map((list) => list.map((period) => firms(period))));
        const called = new Map<string, string | undefined>();
        const owners = new Map<string | undefined, string>();
        versions.forEach((list, v) =>
          list.forEach((period, i) => {
            const id = ids[v]![i]!;
            expect(called.has(id) ? called.get(id) : period).toBe(period);
            expect(owners.get(period) ?? id).toBe(id);
            called.set(id, period);
            owners.set(period, id);
          }),
        );
      }),
    ));
});

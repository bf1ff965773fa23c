import { describe, expect, test } from 'vitest';
import { problemsAfter as broken } from '../fixtures/site.ts';

const spec = 'content/charts/park-enterprises.json';

describe('a chart that would mislead or be empty is refused at its place', () => {
  test('an unknown kind', () =>
    expect(broken(spec, '"bar"', '"bars"')[0]).toMatch(
      /park-enterprises\.json:3:11 kind “bars” is not known → did you mean “bar”\?/,
    ));
  test('an unknown field', () =>
    expect(broken(spec, '"subtitle"', '"subtitel"').join('\n')).toMatch(
      /“subtitel” is not a field here → did you mean “subtitle”\?/,
    ));
  test('an unknown figure', () =>
    expect(
      broken(spec, 'meixian.park-enterprises"', 'meixian.park-entreprises"').join('\n'),
    ).toMatch(
      /:\d+:7 there is no figure “meixian\.park-entreprises” in version 2026\.11 → did you mean/,
    ));
  test('figures of different scope without a note', () =>
    expect(broken(spec, /,\s*"note": \{[^}]*\}\s*\}/, '\n}').join('\n')).toMatch(
      /different scope \(park-enterprises, park-industrial-enterprises\).*say in "note" what differs/,
    ));
  test('different units on one scale', () =>
    expect(
      broken(spec, '"meixian.park-enterprises"', '"lutian.livelihood-funds"').join('\n'),
    ).toMatch(/different units: enterprise, yuan/));
  test('an empty query', () =>
    expect(
      broken('content/charts/distances.json', '"indicator": "distance",', '').join('\n'),
    ).toMatch(/finds 0 observations, and “bar” needs at least 1/));
  test('events of regions that have none', () =>
    expect(broken('content/charts/lutian-events.json', '"lutian"', '"potou"').join('\n')).toMatch(
      /finds 0 events, and “timeline” needs at least 1/,
    ));
  test('an option the kind does not take', () =>
    expect(
      broken(spec, '"kind": "bar",', '"kind": "bar", "options": {"logarithmic": true},').join('\n'),
    ).toMatch(/“bar” has no option “logarithmic” → known fields: axis/));
  test('a bare number in the title', () =>
    expect(broken(spec, '{{ meijiang.park-enterprises }}，', '145 家，').join('\n')).toMatch(
      /park-enterprises\.json:\d+:\d+ “145” is a bare number → bind it: \{\{ meijiang\.park-enterprises \}\}/,
    ));
});

import type { Citation, Dataset, Observation } from './dataset.ts';
import { derive, type Fault } from './derive.ts';
import type { Geography } from './geography.ts';
import type { LocatedJson } from '../problems/located.ts';
import { suggest, type Problem } from '../problems/problem.ts';
import type { FileName, Files, RawObservation } from './schema.ts';

/** The files of a version as read: parsed, and still knowing where everything stands. */
export type Parts = { [F in FileName]: { json: LocatedJson; value: Files[F] } };

/** Resolves every reference between the files of a version; what does not resolve is a problem at its place. */
export function resolve(
  version: string,
  parts: Parts,
  geography: Geography | undefined,
): { dataset: Dataset; problems: Problem[] } {
  const problems: Problem[] = [];
  const index = <T extends { id: string }>(
    file: FileName,
    list: readonly T[],
    key: string = file,
  ): Map<string, T> => {
    const map = new Map<string, T>();
    list.forEach((item, i) => {
      if (map.has(item.id))
        problems.push(
          parts[file].json.problem(
            [key, i, 'id'],
            `the id “${item.id}” is taken already in this file`,
            'give one of the two another id',
          ),
        );
      else map.set(item.id, item);
    });
    return map;
  };
  const regions = index('regions', parts.regions.value.regions);
  const programmes = index('programmes', parts.programmes.value.programmes);
  const units = index('indicators', parts.indicators.value.units, 'units') as unknown as Map<
    string,
    Dataset['units'] extends ReadonlyMap<string, infer U> ? U : never
  >;
  const indicators = index('indicators', parts.indicators.value.indicators);
  const events = index('events', parts.events.value.events);
  const sources = index('sources', parts.sources.value.sources);

  /** Looks `id` up; where it is unknown, the problem stands at `path`. */
  const refer = <T>(
    file: FileName,
    path: (string | number)[],
    id: string,
    map: ReadonlyMap<string, T>,
    what: string,
  ): T | undefined => {
    const found = map.get(id);
    if (found === undefined)
      problems.push(
        parts[file].json.problem(
          path,
          `there is no ${what} “${id}”`,
          suggest(id, [...map.keys()], `${what}s`),
        ),
      );
    return found;
  };
  const cite = (
    file: FileName,
    path: (string | number)[],
    id: string,
    locator: string,
  ): Citation | undefined => {
    const source = refer(file, [...path, 'source'], id, sources, 'source');
    if (source?.locators && !Object.hasOwn(source.locators, locator)) {
      problems.push(
        parts[file].json.problem(
          [...path, 'locator'],
          `source “${id}” has no place “${locator}”`,
          suggest(locator, Object.keys(source.locators), 'locators'),
        ),
      );
    }
    return source && { source, locator };
  };

  parts.regions.value.regions.forEach(
    (region, i) =>
      region.parent && refer('regions', ['regions', i, 'parent'], region.parent, regions, 'region'),
  );
  parts.programmes.value.programmes.forEach((programme, i) => {
    refer('programmes', ['programmes', i, 'helper'], programme.helper, regions, 'region');
    programme.regions.forEach((id, j) =>
      refer('programmes', ['programmes', i, 'regions', j], id, regions, 'region'),
    );
    programme.schemes?.forEach((scheme, j) =>
      cite('programmes', ['programmes', i, 'schemes', j], scheme.source, scheme.locator),
    );
  });
  parts.indicators.value.indicators.forEach((indicator, i) =>
    refer('indicators', ['indicators', i, 'unit'], indicator.unit, units, 'unit'),
  );
  parts.events.value.events.forEach((event, i) => {
    event.regions?.forEach((id, j) =>
      refer('events', ['events', i, 'regions', j], id, regions, 'region'),
    );
    if (event.programme)
      refer('events', ['events', i, 'programme'], event.programme, programmes, 'programme');
    cite('events', ['events', i], event.source, event.locator);
  });

  const observations = new Map<string, Observation>();
  const raws = parts.observations.value.observations;
  const counts = new Map<string, number>();
  for (const raw of raws) counts.set(baseId(raw), (counts.get(baseId(raw)) ?? 0) + 1);
  const at = (i: number, ...rest: (string | number)[]) => ['observations', i, ...rest];
  const fault = (i: number, path: (string | number)[], message: string, remedy: string) =>
    void problems.push(parts.observations.json.problem(at(i, ...path), message, remedy));

  const build = (
    raw: RawObservation,
    i: number,
    given:
      { value: number; qualifier: Observation['qualifier']; citations: Citation[] } | undefined,
  ): void => {
    const indicator = refer(
      'observations',
      at(i, 'indicator'),
      raw.indicator,
      indicators,
      'indicator',
    );
    const region =
      raw.region === undefined
        ? undefined
        : refer('observations', at(i, 'region'), raw.region, regions, 'region');
    const programme =
      raw.programme === undefined
        ? undefined
        : refer('observations', at(i, 'programme'), raw.programme, programmes, 'programme');
    if ((raw.region === undefined) === (raw.programme === undefined))
      fault(
        i,
        [],
        'an observation is about one region or one programme',
        'give it either "region" or "programme"',
      );
    const citations: Citation[] = [...(given?.citations ?? [])];
    if (raw.source !== undefined && raw.locator !== undefined) {
      const citation = cite('observations', at(i), raw.source, raw.locator);
      if (
        citation &&
        !citations.some((c) => c.source === citation.source && c.locator === citation.locator)
      )
        citations.push(citation);
    } else if (citations.length === 0 && given)
      fault(
        i,
        [],
        'this figure has no source',
        'add "source" and "locator": where a reader can check it',
      );
    const unit = indicator && units.get(indicator.unit);
    if (indicator && raw.unit !== indicator.unit) {
      fault(
        i,
        ['unit'],
        `the unit of “${indicator.id}” is “${indicator.unit}”, not “${raw.unit}”`,
        `write "${indicator.unit}", and the value in it`,
      );
      return;
    }
    let members: Observation['members'];
    if (raw.members) {
      const citation = cite(
        'observations',
        at(i, 'members'),
        raw.members.source,
        raw.members.locator,
      );
      if (given && raw.members.names.length !== given.value)
        fault(
          i,
          ['members', 'names'],
          `${raw.members.names.length} names for a value of ${given.value}`,
          'name each thing counted once, or correct the value',
        );
      if (citation) members = { names: raw.members.names, citation };
    }
    if (!indicator || !unit || !given || !(region ?? programme)) return;
    const id = (counts.get(baseId(raw)) ?? 0) > 1 ? `${baseId(raw)}@${raw.period}` : baseId(raw);
    if (observations.has(id))
      return fault(
        i,
        [],
        `“${id}” for ${raw.period} stands twice`,
        'keep one of the two, or give one another period',
      );
    observations.set(id, {
      id,
      subject: region ? { kind: 'region', region } : { kind: 'programme', programme: programme! },
      indicator,
      unit,
      period: raw.period,
      value: given.value,
      qualifier: given.qualifier,
      status: raw.derived ? 'derived' : 'reported',
      citations,
      group: raw.comparable ?? indicator.comparable,
      scope: raw.scope,
      note: raw.note,
      members,
      derived: raw.derived,
    });
  };

  raws.forEach((raw, i) => {
    if (raw.derived) {
      if (raw.value !== undefined)
        fault(
          i,
          ['value'],
          'a derived figure has no value of its own',
          'delete "value"; it is computed from "derived"',
        );
      return;
    }
    if (raw.value === undefined)
      return fault(i, [], 'this figure has neither "value" nor "derived"', 'add one of them');
    if (raw.qualifier === undefined)
      return fault(
        i,
        [],
        '“qualifier” is missing',
        'one of: exact, about, nearly, over, as the source has it',
      );
    build(raw, i, { value: raw.value, qualifier: raw.qualifier, citations: [] });
  });
  // Derived figures may rest on derived ones: go round until nothing more resolves, then report what is left.
  let waiting = raws.map((raw, i) => ({ raw, i })).filter(({ raw }) => raw.derived);
  const refused = new Map<number, Fault>();
  for (let before = -1; before !== waiting.length;) {
    before = waiting.length;
    waiting = waiting.filter(({ raw, i }) => {
      const figure = derive(raw.derived!, { observations, regions, programmes, geography });
      if ('fault' in figure) return (refused.set(i, figure), true);
      build(raw, i, figure);
      return false;
    });
  }
  for (const { i } of waiting) {
    const { fault: message, remedy, index: input } = refused.get(i)!;
    fault(i, input === undefined ? ['derived'] : ['derived', 'of', input], message, remedy);
  }
  const order = new Map(raws.map((raw, i) => [baseId(raw), i]));
  const sorted = new Map(
    [...observations].sort(
      ([a], [b]) => (order.get(a.split('@')[0]!) ?? 0) - (order.get(b.split('@')[0]!) ?? 0),
    ),
  );
  return {
    dataset: {
      version,
      regions,
      programmes,
      units,
      indicators,
      observations: sorted,
      events,
      sources,
    },
    problems,
  };
}

const baseId = (raw: RawObservation) => `${raw.region ?? raw.programme ?? ''}.${raw.indicator}`;

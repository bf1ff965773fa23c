import type { Geography } from './geography.ts';
import { greatCircle } from './geography.ts';
import type { Citation, Observation } from './dataset.ts';
import { suggest } from '../problems/problem.ts';
import type { Programme, Qualifier, RawObservation, Region } from './schema.ts';

/** What a derived observation can draw on. */
export interface Inputs {
  observations: ReadonlyMap<string, Observation>;
  regions: ReadonlyMap<string, Region>;
  programmes: ReadonlyMap<string, Programme>;
  geography: Geography | undefined;
}

export type Derived = { value: number; qualifier: Qualifier; citations: Citation[] };
export type Fault = {
  fault: string;
  remedy: string;
  /** Index in `of`, where one input is at fault. */ index?: number;
};

/**
 * Computes a derived observation from its declaration. Figures inherit the weakest qualifier and all citations of
 * their inputs; a rounded result is at least “about”. Inputs of different comparability groups are a fault.
 */
export function derive(
  { op, of, round }: NonNullable<RawObservation['derived']>,
  inputs: Inputs,
): Derived | Fault {
  if (op === 'distance' || op === 'area' || op === 'count')
    return geographic(op, of, round, inputs);
  const figures: Observation[] = [];
  for (const [index, id] of of.entries()) {
    const figure = inputs.observations.get(id);
    if (!figure)
      return {
        fault: `“${id}” is not an observation`,
        remedy: suggest(id, [...inputs.observations.keys()], 'observations'),
        index,
      };
    figures.push(figure);
  }
  const groups = [...new Set(figures.map((f) => f.group))];
  if (groups.length > 1)
    return {
      fault: `“${op}” over figures that do not compare: ${groups.join(', ')}`,
      remedy: 'only figures of one comparability group may be combined; give two figures instead',
    };
  if (op !== 'sum' && figures.length !== 2)
    return {
      fault: `“${op}” takes two figures, and has ${figures.length}`,
      remedy: 'name two ids in "of"',
    };
  const [a, b] = figures.map((f) => f.value) as [number, number];
  const value = {
    sum: () => figures.reduce((n, f) => n + f.value, 0),
    difference: () => a - b,
    ratio: () => a / b,
    share: () => (a / b) * 100,
  }[op]();
  if (!Number.isFinite(value))
    return {
      fault: `“${op}” of these figures is not a number`,
      remedy: 'the second figure is zero; leave this one out',
    };
  return rounded(
    {
      value,
      qualifier: weakest(
        op,
        figures.map((f) => f.qualifier),
      ),
      citations: dedupe(figures.flatMap((f) => f.citations)),
    },
    round,
  );
}

/** Facts about places: how far, how large, how many. The caller cites the source of the map or the list. */
function geographic(
  op: 'distance' | 'area' | 'count',
  of: readonly string[],
  round: number | undefined,
  { regions, programmes, geography }: Inputs,
): Derived | Fault {
  for (const [index, id] of of.entries()) {
    if (!regions.has(id) && !(op === 'count' && programmes.has(id)))
      return {
        fault: `“${id}” is not a region${op === 'count' ? ' or programme' : ''}`,
        remedy: suggest(id, [...regions.keys()], 'regions'),
        index,
      };
  }
  if (op === 'count')
    return new Set(of).size === of.length
      ? { value: of.length, qualifier: 'exact', citations: [] }
      : { fault: 'a thing is counted twice', remedy: 'name each id once' };
  if (op === 'distance') {
    const points = of.map((id) => regions.get(id)?.point);
    const missing = points.findIndex((p) => !p);
    if (missing >= 0)
      return {
        fault: `“${of[missing]}” has no point on the map`,
        remedy: 'give the region a "point" in regions.json',
        index: missing,
      };
    if (points.length !== 2)
      return {
        fault: `“distance” takes two regions, and has ${points.length}`,
        remedy: 'name two ids in "of"',
      };
    const [a, b] = points as [NonNullable<Region['point']>, NonNullable<Region['point']>];
    return rounded({ value: greatCircle(a, b), qualifier: 'exact', citations: [] }, round);
  }
  const code = regions.get(of[0] ?? '')?.code;
  const area = code === undefined ? undefined : geography?.area(code);
  if (area === undefined)
    return {
      fault: `the map has no outline of “${of[0]}”`,
      remedy: 'give the region the code of its outline in data/geo, or leave the area out',
      index: 0,
    };
  return rounded({ value: area, qualifier: 'exact', citations: [] }, round);
}

function rounded(figure: Derived, round: number | undefined): Derived {
  if (round === undefined) return figure;
  const value = Number((Math.round(figure.value / round) * round).toPrecision(12));
  return { ...figure, value, qualifier: figure.qualifier === 'exact' ? 'about' : figure.qualifier };
}

/** Over plus over is over; a mixture, or a difference of bounds, says no more than about. */
function weakest(op: string, qualifiers: readonly Qualifier[]): Qualifier {
  const bounds = new Set(qualifiers.filter((q) => q !== 'exact'));
  if (bounds.size === 0) return 'exact';
  const [only] = bounds;
  return bounds.size === 1 && op === 'sum' && only ? only : 'about';
}

function dedupe(citations: readonly Citation[]): Citation[] {
  return [...new Map(citations.map((c) => [`${c.source.id} ${c.locator}`, c])).values()];
}

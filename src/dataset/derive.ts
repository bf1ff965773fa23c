import type { Fault, InValue } from '../problems/fault.ts';
import { suggest } from '../problems/suggest.ts';
import { distinct, type Citation, type Dataset, type Observation } from './dataset.ts';
import { greatCircle, type Geography } from './geography.ts';
import { findObservation } from './reference.ts';
import { idIn, misreadIn } from './reference-index.ts';
import type { Derivation, Operation, Qualifier } from './schema.ts';

/** What a derived observation can draw on. */
export interface Inputs extends Pick<
  Dataset,
  'observations' | 'references' | 'regions' | 'programmes'
> {
  geography: Geography | undefined;
}

/** What an observation says, in its base unit, and what that rests on. */
export interface Figure {
  value: number;
  qualifier: Qualifier;
  citations: Citation[];
}

/** Why a figure cannot be worked out, at a place in its declaration. */
export type Underivable = Fault<InValue>;

/** Whether a figure could not be worked out. */
export const isFault = (result: Figure | Underivable): result is Underivable => 'message' in result;

/** Facts about places, worked out from the map and the lists. */
type Geographic = Extract<Operation, 'distance' | 'area' | 'count'>;
type Arithmetic = Exclude<Operation, Geographic>;

const isGeographic = (op: Operation): op is Geographic =>
  op === 'distance' || op === 'area' || op === 'count';

/** Whether all the figures that a declaration rests on are known yet. */
export function stated({ op, of }: Derivation, inputs: Inputs): boolean {
  return isGeographic(op) || of.every((id) => findObservation(inputs, id) !== undefined);
}

/**
 * Works out a derived observation from its declaration. Figures inherit the weakest qualifier and all citations of their
 * inputs; a rounded result is at least “about”. Inputs of different comparability groups are a fault.
 */
export function derive({ op, of, round }: Derivation, inputs: Inputs): Figure | Underivable {
  const figure = isGeographic(op) ? geographic[op](of, inputs) : combined(op, of, inputs);
  return isFault(figure) || round === undefined ? figure : rounded(figure, round);
}

const arithmetic: Record<Arithmetic, (values: readonly number[]) => number> = {
  sum: (values) => values.reduce((sum, value) => sum + value, 0),
  difference: ([a = NaN, b = NaN]) => a - b,
  ratio: ([a = NaN, b = NaN]) => a / b,
  share: ([a = NaN, b = NaN]) => (a / b) * 100,
};

/** Figures put together by arithmetic. */
function combined(op: Arithmetic, of: readonly string[], inputs: Inputs): Figure | Underivable {
  const unknown = of.findIndex((id) => !findObservation(inputs, id));
  if (unknown >= 0)
    return {
      path: ['of', unknown],
      ...notAFigure(of[unknown]!, inputs),
    };
  const figures = of.flatMap((id) => findObservation(inputs, id) ?? []);
  const mismatch = whyNotTogether(op, figures);
  if (mismatch) return mismatch;
  const value = arithmetic[op](figures.map((figure) => figure.value));
  if (!Number.isFinite(value))
    return {
      path: [],
      message: `“${op}” of these figures is not a number`,
      remedy: 'the second figure is zero; leave this one out',
    };
  const qualifiers = figures.map((figure) => figure.qualifier);
  return {
    value,
    qualifier: weakest(op, qualifiers),
    citations: distinct(figures.flatMap((figure) => figure.citations)),
  };
}

/** Why something that a figure is to be worked out from is not known. */
function notAFigure(id: string, { observations, references }: Inputs): Fault {
  const misread = misreadIn(references, id);
  if (misread) return misread;
  if (idIn(references, id) !== undefined)
    return {
      message: `“${id}” is not known, so nothing can be worked out from it`,
      remedy: 'mend what is wrong with it, or take it out where it rests on this figure itself',
    };
  return {
    message: `“${id}” is not an observation`,
    remedy: suggest(id, [...observations.keys()], 'observations'),
  };
}

/** Why figures may not be put together: they do not compare, or there are too many or too few. */
function whyNotTogether(op: Arithmetic, figures: readonly Observation[]): Underivable | undefined {
  const groups = [...new Set(figures.map((figure) => figure.group))];
  if (groups.length > 1)
    return {
      path: [],
      message: `“${op}” over figures that do not compare: ${groups.join(', ')}`,
      remedy: 'only figures of one comparability group may be combined; give two figures instead',
    };
  if (op !== 'sum' && figures.length !== 2)
    return {
      path: [],
      message: `“${op}” takes two figures, and has ${figures.length}`,
      remedy: 'name two ids in "of"',
    };
  return undefined;
}

/** How far, how large, how many. Whoever declares it cites the source of the map or the list. */
const geographic: Record<
  Geographic,
  (of: readonly string[], inputs: Inputs) => Figure | Underivable
> = { distance, area, count };

/** Great-circle distance in km between the points of two regions. */
function distance(of: readonly string[], { regions }: Inputs): Figure | Underivable {
  const unknown = notAmong([...regions.keys()], of, 'region', 'regions');
  if (unknown) return unknown;
  const points = of.map((id) => regions.get(id)?.point);
  const [a, b] = points;
  if (points.length !== 2)
    return {
      path: [],
      message: `“distance” takes two regions, and has ${points.length}`,
      remedy: 'name two ids in "of"',
    };
  if (!a || !b) {
    const pointless = points.findIndex((point) => !point);
    return {
      path: ['of', pointless],
      message: `“${of[pointless]}” has no point on the map`,
      remedy: 'give the region a "point" in regions.json',
    };
  }
  return exactly(greatCircle(a, b));
}

/** Area in km² within the map’s outline of a region. */
function area(of: readonly string[], { regions, geography }: Inputs): Figure | Underivable {
  const unknown = notAmong([...regions.keys()], of, 'region', 'regions');
  if (unknown) return unknown;
  const [id = ''] = of;
  const code = regions.get(id)?.code;
  const size = code === undefined ? undefined : geography?.area(code);
  if (size === undefined)
    return {
      path: ['of', 0],
      message: `the map has no outline of “${id}”`,
      remedy: 'give the region the code of its outline in data/geo, or leave the area out',
    };
  return exactly(size);
}

/** How many regions or programmes are listed. */
function count(of: readonly string[], { regions, programmes }: Inputs): Figure | Underivable {
  const unknown = notAmong(
    [...regions.keys(), ...programmes.keys()],
    of,
    'region or programme',
    'regions and programmes',
  );
  if (unknown) return unknown;
  if (new Set(of).size !== of.length)
    return { path: [], message: 'a thing is counted twice', remedy: 'name each id once' };
  return exactly(of.length);
}

/** The first of `of` that is not among those that are known, as a fault. */
function notAmong(
  known: readonly string[],
  of: readonly string[],
  one: string,
  many: string,
): Underivable | undefined {
  const unknown = of.findIndex((id) => !known.includes(id));
  if (unknown < 0) return undefined;
  return {
    path: ['of', unknown],
    message: `“${of[unknown]}” is not a ${one}`,
    remedy: suggest(of[unknown]!, known, many),
  };
}

const exactly = (value: number): Figure => ({ value, qualifier: 'exact', citations: [] });

/** A figure as a multiple of `round`, without the dust of binary fractions. */
function rounded(figure: Figure, round: number): Figure {
  const value = Number((Math.round(figure.value / round) * round).toPrecision(12));
  return { ...figure, value, qualifier: figure.qualifier === 'exact' ? 'about' : figure.qualifier };
}

/** Over plus over is over; a mixture, or a difference of bounds, says no more than about. */
function weakest(op: Arithmetic, qualifiers: readonly Qualifier[]): Qualifier {
  const bounds = new Set(qualifiers.filter((qualifier) => qualifier !== 'exact'));
  if (bounds.size === 0) return 'exact';
  const [only] = bounds;
  return bounds.size === 1 && op === 'sum' && only ? only : 'about';
}

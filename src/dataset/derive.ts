import type { Fault, InValue } from '../problems/fault.ts';
import { suggest } from '../problems/suggest.ts';
import { combine, mayBeZero, roundTo, type Arithmetic } from './bounds.ts';
import {
  distinct,
  subjectId,
  type Citation,
  type Dataset,
  type Figured,
  type Observation,
} from './dataset.ts';
import { withoutDust } from './digits.ts';
import { greatCircle, type Geography } from './geography.ts';
import { countedTwice } from './overlap.ts';
import { findAbsence, findObservation } from './reference.ts';
import { idIn, misreadIn } from './reference-index.ts';
import { settledStatuses, type Derivation, type Operation, type Status } from './schema.ts';

/** What a derived observation can draw on. */
export interface Inputs extends Pick<
  Dataset,
  'observations' | 'absences' | 'references' | 'regions' | 'programmes'
> {
  geography: Geography | undefined;
}

/** What an observation says, how settled that is, and what it rests on. */
export interface Figure extends Figured {
  status: Status;
  citations: Citation[];
}

/** Why a figure cannot be worked out, at a place in its declaration. */
export type Underivable = Fault<InValue>;

/** Whether a figure could not be worked out. */
export const isFault = (result: Figure | Underivable): result is Underivable => 'message' in result;

/** Facts about places, worked out from the map and the lists. */
type Geographic = Extract<Operation, 'distance' | 'area' | 'count'>;

const isGeographic = (op: Operation): op is Geographic =>
  op === 'distance' || op === 'area' || op === 'count';

/** Whether all the figures that a declaration rests on are known yet. */
export function stated({ op, of }: Derivation, inputs: Inputs): boolean {
  return isGeographic(op) || of.every((id) => findObservation(inputs, id) !== undefined);
}

/**
 * Works out a derived observation from its declaration. Of the qualifiers of its inputs a figure keeps what truly follows, of
 * their statuses the least settled, and all their citations; their intervals of confidence it does not keep, since what follows
 * from those nobody can say without knowing how they depend on one another. A rounded result is at least “about”. Inputs of
 * different comparability groups are a fault, and so is a division by what may be zero.
 */
export function derive({ op, of, round }: Derivation, inputs: Inputs): Figure | Underivable {
  const figure = isGeographic(op) ? geographic[op](of, inputs) : combined(op, of, inputs);
  if (isFault(figure) || round === undefined) return figure;
  return { ...figure, ...roundTo(figure, round) };
}

/** Figures put together by arithmetic. */
function combined(op: Arithmetic, of: readonly string[], inputs: Inputs): Figure | Underivable {
  const unknown = of.findIndex((id) => !findObservation(inputs, id));
  const absence = findAbsence(inputs, of[unknown] ?? '');
  if (absence)
    return {
      path: ['of', unknown],
      message: `there is no figure “${absence.id}” to work with: it is “${absence.status}”`,
      remedy: 'leave it out, or leave this figure out',
    };
  if (unknown >= 0)
    return {
      path: ['of', unknown],
      ...notAFigure(of[unknown]!, inputs),
    };
  const figures = of.flatMap((id) => findObservation(inputs, id) ?? []);
  const mismatch =
    whyNotTogether(op, figures) ?? (op === 'sum' ? countedTwice(figures) : undefined);
  if (mismatch) return mismatch;
  const figured = combine(op, figures);
  if (Math.abs(figured.value) > Number.MAX_SAFE_INTEGER)
    return {
      path: [],
      message: `“${op}” of these figures is larger than any number whose digits are all kept`,
      remedy: 'count them in a larger unit, such as a unit of a million',
    };
  return {
    ...clean(figured),
    status: weakest(figures.map((figure) => figure.status)),
    citations: distinct(figures.flatMap((figure) => figure.citations)),
  };
}

/** A figure without the dust that arithmetic leaves. */
function clean({ value, qualifier, range }: Figured): Figured {
  return {
    value: withoutDust(value),
    qualifier,
    ...(range && { range: [withoutDust(range[0]), withoutDust(range[1])] }),
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
  return byZero(op, figures) ?? partWithWhole(op, figures);
}

/** A division by what is zero, or may be. */
function byZero(op: Arithmetic, [, divisor]: readonly Observation[]): Underivable | undefined {
  const divides = op === 'ratio' || op === 'share';
  if (!divides || !divisor || !mayBeZero(divisor)) return undefined;
  return {
    path: ['of', 1],
    message: `“${op}” divides by “${divisor.id}”, which ${divisor.value === 0 ? 'is' : 'may be'} zero`,
    remedy: 'leave this figure out, or give the two figures instead',
  };
}

/** A sum in which a whole stands beside a part of it, which would count twice. */
function partWithWhole(op: Arithmetic, figures: readonly Observation[]): Underivable | undefined {
  if (op !== 'sum') return undefined;
  const held = figures.findIndex((part) => figures.some((whole) => holds(whole, part)));
  if (held < 0) return undefined;
  const whole = figures.find((one) => holds(one, figures[held]!))!;
  return {
    path: ['of', held],
    message: `“${figures[held]!.id}” is a part of “${whole.id}”, and would be counted twice`,
    remedy: 'name the whole or its parts',
  };
}

/** Whether one figure is a part of another, by its codes. */
function holds(whole: Observation, part: Observation): boolean {
  const codes = new Set(part.dimensions.map(({ code }) => code.id));
  return (
    whole.period === part.period &&
    whole.indicator.id === part.indicator.id &&
    subjectId(whole) === subjectId(part) &&
    whole.dimensions.length < part.dimensions.length &&
    whole.dimensions.every(({ code }) => codes.has(code.id))
  );
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

const exactly = (value: number): Figure => ({
  value,
  qualifier: 'exact',
  status: 'normal',
  citations: [],
});

/** The least settled of statuses. */
const weakest = (statuses: readonly Status[]): Status =>
  settledStatuses.findLast((status) => statuses.includes(status)) ?? 'normal';

import type { Fault, Path } from '../../problems/fault.ts';
import { combine, boundsOf } from '../bounds.ts';
import { about, type Observation } from '../dataset.ts';
import { withoutDust } from '../digits.ts';
import type { Dimension } from '../schema.ts';

/** Where the entries of figures stand in their file, by their ids. */
type Places = ReadonlyMap<string, Path>;

/** A whole beside the figures of its parts by one dimension. */
interface Broken {
  whole: Observation;
  dimension: Dimension;
  parts: readonly Observation[];
}

/**
 * Wholes that their parts do not add up to, and no reason is given: all parts together are what the whole may be, and some of
 * them alone are not more. What figures may be follows from their qualifiers.
 */
export function totalFaults(
  observations: readonly Observation[],
  places: Places,
): Fault<{ path: Path }>[] {
  const broken = brokenDown(observations);
  const explained = new Set(broken.map(({ whole }) => whole.id));
  return [
    ...broken.flatMap((one) => faultOf(one, places)),
    ...observations
      .filter(({ id, remainder }) => remainder && !explained.has(id))
      .map(({ id }) => ({
        path: [...(places.get(id) ?? []), 'remainder'],
        message: `“remainder” says why parts do not add up, and “${id}” has no parts here`,
        remedy: 'add the parts, or take "remainder" away',
      })),
  ];
}

/** Every whole that has parts, once for each dimension. */
function brokenDown(observations: readonly Observation[]): Broken[] {
  const inParts = observations.filter(({ indicator }) => indicator.dimensions !== undefined);
  const byCodes = new Map(inParts.map((one) => [keyOf(one), one]));
  const wholes = new Map<string, Broken & { parts: Observation[] }>();
  for (const part of inParts)
    for (const { dimension } of part.dimensions) {
      const whole = byCodes.get(keyOf(part, dimension.id));
      if (!whole) continue;
      const key = `${dimension.id} ${whole.id}`;
      const known = wholes.get(key) ?? { whole, dimension, parts: [] };
      known.parts.push(part);
      wholes.set(key, known);
    }
  return [...wholes.values()];
}

/** What makes a figure the same part of the same; `without` leaves one dimension out. */
function keyOf(one: Observation, without?: string): string {
  const codes = one.dimensions
    .filter(({ dimension }) => dimension.id !== without)
    .map(({ code }) => code.id);
  return [about(one).id, one.indicator.id, one.period ?? '', one.group, ...codes].join(' ');
}

function faultOf({ whole, dimension, parts }: Broken, places: Places): Fault<{ path: Path }>[] {
  if (whole.indicator.additive === false || whole.remainder) return [];
  const all = parts.length === dimension.codes.length;
  const sum = combine('sum', parts);
  const [its, theirs] = [boundsOf(whole), boundsOf(sum)];
  const dust = Math.abs(whole.value) * DUST;
  const counts = all || parts.every(({ value }) => value >= 0);
  const more = counts && theirs.low.at > its.high.at + dust;
  const less = all && theirs.high.at < its.low.at - dust;
  if (!more && !less) return [];
  const names = parts.map(({ dimensions }) => dimensions.map(({ code }) => code.id).join('.'));
  return [
    {
      path: [...(places.get(whole.id) ?? []), 'value'],
      message: `the parts of “${whole.id}” by “${dimension.id}” (${names.join(', ')}) add up to ${withoutDust(sum.value)}, ${more ? 'more' : 'less'} than its ${whole.value}`,
      remedy:
        'correct a value, or say why in "remainder", in each language: figures may be rounded one by one; where parts never add up, give the indicator "additive": false',
    },
  ];
}

/** What sums of binary fractions may be off by. */
const DUST = 1e-9;

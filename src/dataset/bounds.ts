import type { Figured } from './dataset.ts';
import { withoutDust } from './digits.ts';
import type { Qualifier } from './schema.ts';

// What is known of a number that is not exact, and what follows from it for a number worked out: interval arithmetic.

/** One end of what a number may be; at a strict end it may not be itself. Infinite where nothing is known. */
interface End {
  at: number;
  strict: boolean;
}

/** Between what a number lies. */
interface Bounds {
  low: End;
  high: End;
}

const below: End = { at: -Infinity, strict: true };
const above: End = { at: Infinity, strict: true };

/** What each qualifier says of a number. “About” says nothing that holds for sure; “nearly” is less, and near. */
const bounding: Record<Exclude<Qualifier, 'range'>, (at: number) => Bounds> = {
  exact: (at) => ({ low: { at, strict: false }, high: { at, strict: false } }),
  about: () => ({ low: below, high: above }),
  nearly: (at) => ({ low: below, high: { at, strict: true } }),
  over: (at) => ({ low: { at, strict: true }, high: above }),
  under: (at) => ({ low: below, high: { at, strict: true } }),
  'at-least': (at) => ({ low: { at, strict: false }, high: above }),
  'at-most': (at) => ({ low: below, high: { at, strict: false } }),
};

/** What is known of a figure by its qualifier: it lies between these. */
export function boundsOf({ value, qualifier, range }: Figured): Bounds {
  if (qualifier !== 'range') return bounding[qualifier](value);
  const [low, high] = range ?? [value, value];
  return { low: { at: low, strict: false }, high: { at: high, strict: false } };
}

/** What two numbers are put together by. */
export type Arithmetic = 'sum' | 'difference' | 'ratio' | 'share';

const operate: Record<Arithmetic, (a: number, b: number) => number> = {
  sum: (a, b) => a + b,
  difference: (a, b) => a - b,
  ratio: (a, b) => a / b,
  share: (a, b) => (a / b) * 100,
};

/** Whether a number may be zero for all that is said of it within two numbers: nothing is divided by it then. */
export function mayBeZero(figure: Figured): boolean {
  const { low, high } = boundsOf(figure);
  if (figure.value === 0) return true;
  return figure.qualifier === 'range' && low.at <= 0 && high.at >= 0;
}

/**
 * Puts figures together: the value, and of its qualifier what truly follows from theirs. Over and over are over, but over less
 * over says nothing: it is “about”, since no bound follows. A range stays a range where both its ends follow.
 */
export function combine(op: Arithmetic, figures: readonly Figured[]): Figured {
  const [first, ...rest] = figures;
  if (!first) return { value: 0, qualifier: 'exact' };
  const value = rest.reduce((so, { value: next }) => operate[op](so, next), first.value);
  const bounds = rest.map(boundsOf).reduce((so, next) => together(op, so, next), boundsOf(first));
  const given = new Set(figures.map(({ qualifier }) => qualifier));
  if ([...given].every((qualifier) => qualifier === 'exact')) return { value, qualifier: 'exact' };
  if (given.has('range')) return ranged(value, bounds);
  return { value, qualifier: bounded(value, bounds, staysNear(op, figures)) };
}

/** What a number lies between that two others make, of which is known what they lie between. */
function together(op: Arithmetic, a: Bounds, b: Bounds): Bounds {
  if (op === 'sum') return { low: ends(op, a.low, b.low), high: ends(op, a.high, b.high) };
  if (op === 'difference') return { low: ends(op, a.low, b.high), high: ends(op, a.high, b.low) };
  if (b.low.at <= 0 && b.high.at >= 0) return { low: below, high: above };
  const corners = [a.low, a.high].flatMap((x) => [b.low, b.high].map((y) => ends(op, x, y)));
  return {
    low: corners.reduce((least, end) => (lower(end, least) ? end : least)),
    high: corners.reduce((most, end) => (higher(end, most) ? end : most)),
  };
}

function ends(op: Arithmetic, a: End, b: End): End {
  const at = operate[op](a.at, b.at);
  // Infinite by infinite says nothing; of zero by whatever it is known to be zero.
  if (Number.isNaN(at)) return { at: 0, strict: false };
  return { at, strict: a.at === 0 && !a.strict && at === 0 ? false : a.strict || b.strict };
}

const lower = (a: End, b: End) => a.at < b.at || (a.at === b.at && !a.strict);
const higher = (a: End, b: End) => a.at > b.at || (a.at === b.at && !a.strict);

/** A range where both ends are known, else what the one says that is. */
function ranged(value: number, { low, high }: Bounds): Figured {
  const [from, to] = [low.at, high.at];
  if (from === to) return { value: from, qualifier: 'exact' };
  if (Number.isFinite(from) && Number.isFinite(to))
    return { value: (from + to) / 2, qualifier: 'range', range: [from, to] };
  if (Number.isFinite(from)) return { value: from, qualifier: low.strict ? 'over' : 'at-least' };
  if (Number.isFinite(to)) return { value: to, qualifier: high.strict ? 'under' : 'at-most' };
  return { value, qualifier: 'about' };
}

/** The qualifier of a value that is itself an end of what is known, or “about”. */
function bounded(value: number, { low, high }: Bounds, near: boolean): Qualifier {
  if (low.at === value) return low.strict ? 'over' : 'at-least';
  if (high.at !== value) return 'about';
  if (near) return 'nearly';
  return high.strict ? 'under' : 'at-most';
}

/** Whether what is put together is as near to its value as the parts are to theirs: “nearly” with exact figures, and not taken away. */
function staysNear(op: Arithmetic, figures: readonly Figured[]): boolean {
  const near = figures.every(({ qualifier }) => qualifier === 'exact' || qualifier === 'nearly');
  return near && (op === 'sum' || figures.slice(1).every(({ qualifier }) => qualifier === 'exact'));
}

/** A figure as a multiple of `step`, without the dust of binary fractions: to the nearest, or to the side on which its bound stays true. */
export function roundTo(figure: Figured, step: number): Figured {
  const { value, qualifier, range } = figure;
  if (range) {
    const [low, high] = [multiple(Math.floor, range[0], step), multiple(Math.ceil, range[1], step)];
    return { value: (low + high) / 2, qualifier, range: [low, high] };
  }
  if (qualifier === 'over' || qualifier === 'at-least')
    return { value: multiple(Math.floor, value, step), qualifier };
  if (qualifier === 'under' || qualifier === 'at-most')
    return { value: multiple(Math.ceil, value, step), qualifier };
  const rounded = multiple(Math.round, value, step);
  const stays = qualifier === 'nearly' && rounded === value;
  return { value: rounded, qualifier: stays ? 'nearly' : 'about' };
}

function multiple(round: (value: number) => number, value: number, step: number): number {
  const steps = round(withoutDust(value / step));
  return withoutDust(steps * step);
}

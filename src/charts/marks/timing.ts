import { DAY, frequencies, parsePeriod, type Period } from '../../dataset/period.ts';

/** Where periods stand on an axis of time. */
export interface Timing {
  /** Where the mark of a period stands. */
  at: (period: string) => Date;
  /** From when to when a period is drawn; undefined where all are points that follow one another. */
  span: (period: string) => readonly [from: Date, to: Date] | undefined;
  /** What the axis shows, in ms: of some length even where there is but one period. */
  domain: [number, number];
}

/**
 * Periods of one kind are points, each at its beginning. Halves and intervals, and what is coarser than others on the axis, are
 * drawn as the time that they are: over their span, their marks in its middle; then all marks stand in the middle of their periods.
 */
export function timingOf(texts: readonly string[]): Timing {
  const periods = texts.map(parsePeriod);
  const spans = (period: Period) => isSpan(period, periods);
  if (!periods.some(spans)) return pointTiming(periods);
  const from = Math.min(...periods.map(({ first }) => first));
  const to = Math.max(...periods.map(({ last }) => last + DAY));
  return {
    at: (text) => middleOf(parsePeriod(text)),
    span: (text) => {
      const period = parsePeriod(text);
      return spans(period) ? [new Date(period.first), new Date(period.last + DAY)] : undefined;
    },
    domain: [from, to],
  };
}

function pointTiming(periods: readonly Period[]): Timing {
  const times = periods.map(({ first }) => first);
  const [from, to] = [Math.min(...times), Math.max(...times)];
  return {
    at: (text) => new Date(parsePeriod(text).first),
    span: () => undefined,
    domain: from === to ? [from - 1, to + 1] : [from, to],
  };
}

const middleOf = ({ first, last }: Period) => new Date((first + last + DAY) / 2);

/** Whether a period is drawn over its span, among others. */
function isSpan({ kind }: Period, among: readonly Period[]): boolean {
  if (kind === 'interval' || kind === 'half') return true;
  return among.some(
    (other) =>
      other.kind !== 'interval' && frequencies.indexOf(other.kind) > frequencies.indexOf(kind),
  );
}

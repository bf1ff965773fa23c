import { DAY, parsePeriod, type Period } from '../../dataset/period.ts';
import { isKnown, type KnownRow, type Row } from '../row.ts';
import { isExpected } from './doubt.ts';
import { seriesOf } from './series.ts';

/** A series as what of it follows on without a gap, and the gaps between. */
export interface Stretches {
  runs: KnownRow[][];
  /** The rows on either side of a time without figures; not where a figure is known to be missing. */
  gaps: (readonly [before: KnownRow, after: KnownRow])[];
}

/**
 * Parts a series, given in the order of time, where periods are left out. Which are is seen from the series: a census every ten
 * years leaves none out. What comes only once or twice leaves out every period of its kind that lies between.
 */
export function stretchesOf(rows: readonly Row[]): Stretches {
  const step = usualStep(rows.filter(isKnown));
  const stretches: Stretches = { runs: [], gaps: [] };
  let before: KnownRow | undefined;
  let missed = false;
  for (const row of rows) {
    if (!isKnown(row)) {
      missed = true;
      continue;
    }
    const follows = before && !missed && isNext(before, row, step);
    if (follows) stretches.runs.at(-1)!.push(row);
    else stretches.runs.push([row]);
    if (before && !missed && !follows) stretches.gaps.push([before, row]);
    before = row;
    missed = false;
  }
  return stretches;
}

/** A run in parts that share their ends: what leads from or to an expected figure is told from what lies between known ones. */
export function byExpectation(run: readonly KnownRow[]): { part: KnownRow[]; expected: boolean }[] {
  const [first, ...others] = run;
  if (!first) return [];
  const parts: { part: KnownRow[]; expected: boolean }[] = [];
  let before = first;
  for (const row of others) {
    const expected = isExpected(before) || isExpected(row);
    const last = parts.at(-1);
    if (last?.expected === expected) last.part.push(row);
    else parts.push({ part: [before, row], expected });
    before = row;
  }
  return parts.length > 0 ? parts : [{ part: [first], expected: isExpected(first) }];
}

/** Whether a series of these rows leaves periods out. */
export function leavesOut(rows: readonly Row[]): boolean {
  const series = seriesOf(rows, { differing: [], panel: false });
  return series.some((one) => stretchesOf(one.rows).gaps.length > 0);
}

/** The step that a series takes at least twice and that is its least, in periods of its kind; one where there is none. */
function usualStep(rows: readonly KnownRow[]): number {
  const steps = rows.slice(1).flatMap((row, i) => stepFrom(rows[i]!, row) ?? []);
  const least = Math.min(...steps);
  return steps.filter((step) => step === least).length > 1 ? least : 1;
}

function isNext(before: KnownRow, after: KnownRow, step: number): boolean {
  const taken = stepFrom(before, after);
  if (taken !== undefined) return taken <= step;
  return parsePeriod(after.period).first - parsePeriod(before.period).last <= DAY;
}

/** How many periods of their kind after another a row stands; undefined where the two are of different kinds. */
function stepFrom(before: KnownRow, after: KnownRow): number | undefined {
  const [a, b] = [parsePeriod(before.period), parsePeriod(after.period)];
  if (a.kind !== b.kind || a.kind === 'interval') return undefined;
  return ordinalOf(b) - ordinalOf(a);
}

const perYear = { year: 1, half: 2, quarter: 4, month: 12 } as const;

/** The number of a period in the row of all of its kind. */
function ordinalOf(period: Period): number {
  if (period.kind === 'interval') return NaN;
  const { kind, year, part, first } = period;
  if (kind === 'week') return Math.round(first / (7 * DAY));
  if (kind === 'day') return Math.round(first / DAY);
  return year * perYear[kind] + part;
}

import type { Path } from '../../problems/fault.ts';
import type { Figured } from '../dataset.ts';
import type { Figure } from '../derive.ts';
import { isAbsent, qualifiers, type RawObservation } from '../schema.ts';
import type { References } from './references.ts';

/** The figure that a reported observation states; undefined, and a fault at `path`, where it states none. */
export function reported(
  raw: RawObservation,
  path: Path,
  references: References,
): Figure | undefined {
  const said = numberOf(raw, path, references, 'figure');
  if (said) checkInterval(raw, said, path, references);
  const { status = 'normal' } = raw;
  if (!said || isAbsent(status)) return undefined;
  if (status === 'normal' && raw.reason)
    references.fault(
      [...path, 'reason'],
      '“reason” is of a status, and this figure has none',
      'add "status", or say it in "note"',
    );
  return { ...said, status, citations: [] };
}

/** What of an entry or an account says its number. */
type Numbered = Pick<RawObservation, 'value' | 'qualifier' | 'range'>;

/** What is said of an entry and of an account that state no number. */
const nothingSaid: Record<'figure' | 'account', readonly [message: string, remedy: string]> = {
  figure: [
    'this figure has neither "value" nor "derived"',
    'add one of them; if there is no figure, "status": "missing", "not-applicable" or "withheld", with a "reason"',
  ],
  account: ['this account has neither "value" nor "range"', 'add one of them'],
};

/** The number that an entry or an account states; undefined, and a fault at its place, where it states none or contradicts itself. */
export function numberOf(
  said: Numbered,
  path: Path,
  references: References,
  what: keyof typeof nothingSaid,
): Figured | undefined {
  const { value, qualifier, range } = said;
  if (range !== undefined || qualifier === 'range') return rangeOf(said, path, references);
  if (value === undefined) references.fault(path, ...nothingSaid[what]);
  else if (qualifier === undefined)
    references.fault(
      path,
      '“qualifier” is missing',
      `one of: ${qualifiers.join(', ')}, as the source has it`,
    );
  else return { value, qualifier };
  return undefined;
}

/** A range from its lowest to its highest value, with its middle where it states no value of its own. */
function rangeOf(
  { value, qualifier, range }: Numbered,
  path: Path,
  references: References,
): Figured | undefined {
  if (range === undefined) {
    references.fault(
      [...path, 'qualifier'],
      'a “range” has a lowest and a highest value',
      'add "range": [lowest, highest]',
    );
    return undefined;
  }
  const [low, high] = range;
  const fault = (message: string, remedy: string) =>
    references.fault([...path, 'range'], message, remedy);
  if (qualifier !== 'range')
    fault(
      'a figure with a “range” has the qualifier “range”',
      'write "qualifier": "range", or take "range" away',
    );
  else if (low >= high)
    fault(
      `the range begins at ${low} and ends at ${high}`,
      low === high
        ? 'write one number as "value", with its own qualifier'
        : `write the lower number first: [${high}, ${low}]`,
    );
  else if (value !== undefined && (value < low || value > high))
    fault(
      `the value ${value} is not in the range from ${low} to ${high}`,
      'correct one of them, or leave "value" out',
    );
  else return { value: value ?? (low + high) / 2, qualifier, range };
  return undefined;
}

/** Faults of an interval of confidence that does not hold its value. */
function checkInterval(
  { interval }: RawObservation,
  { value, range }: Figured,
  path: Path,
  references: References,
): void {
  if (!interval) return;
  const { low, high } = interval;
  const fault = (message: string, remedy: string) =>
    references.fault([...path, 'interval'], message, remedy);
  if (low > high)
    fault(
      `the interval begins at ${low} and ends at ${high}`,
      'write the lower bound as "low" and the upper as "high"',
    );
  else if (range)
    fault(
      'a figure has a range or an interval of confidence',
      'keep the one that the source gives; the other may stand in "note"',
    );
  else if (value < low || value > high)
    fault(
      `the interval from ${low} to ${high} does not hold the value ${value}`,
      'correct one of them: an interval of confidence lies round its value, in the same unit',
    );
}

import type { Path } from '../../problems/fault.ts';
import type { Absence } from '../dataset.ts';
import { isAbsent, type RawObservation } from '../schema.ts';
import type { References } from './references.ts';

/** What says a number, and may not stand where there is none. */
const numbers = ['value', 'qualifier', 'range', 'interval', 'derived'] as const;

/** Why there is no figure: its status and the reason. A number beside it, or no reason, is a fault. */
export function whyAbsent(
  raw: RawObservation,
  path: Path,
  references: References,
): Pick<Absence, 'status' | 'reason'> | undefined {
  const { status, reason } = raw;
  if (!isAbsent(status)) return undefined;
  const [said] = numbers.filter((name) => raw[name] !== undefined);
  if (said !== undefined)
    references.fault(
      [...path, 'status'],
      `the status “${status}” says that there is no figure, and “${said}” stands beside it`,
      `take "${said}" away, or give the figure another status`,
    );
  if (reason) return { status, reason };
  references.fault(
    [...path, 'status'],
    `a figure that is “${status}” needs a reason`,
    'add "reason": why there is none, in each language',
  );
  return undefined;
}

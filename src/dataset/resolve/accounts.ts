import type { Path } from '../../problems/fault.ts';
import type { Account } from '../dataset.ts';
import type { RawObservation, Unit } from '../schema.ts';
import { numberOf } from './reported.ts';
import type { References } from './references.ts';

type RawAccount = NonNullable<RawObservation['accounts']>[number];

/** What other sources say of an entry, each with its source; an account that says nothing, or nothing else than the entry, is a fault. */
export function accountsOf(
  raw: RawObservation,
  unit: Unit,
  path: Path,
  references: References,
): Account[] {
  return (raw.accounts ?? []).flatMap((account, i) => {
    const at = [...path, 'accounts', i];
    if (saysTheSame(account, raw))
      references.fault(
        at,
        'this account says what the figure says',
        'cite its source in "citations": accounts are what other sources say otherwise',
      );
    return accountOf(account, unit, at, references) ?? [];
  });
}

function accountOf(
  { unit: counted, period, note, ...account }: RawAccount,
  unit: Unit,
  path: Path,
  references: References,
): Account | undefined {
  const citation = references.cite(account, path);
  const own = counted === undefined ? unit : references.find('unit', counted, [...path, 'unit']);
  const said = numberOf({ qualifier: 'exact', ...account }, path, references, 'account');
  if (!citation || !own || !said) return undefined;
  return { ...said, unit: own, citation, ...(period && { period }), ...(note && { note }) };
}

/** Whether an account gives the number, the unit and the period of its figure. */
function saysTheSame(account: RawAccount, raw: RawObservation): boolean {
  const same = <T>(mine: T | undefined, its: T | undefined, other: T | undefined = its) =>
    (mine ?? other) === its;
  return (
    account.value === raw.value &&
    String(account.range) === String(raw.range) &&
    same(account.unit, raw.unit) &&
    same(account.period, raw.period) &&
    same(account.qualifier, raw.qualifier, 'exact')
  );
}

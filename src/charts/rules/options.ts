import { notAField } from '../../problems/fault.ts';
import { inspect } from '../../problems/inspect.ts';
import type { Rule } from './rule.ts';

/** Options are those of the kind, and as it reads them. */
export const optionsOfTheKind: Rule = ({ spec, kind }) => {
  const { faults } = inspect(kind.options, spec.options ?? {}, (key, path) =>
    path.length === 0 ? `“${kind.id}” has no option “${key}”` : notAField(key),
  );
  return faults.map((fault) => ({ ...fault, path: ['options', ...fault.path] }));
};

import { queryObservations } from '../../../src/charts/query.ts';
import { kindOf } from '../../../src/charts/registry.ts';
import type { Rule } from '../../../src/charts/rules/rule.ts';
import type { ChartSpec } from '../../../src/charts/spec.ts';
import { edition } from '../../fixtures/site.ts';
import { specOf } from '../spec-of.ts';

const { dataset, geography } = edition();

/** What a rule finds in a spec, a line a fault: the place, what is wrong → what would be right. */
export function faultsOf(rule: Rule, given: Partial<ChartSpec>): string[] {
  const spec = specOf(given);
  const observations = queryObservations(spec, dataset);
  return rule({ spec, kind: kindOf(spec), dataset, geography, observations }).map(
    ({ path, message, remedy }) => `${path.join('.')}: ${message} → ${remedy}`,
  );
}

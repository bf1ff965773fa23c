import type { Dataset } from '../dataset/dataset.ts';
import type { Geography } from '../dataset/geography.ts';
import type { TextRule } from '../dataset/schema.ts';
import type { LocatedJson } from '../problems/located.ts';
import type { Problem } from '../problems/problem.ts';
import { validate } from '../problems/validate.ts';
import { queryObservations } from './query.ts';
import { kindOf, kinds } from './registry.ts';
import { accountsAreThere } from './rules/accounts.ts';
import { annotations } from './rules/annotations.ts';
import { axesWhereNeeded } from './rules/axes.ts';
import { oneGroupOrNote } from './rules/comparability.ts';
import { layersAreThere, mapIsThere, regionsHaveAPlace } from './rules/map.ts';
import { optionsNameWhatIsShown, saidOfWhatIsShown } from './rules/named.ts';
import { optionsOfTheKind } from './rules/options.ts';
import { boundNumbers } from './rules/prose.ts';
import { references } from './rules/references.ts';
import { kindCanDraw } from './rules/refusal.ts';
import { enoughRows, notTooManyRows } from './rules/rows.ts';
import type { Rule } from './rules/rule.ts';
import {
  dimensionsAreThere,
  everyFieldCounts,
  narrowsAnIndicator,
  oneFigureBeside,
} from './rules/selection.ts';
import { oneUnit } from './rules/unit.ts';
import { specSchema, type ChartSpec } from './spec.ts';

/** What a chart must be, besides of the right form; a fault is told in this order. */
const rules: readonly Rule[] = [
  references,
  everyFieldCounts,
  narrowsAnIndicator,
  dimensionsAreThere,
  enoughRows,
  notTooManyRows,
  oneGroupOrNote,
  oneUnit,
  axesWhereNeeded,
  annotations,
  accountsAreThere,
  mapIsThere,
  layersAreThere,
  regionsHaveAPlace,
  oneFigureBeside,
  optionsNameWhatIsShown,
  saidOfWhatIsShown,
  kindCanDraw,
  optionsOfTheKind,
  boundNumbers,
];

/** The zod schema of content/charts/*.json. */
export const chartSchema = (rule: TextRule) => specSchema({ ...rule, kinds: Object.keys(kinds) });

/** Checks a chart spec against the schema, its kind and the data. Never lets an empty or dishonest chart through. What the file says to editor programs (`$schema`) is no part of the spec. */
export function checkSpec(
  json: LocatedJson,
  { dataset, geography }: { dataset: Dataset; geography: Geography | undefined },
  rule: TextRule,
): { spec: ChartSpec | undefined; problems: Problem[] } {
  const { value, problems } = validate(json, chartSchema(rule));
  if (!value) return { spec: undefined, problems };
  const { $schema: _, ...spec } = value;
  const observations = queryObservations(spec, dataset);
  const candidate = { spec, kind: kindOf(spec), dataset, geography, observations };
  const faults = rules.flatMap((holds) => holds(candidate));
  return { spec, problems: faults.map((fault) => json.problemAt(fault)) };
}

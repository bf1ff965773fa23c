import { checkSpec } from '../charts/check.ts';
import type { ChartSpec } from '../charts/spec.ts';
import type { Dataset } from '../dataset/dataset.ts';
import type { Geography } from '../dataset/geography.ts';
import { parseJson } from '../problems/json.ts';
import type { Problem } from '../problems/problem.ts';
import { SourceText } from '../problems/source-text.ts';
import type { LoadedSite } from '../site/load.ts';
import type { LoadedRelease } from '../site/versions.ts';

/** The chart specs that can be drawn, by id, and what is wrong with the others. */
export interface CheckedCharts {
  specs: Map<string, ChartSpec>;
  problems: Problem[];
}

/** Holds each file of content/charts against the data. */
export function checkCharts(
  { charts, locales, geography }: LoadedSite,
  dataset: Dataset,
): CheckedCharts {
  const rule = { locales, complete: true };
  return collected(
    [...charts].flatMap(([id, json]) =>
      json ? [{ id, ...checkSpec(json, { dataset, geography }, rule) }] : [],
    ),
  );
}

/** Holds the chart specs that were frozen with a release, in `charts.json` beside its data, against that data. */
export function checkFrozenCharts(
  { version, charts }: Pick<LoadedRelease, 'version' | 'charts'>,
  on: { dataset: Dataset; geography: Geography | undefined },
  locales: readonly string[],
): CheckedCharts {
  const rule = { locales, complete: false };
  const specs = Object.entries((charts?.value ?? {}) as Record<string, unknown>);
  return collected(
    specs.map(([id, value]) => {
      // As the spec would stand in a file of its own, so that a place in it is one.
      const text = JSON.stringify(value, null, 2);
      const source = new SourceText(`data/${version.id}/charts.json (${id})`, text);
      return { id, ...checkSpec(parseJson(source).json, on, rule) };
    }),
  );
}

function collected(
  checked: readonly ({ id: string } & ReturnType<typeof checkSpec>)[],
): CheckedCharts {
  return {
    specs: new Map(checked.flatMap(({ id, spec }) => (spec ? [[id, spec] as const] : []))),
    problems: checked.flatMap(({ problems }) => problems),
  };
}

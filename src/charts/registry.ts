import { languageOf } from '../dataset/languages.ts';
import type { Kind } from './kind.ts';
import * as declared from './kinds/index.ts';
import type { ChartSpec } from './spec.ts';

/** Every kind of chart by its id. A new one is a file in kinds/ and a line in the index there. */
export const kinds: Readonly<Record<string, Kind>> = Object.fromEntries(
  Object.values(declared).map((kind) => [kind.id, kind]),
);

/** The kind of a chart whose spec has been checked. */
export function kindOf(spec: Pick<ChartSpec, 'kind'>): Kind {
  const kind = kinds[spec.kind];
  if (!kind) throw new Error(`There is no kind of chart “${spec.kind}”.`);
  return kind;
}

/** What readers call the kind of a chart: “Bar chart”. */
export function kindName(spec: Pick<ChartSpec, 'kind'>, locale: string): string {
  return kindOf(spec).names[languageOf(locale)];
}

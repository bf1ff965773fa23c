import { distinct, type Citation, type Dataset, type Observation } from '../dataset/dataset.ts';
import type { Scheme } from '../dataset/schema.ts';
import type { ProseContext } from '../prose/context.ts';
import { eventRow, type EventRow } from './event-row.ts';
import { queryBeside, queryEvents, queryRegions, queryScheme } from './query.ts';
import { regionRows, type RegionRow } from './region-row.ts';
import { rowsOf, type Row } from './row.ts';
import type { ChartSpec } from './spec.ts';

/** What a spec's query found: one of the lists is filled, as the kind asks. */
export interface Selection {
  rows: readonly Row[];
  events: readonly EventRow[];
  scheme?: Scheme | undefined;
  regions: readonly RegionRow[];
  citations: readonly Citation[];
}

/** Turns a spec's query into rows, in a language. `figure` is the indicator whose figures stand beside regions. Unknown ids are left out: the rules for specs have reported them. */
export function select(
  spec: ChartSpec,
  figure: string | undefined,
  context: ProseContext,
): Selection {
  const { dataset } = context;
  const found = {
    rows: rowsOf(spec, context),
    events: queryEvents(spec, dataset).map((event, index) => eventRow(event, index, context)),
    scheme: queryScheme(spec, dataset),
    regions: regionRows(queryRegions(spec, dataset), queryBeside(spec, figure, dataset), context),
  };
  return { ...found, citations: distinct(citationsOf(found, dataset)) };
}

/** The observations that a selection shows: those drawn, and those that stand beside regions. */
export function figuresOf({ rows, regions }: Pick<Selection, 'rows' | 'regions'>): Observation[] {
  return [
    ...rows.flatMap((row) => row.observation ?? []),
    ...regions.flatMap((row) => row.figure ?? []),
  ];
}

function citationsOf(found: Omit<Selection, 'citations'>, dataset: Dataset): Citation[] {
  const { events, scheme } = found;
  return [
    ...figuresOf(found).flatMap((o) => [
      ...o.citations,
      ...(o.members ? [o.members.citation] : []),
    ]),
    ...events.map((event) => event.citation),
    ...(scheme ? [{ source: dataset.sources.get(scheme.source)!, locator: scheme.locator }] : []),
  ];
}

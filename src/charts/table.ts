import { say } from '../dataset/dataset.ts';
import type { Scheme } from '../dataset/schema.ts';
import { formatFigure } from '../i18n/format.ts';
import { texts } from '../i18n/index.ts';
import { timeOf } from '../i18n/period.ts';
import type { ProseContext } from '../prose/context.ts';
import type { EventRow } from './event-row.ts';
import type { Takes } from './kind.ts';
import type { RegionRow } from './region-row.ts';
import { kindOf } from './registry.ts';
import { wholeFigure, type Row } from './row.ts';
import type { Selection } from './selection.ts';
import type { ChartSpec } from './spec.ts';

/** A chart's data as a table of texts: what the `<details>` shows and what a reader copies. */
export interface Table {
  head: string[];
  /** Cells of each row; the first is its header. */
  rows: string[][];
  /** Columns that hold figures, set flush right. */
  numeric: number[];
}

/** How a region without a figure is shown in a table. */
const NO_FIGURE = '—';

/** The table of a selection, by what the kind takes. */
const tables: Record<Takes, (selection: Selection, context: ProseContext) => Table> = {
  observations: ({ rows }, context) => ofRows(rows, context),
  events: ({ events }, context) => ofEvents(events, context),
  scheme: ({ scheme }, context) => ofScheme(scheme, context),
  regions: ({ regions }, context) => ofRegions(regions, context),
};

/** What a chart shows, as a table. */
export function tableOf(spec: ChartSpec, selection: Selection, context: ProseContext): Table {
  return tables[kindOf(spec).takes](selection, context);
}

function ofScheme(scheme: Scheme | undefined, { locale }: ProseContext): Table {
  const { columns = [], rows = [] } = scheme ?? {};
  return {
    head: columns.map((column) => say(column, locale)),
    rows: rows.map((pair) => pair.map((text) => say(text, locale))),
    numeric: [],
  };
}

function ofEvents(events: readonly EventRow[], { locale }: ProseContext): Table {
  const { columns } = texts(locale).chart;
  return {
    head: [columns.date, columns.region, columns.event],
    rows: events.map(({ date, place, title }) => [date, place, title]),
    numeric: [],
  };
}

function ofRows(rows: readonly Row[], context: ProseContext): Table {
  const { locale, conventions } = context;
  const { columns } = texts(locale).chart;
  const scoped = rows.some((row) => row.scope);
  const period = (row: Row) => {
    if (row.observation) return timeOf(row.observation, locale);
    return row.period ? conventions.period(row.period) : '';
  };
  return {
    head: [columns.name, columns.value, columns.period, ...(scoped ? [columns.scope] : [])],
    rows: rows.map((row) => [
      row.label,
      wholeFigure(row, context),
      period(row),
      ...(scoped ? [row.scope] : []),
    ]),
    numeric: [1],
  };
}

function ofRegions(regions: readonly RegionRow[], { locale, conventions }: ProseContext): Table {
  const { columns } = texts(locale).chart;
  const names = regions.map(({ region }) => say(region.full, locale));
  const indicator = regions.find((row) => row.figure)?.figure?.indicator;
  if (!indicator) return { head: [columns.region], rows: names.map((name) => [name]), numeric: [] };
  const figures = regions.map(({ figure }) =>
    figure ? formatFigure(figure, locale, conventions) : NO_FIGURE,
  );
  return {
    head: [columns.region, say(indicator.name, locale)],
    rows: names.map((name, i) => [name, figures[i]!]),
    numeric: [1],
  };
}

import { say, type Citation } from '../dataset/dataset.ts';
import type { Localized } from '../dataset/schema.ts';
import { texts } from '../i18n/index.ts';
import { plainProse } from '../prose/render.ts';
import { accountsOf } from './accounts.ts';
import { dataRowsOf, type DataRows } from './data-rows.ts';
import { describe } from './describe.ts';
import type { Kind, Telling } from './kind.ts';
import { isExpected, isProvisional } from './marks/doubt.ts';
import { leavesOut } from './marks/gaps.ts';
import { kindOf } from './registry.ts';
import { renderBoards, type Boards, type ChartContext } from './render.ts';
import type { Row } from './row.ts';
import { figuresOf, type Selection } from './selection.ts';
import { sourceLine } from './source-line.ts';
import type { ChartSpec } from './spec.ts';
import { tableOf, type Table } from './table.ts';

/** A chart in one language: its drawings, all the words that belong to them, and what it rests on. */
export interface RenderedChart extends Boards {
  id: string;
  /** Id of its kind. */
  kind: string;
  title: string;
  subtitle: string;
  note: string;
  /** What stands under a map; empty under other kinds. */
  mapNote: string;
  /** Sentences on how marks are drawn: hatches, arrowheads, dashed frames. */
  legend: string[];
  description: string;
  source: string;
  table: Table;
  data: DataRows;
  /** Ids of every observation the chart rests on. */
  read: string[];
  /** Ids of every event that it shows. */
  events: string[];
  citations: readonly Citation[];
}

/** Renders a chart and composes its words. */
export function renderChart(id: string, spec: ChartSpec, context: ChartContext): RenderedChart {
  const { phone, wide, selection } = renderBoards(id, spec, context);
  const read = new Set(figuresOf(selection).map((observation) => observation.id));
  const words = (text: Localized | undefined) =>
    text ? plainProse(say(text, context.locale), context, (id) => read.add(id)) : '';
  const said = { title: words(spec.title), subtitle: words(spec.subtitle), note: words(spec.note) };
  return {
    id,
    kind: spec.kind,
    phone,
    wide,
    table: tableOf(spec, selection, context),
    data: dataRowsOf(spec, selection, context),
    read: [...read],
    events: selection.events.map((event) => event.id),
    citations: selection.citations,
    ...said,
    mapNote: (kindOf(spec).takes === 'regions' && context.mapNote) || '',
    legend: [
      ...legendOf(selection, kindOf(spec), context.locale),
      ...(spec.accounts ? accountsOf(selection.rows, context) : []),
    ],
    description: describe(spec, selection, context),
    source: sourceLine(selection.citations, context),
  };
}

/** What is said of marks where there are any of them. */
function legendOf({ rows }: Selection, kind: Kind, locale: string): string[] {
  const { otherScope } = texts(locale).chart;
  return [
    ...(tells(kind, 'qualifier') ? qualifiersIn(rows, locale) : []),
    ...intervalsIn(rows, kind, locale),
    ...statusIn(rows, kind, locale),
    ...gapsIn(rows, kind, locale),
    ...(rows.some((row) => row.otherScope) ? [otherScope] : []),
  ];
}

const tells = ({ tells: told = [] }: Kind, what: Telling) => told.includes(what);

/** How marks say how exact their figures are. */
function qualifiersIn(rows: readonly Row[], locale: string): string[] {
  const { marks } = texts(locale).chart;
  const qualifiers = new Set(rows.map((row) => row.qualifier));
  return [
    ...(qualifiers.has('about') || qualifiers.has('nearly') ? [marks.hatched] : []),
    ...(['range', 'over', 'at-least', 'under', 'at-most'] as const).flatMap((qualifier) =>
      qualifiers.has(qualifier) ? [marks[qualifier]] : [],
    ),
  ];
}

/** How marks show intervals of confidence, or where they are to be read. */
function intervalsIn(rows: readonly Row[], kind: Kind, locale: string): string[] {
  const { marks } = texts(locale).chart;
  if (tells(kind, 'words')) return [];
  const levels = [...new Set(rows.flatMap(({ interval }) => interval?.level ?? []))];
  return levels.map(tells(kind, 'interval') ? marks.interval : marks.intervalInTable);
}

/** How marks say how settled their figures are. */
function statusIn(rows: readonly Row[], kind: Kind, locale: string): string[] {
  const { marks } = texts(locale).chart;
  const expected = rows.some(isExpected);
  return [
    ...(expected && tells(kind, 'expected') ? [marks.expected] : []),
    ...(expected && tells(kind, 'edge') ? [marks.expectedEdge] : []),
    ...(rows.some(isProvisional) && tells(kind, 'provisional') ? [marks.provisional] : []),
  ];
}

/** How a plot over time says where there is no figure. */
function gapsIn(rows: readonly Row[], { joins, time }: Kind, locale: string): string[] {
  const { marks } = texts(locale).chart;
  return [
    ...(joins && leavesOut(rows) ? [marks.joined] : []),
    ...(time && rows.some(({ value }) => value === null) ? [marks.absent] : []),
  ];
}

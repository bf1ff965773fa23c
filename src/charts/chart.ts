import { say, type Citation, type Dataset, type Observation } from '../dataset/dataset.ts';
import type { Localized } from '../dataset/schema.ts';
import { texts } from '../i18n/index.ts';
import { plainProse } from '../prose/render.ts';
import { describe } from './describe.ts';
import { kindOf } from './registry.ts';
import { renderBoards, type Boards, type ChartSource } from './render.ts';
import type { Selection } from './row.ts';
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
  /** Ids of every observation the chart rests on. */
  read: string[];
  /** Ids of every event that it shows. */
  events: string[];
  citations: readonly Citation[];
}

/** Renders a chart and composes its words. */
export function renderChart(id: string, spec: ChartSpec, source: ChartSource): RenderedChart {
  const { phone, wide, selection } = renderBoards(id, spec, source);
  // A map may write a figure of each region beside its name.
  const { figure } = (spec.options ?? {}) as { figure?: string };
  const beside = figuresBeside(figure, selection, source.dataset);
  const citations = distinct([...selection.citations, ...beside.flatMap((o) => o.citations)]);
  const drawn = selection.rows.flatMap((row) => row.observation ?? []);
  const read = new Set([...drawn, ...beside].map((observation) => observation.id));
  const words = (text: Localized | undefined) =>
    text ? plainProse(say(text, source.locale), source, (id) => read.add(id)) : '';
  const said = { title: words(spec.title), subtitle: words(spec.subtitle), note: words(spec.note) };
  return {
    id,
    kind: spec.kind,
    phone,
    wide,
    table: tableOf(selection, source, figure),
    read: [...read],
    events: selection.events.map((event) => event.id),
    citations,
    ...said,
    mapNote: (kindOf(spec).takes === 'regions' && source.mapNote) || '',
    legend: legendOf(selection, source.locale),
    description: describe(spec, selection, source),
    source: sourceLine(citations, source),
  };
}

/** The observations of one indicator about the regions of a selection. */
function figuresBeside(
  indicator: string | undefined,
  { regions }: Selection,
  dataset: Dataset,
): Observation[] {
  if (indicator === undefined) return [];
  return [...dataset.observations.values()].filter(
    ({ indicator: { id }, subject }) =>
      id === indicator && subject.kind === 'region' && regions.includes(subject.region),
  );
}

function distinct(citations: readonly Citation[]): Citation[] {
  return [...new Map(citations.map((c) => [`${c.source.id} ${c.locator}`, c])).values()];
}

function legendOf({ rows }: Selection, locale: string): string[] {
  const { marks, otherScope } = texts(locale).chart;
  const qualifiers = new Set(rows.map((row) => row.qualifier));
  return [
    ...(qualifiers.has('about') || qualifiers.has('nearly') ? [marks.hatched] : []),
    ...(qualifiers.has('over') ? [marks.over] : []),
    ...(rows.some((row) => row.otherScope) ? [otherScope] : []),
  ];
}

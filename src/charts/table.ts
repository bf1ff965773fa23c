import { figureOf, say } from '../dataset/dataset.ts';
import { formatFigure } from '../i18n/format.ts';
import { texts } from '../i18n/index.ts';
import type { ChartSource } from './render.ts';
import type { Selection } from './row.ts';

/** A chart's data as a table of texts: what the `<details>` shows and what a reader copies. */
export interface Table {
  head: string[];
  /** Cells of each row; the first is its header. */
  rows: string[][];
  /** Columns that hold figures, set flush right. */
  numeric: number[];
}

export function tableOf(
  selection: Selection,
  { dataset, locale }: ChartSource,
  figure?: string,
): Table {
  const {
    chart: { columns },
    conventions,
  } = texts(locale);
  const { rows, events, scheme, regions } = selection;
  if (scheme)
    return {
      head: scheme.columns.map((c) => say(c, locale)),
      rows: scheme.rows.map((pair) => pair.map((text) => say(text, locale))),
      numeric: [],
    };
  if (events.length > 0)
    return {
      head: [columns.date, columns.region, columns.event],
      rows: events.map((e) => [e.date, e.place, e.title]),
      numeric: [],
    };
  if (rows.length > 0) {
    const scoped = rows.some((row) => row.scope);
    return {
      head: [columns.name, columns.value, columns.period, ...(scoped ? [columns.scope] : [])],
      rows: rows.map((row) => [
        row.label,
        row.observation ? formatFigure(row.observation, locale, conventions) : row.valueText,
        row.period ? conventions.period(row.period) : '',
        ...(scoped ? [row.scope] : []),
      ]),
      numeric: [1],
    };
  }
  const figures = regions.map((region) => figureOf(dataset, region.id, figure));
  const indicator = figures.find((f) => f)?.indicator;
  return {
    head: [columns.region, ...(indicator ? [say(indicator.name, locale)] : [])],
    rows: regions.map((region, i) => [
      say(region.full, locale),
      ...(indicator ? [figures[i] ? formatFigure(figures[i], locale, conventions) : '—'] : []),
    ]),
    numeric: indicator ? [1] : [],
  };
}

import { say, type Citation } from '../dataset/dataset.ts';
import { texts } from '../i18n/index.ts';
import { escapeHtml, plainProse } from '../prose/render.ts';
import { describe } from './describe.ts';
import type { Drawing } from './drawing.ts';
import { kindOf } from './registry.ts';
import { descriptionId, renderBoards, type ChartSource } from './render.ts';
import type { ChartSpec } from './spec.ts';
import { tableOf } from './table.ts';

/** A chart with all the words that belong to it, in one language. */
export interface RenderedChart {
  id: string;
  title: string;
  subtitle: string;
  note: string;
  /** Sentences on how marks are drawn: hatches, arrowheads, dashed frames. */
  legend: string[];
  description: string;
  source: string;
  phone: Drawing;
  wide: Drawing;
  table: ReturnType<typeof tableOf>;
  /** Every observation the chart rests on. */
  read: string[];
  /** Every event that it shows. */
  events: string[];
  citations: readonly Citation[];
}

/** Renders a chart and composes its words. */
export function renderChart(id: string, spec: ChartSpec, source: ChartSource): RenderedChart {
  const { locale, dataset } = source;
  const t = texts(locale);
  const { phone, wide, selection } = renderBoards(id, spec, source);
  const read = new Set(selection.rows.flatMap((row) => row.observation?.id ?? []));
  const plain = (text: Record<string, string> | undefined) =>
    text ? plainProse(say(text, locale), source, (o) => read.add(o)) : '';
  const figure = (spec.options as { figure?: string } | undefined)?.figure;
  const qualifiers = new Set(selection.rows.map((row) => row.qualifier));
  const table = tableOf(selection, source, figure);
  const citations = new Map(selection.citations.map((c) => [`${c.source.id} ${c.locator}`, c]));
  if (figure !== undefined) {
    for (const o of dataset.observations.values()) {
      if (
        o.indicator.id !== figure ||
        o.subject.kind !== 'region' ||
        !selection.regions.includes(o.subject.region)
      )
        continue;
      read.add(o.id);
      for (const c of o.citations) citations.set(`${c.source.id} ${c.locator}`, c);
    }
  }
  return {
    id,
    phone,
    wide,
    table,
    read: [...read],
    events: selection.events.map((event) => event.id),
    citations: [...citations.values()],
    title: plain(spec.title),
    subtitle: plain(spec.subtitle),
    note: plain(spec.note),
    legend: [
      ...(qualifiers.has('about') || qualifiers.has('nearly') ? [t.chart.marks.hatched] : []),
      ...(qualifiers.has('over') ? [t.chart.marks.over] : []),
      ...(selection.rows.some((row) => row.otherScope) ? [t.chart.otherScope] : []),
    ],
    description: describe(spec, selection, source),
    source: sourceLine([...citations.values()], source),
  };
}

/** “新快报，2025 年 2 月（C1）；数据版本 2026.11”. */
export function sourceLine(
  citations: readonly Citation[],
  { dataset, locale }: Pick<ChartSource, 'dataset' | 'locale'>,
): string {
  const t = texts(locale);
  const { comma, enumeration, semicolon, brackets } = t.conventions;
  const bySource = new Map<string, Citation[]>();
  for (const c of citations) bySource.set(c.source.id, [...(bySource.get(c.source.id) ?? []), c]);
  const parts = [...bySource.values()].map((list) => {
    const { source } = list[0]!;
    const when = source.date === undefined ? '' : comma + t.conventions.period(source.date);
    const where =
      source.kind === 'newspaper' && list.length <= 12
        ? list
            .map((c) => c.locator)
            .filter((l) => l !== 'main')
            .join(enumeration)
        : '';
    return `${say(source.publisher, locale)}${when}${where && brackets(where)}`;
  });
  return [...parts, `${t.chart.version} ${dataset.version}`].join(semicolon);
}

/** A table as HTML. */
export function tableHtml(
  { head, rows, numeric }: RenderedChart['table'],
  caption: string,
): string {
  const cls = (i: number) => (numeric.includes(i) ? ' class="n"' : '');
  return `<table><caption class="hidden">${escapeHtml(caption)}</caption><thead><tr>${head.map((cell, i) => `<th scope="col"${cls(i)}>${escapeHtml(cell)}</th>`).join('')}</tr></thead><tbody>${rows
    .map(
      (row) =>
        `<tr>${row.map((cell, i) => (i === 0 ? `<th scope="row">${escapeHtml(cell)}</th>` : `<td${cls(i)}>${escapeHtml(cell)}</td>`)).join('')}</tr>`,
    )
    .join('')}</tbody></table>`;
}

/** The two drawings; a container query shows the one that fits. */
export function boardsHtml(chart: RenderedChart, spec: ChartSpec, locale: string): string {
  const { linked, wide } = kindOf(spec);
  const { map } = texts(locale);
  // The script that adds zoom has no words of its own.
  const zoom = linked
    ? ` data-zoom="${[map.zoomIn, map.zoomOut, map.reset].map(escapeHtml).join('|')}"`
    : '';
  return `<div class="boards${wide ? ' full' : ''}"${zoom}>${chart.phone.svg}${chart.wide.svg}</div>`;
}

/** A chart as a `<figure>` of a page: heavy rule, finding, unit, drawing, scope, source, description and table. */
export function figureHtml(
  chart: RenderedChart,
  spec: ChartSpec,
  { locale, href, mapNote }: ChartSource,
  options: { level?: 2 | 3; links?: boolean } = {},
): string {
  const t = texts(locale);
  const level = options.level ?? 3;
  const notes = [
    ...(chart.note ? [`<p class="note">${escapeHtml(chart.note)}</p>`] : []),
    ...(chart.legend.length > 0
      ? [`<p class="note legend">${chart.legend.map(escapeHtml).join('<br>')}</p>`]
      : []),
  ].join('');
  const note = kindOf(spec).takes === 'regions' && mapNote ? `<br>${escapeHtml(mapNote)}` : '';
  const link =
    options.links === false
      ? ''
      : `<a href="${href(`/charts/${chart.id}/`)}">${escapeHtml(t.chart.page)}</a>`;
  const colon = t.conventions.colon;
  const table = `<details><summary>${escapeHtml(t.chart.table)}</summary><p id="${descriptionId(chart.id)}">${escapeHtml(chart.description)}</p><section class="scroll" tabindex="0" aria-label="${escapeHtml(t.chart.table)}${colon}${escapeHtml(chart.title)}">${tableHtml(chart.table, chart.title)}</section></details>`;
  return `<figure class="chart" id="chart-${chart.id}"><h${level} class="finding">${escapeHtml(chart.title)}</h${level}><p class="sub">${escapeHtml(chart.subtitle)}</p>${boardsHtml(chart, spec, locale)}${notes}<figcaption><p>${escapeHtml(t.chart.source)}${colon}${escapeHtml(chart.source)}${note}</p>${link}${table}</figcaption></figure>`;
}

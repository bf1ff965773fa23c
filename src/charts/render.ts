import * as Plot from '@observablehq/plot';
import { say, type Dataset } from '../dataset/dataset.ts';
import type { Geography } from '../dataset/geography.ts';
import { texts } from '../i18n/index.ts';
import type { ProseContext } from '../prose/context.ts';
import { plainProse } from '../prose/render.ts';
import { document } from './document.ts';
import { finishDrawing, type Drawing } from './drawing.ts';
import type { Board, Kind } from './kind.ts';
import { annotate, type Annotation } from './marks/annotation.ts';
import { panels } from './panels.ts';
import { select, type Row, type Selection } from './row.ts';
import { kindOf } from './registry.ts';
import type { ChartSpec } from './spec.ts';
import type { Attributes } from './svg.ts';

/** What charts are rendered from, in one language. */
export interface ChartSource extends ProseContext {
  geography: Geography | undefined;
  /** Turns a site path (`/regions/<id>/`) into an address in this language. */
  href: (path: string) => string;
  /** What stands under a map: what it shows, its approval number. */
  mapNote?: string | undefined;
  /** The chart stands in a frame on another site's page, which links inside it leave. */
  framed?: boolean;
  /** Before the ids inside drawings, where a page has the same chart a second time. */
  idPrefix?: string;
}

/** A chart's two drawings: a container query shows the one that fits. */
export interface Boards {
  phone: Drawing;
  wide: Drawing;
}

/** The id that a page gives to a chart's description, which its drawings refer to. */
export const descriptionId = (chart: string) => `about-${chart}`;

/** Renders a chart's two drawings, named for screen readers by its title and described by its description. */
export function renderBoards(
  id: string,
  spec: ChartSpec,
  source: ChartSource,
): Boards & { selection: Selection } {
  const { locale, dataset, idPrefix = '' } = source;
  const selection = select(spec, { ...source, noData: texts(locale).chart.noData });
  const annotations = (spec.annotations ?? []).flatMap((a): Annotation[] =>
    resolveAnnotation(a, selection.rows, dataset, plainProse(say(a.text, locale), source)),
  );
  const kind = kindOf(spec);
  const boards = drawBoards(idPrefix + id, kind, selection, source, {
    options: spec.options,
    facet: spec.facet,
    annotations,
    attributes: {
      'aria-describedby': idPrefix + descriptionId(id),
      'aria-label': plainProse(say(spec.title, locale), source),
      role: kind.linked ? 'group' : 'img',
    },
  });
  return { ...boards, selection };
}

/** Draws a selection by a kind: what `renderBoards` does after its query, and what fixtures use directly. */
export function drawBoards(
  id: string,
  kind: Kind,
  selection: Selection,
  source: ChartSource,
  {
    options = {},
    facet,
    annotations = [],
    attributes,
  }: {
    options?: unknown;
    facet?: 'subject' | 'indicator' | 'period' | undefined;
    annotations?: readonly Annotation[];
    /** Of both drawings: role, name and description. */
    attributes?: Attributes;
  },
): Boards {
  const values = selection.rows.flatMap((row) => row.value ?? []);
  const draw = (name: Board['name']): Drawing => {
    const board: Board = {
      ...source,
      name,
      width: name === 'phone' ? 340 : (kind.wide ?? 720),
      size: 15,
      prefix: `${id}-${name[0]}`,
      texts: texts(source.locale),
      extent: [Math.min(...values, Infinity), Math.max(...values, -Infinity)],
      periods: selection.rows.map((row) => row.period),
      panel: facet !== undefined,
    };
    if (values.length === 0) board.extent = [0, 0];
    const plot = (part: Selection, b: Board) =>
      Plot.plot({
        document,
        width: b.width,
        ...annotate(
          kind.draw(part, b, options),
          annotations.filter((a) => a.kind !== 'text' || part.rows.includes(a.row)),
          b.width,
          b.size,
        ),
      }) as unknown as SVGElement;
    const svg =
      facet === undefined
        ? plot(selection, board)
        : panels(document, selection, board, facet, plot);
    return finishDrawing(svg, {
      className: name,
      size: board.size,
      attributes,
      framed: source.framed,
    });
  };
  return { phone: draw('phone'), wide: draw('wide') };
}

/** Places in a spec are ids of figures or periods, never bare numbers: a reference line has a source as well. */
function resolveAnnotation(
  given: NonNullable<ChartSpec['annotations']>[number],
  rows: readonly Row[],
  dataset: Dataset,
  text: string,
): Annotation[] {
  const place = (at: string) => dataset.observations.get(at)?.value ?? at;
  if (given.line !== undefined) return [{ kind: 'line', at: place(given.line), text }];
  if (given.band !== undefined)
    return [{ kind: 'band', from: place(given.band[0]), to: place(given.band[1]), text }];
  const row = rows.find((r) => r.id === given.at);
  return row ? [{ kind: 'text', row, text }] : [];
}

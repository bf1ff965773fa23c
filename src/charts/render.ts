import * as Plot from '@observablehq/plot';
import { say } from '../dataset/dataset.ts';
import type { Geography } from '../dataset/geography.ts';
import { texts } from '../i18n/index.ts';
import type { ProseContext } from '../prose/context.ts';
import { plainProse } from '../prose/render.ts';
import { annotationsOf } from './annotations.ts';
import type { Board } from './board.ts';
import { seriesDiffering } from './datum.ts';
import { document } from './document.ts';
import { finishDrawing, type Drawing } from './drawing.ts';
import type { Kind } from './kind.ts';
import { annotate } from './marks/annotate.ts';
import type { Annotation, Place } from './marks/annotation.ts';
import { panels, type Facet } from './panels.ts';
import type { Plan } from './plan.ts';
import { kindOf } from './registry.ts';
import { isKnown, reachOf, type Row } from './row.ts';
import { select, type Selection } from './selection.ts';
import type { ChartSpec } from './spec.ts';
import type { Attributes } from './svg.ts';

/** What charts are rendered from, in one language. */
export interface ChartContext extends ProseContext {
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

/** Widths of the boards, and the size of their labels, in px. */
const PHONE = 340;
const WIDE = 720;
const SIZE = 15;

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
  context: ChartContext,
): Boards & { selection: Selection } {
  const { locale, idPrefix = '' } = context;
  const kind = kindOf(spec);
  const selection = select(spec, kind.beside(spec.options), context);
  const boards = drawBoards(idPrefix + id, kind, selection, context, {
    options: spec.options,
    facet: spec.facet,
    annotations: annotationsOf(spec, selection.rows, context),
    attributes: {
      'aria-describedby': idPrefix + descriptionId(id),
      'aria-label': plainProse(say(spec.title, locale), context),
      role: kind.linked ? 'group' : 'img',
    },
  });
  return { ...boards, selection };
}

/** How a selection is drawn, besides by its kind. */
export interface DrawingOptions {
  /** The kind's own, as the spec has them. */
  options?: unknown;
  facet?: Facet | undefined;
  annotations?: readonly Annotation[];
  /** Of both drawings: role, name and description. */
  attributes?: Attributes;
}

/** Draws a selection by a kind: what `renderBoards` does after its query, and what fixtures use directly. */
export function drawBoards(
  id: string,
  kind: Kind,
  selection: Selection,
  context: ChartContext,
  { options, facet, annotations = [], attributes }: DrawingOptions,
): Boards {
  const plot = (part: Selection, board: Board) => {
    const plan = kind.draw(part, board, options);
    const among = annotations.filter((one) => one.kind !== 'text' || part.rows.includes(one.row));
    return plotted(annotate(plan, among, board), board);
  };
  const draw = (name: Board['name']): Drawing => {
    const width = name === 'phone' ? PHONE : (kind.wide ?? WIDE);
    const board = boardOf(
      { name, width, prefix: `${id}-${name[0]}` },
      { rows: selection.rows, places: kind.axes ? placesOf(annotations) : [] },
      context,
    );
    const svg =
      facet === undefined
        ? plot(selection, board)
        : panels(selection, inPanels(board, facet), facet, plot);
    const { framed } = context;
    return finishDrawing(svg, { className: name, size: board.size, attributes, framed });
  };
  return { phone: draw('phone'), wide: draw('wide') };
}

/** A board of which each drawing has its name above. */
function inPanels(board: Board, facet: Facet): Board {
  return { ...board, panel: true, differing: board.differing.filter((by) => by !== facet) };
}

function boardOf(
  board: Pick<Board, 'name' | 'width' | 'prefix'>,
  { rows, places }: { rows: readonly Row[]; places: readonly Place[] },
  context: ChartContext,
): Board {
  const values = [
    ...rows.filter(isKnown).flatMap(reachOf),
    ...places.filter((place) => typeof place === 'number'),
  ];
  return {
    ...context,
    ...board,
    size: SIZE,
    texts: texts(context.locale),
    extent: values.length === 0 ? [0, 0] : [Math.min(...values), Math.max(...values)],
    periods: [
      ...rows.map((row) => row.period),
      ...places.filter((place) => typeof place === 'string'),
    ],
    differing: seriesDiffering(rows),
    panel: false,
  };
}

/** Where references stand: scales reach as far. */
function placesOf(annotations: readonly Annotation[]): Place[] {
  return annotations.flatMap((one): Place[] => {
    if (one.kind === 'text') return [];
    return one.kind === 'line' ? [one.at] : [one.from, one.to];
  });
}

/** Has Plot draw a plan. */
function plotted(plan: Plan, { width }: Board): SVGElement {
  const drawn = Plot.plot({ document, width, ...plan });
  // Plot wraps a drawing in a figure only where it has a title or a legend: plans have none.
  return drawn as SVGSVGElement;
}

import { z } from 'zod';
import { figureOf, say } from '../../dataset/dataset.ts';
import { formatFigure } from '../../i18n/format.ts';
import { slug } from '../../dataset/schema.ts';
import { defineKind } from '../kind.ts';
import { onMap } from '../fixtures/regions.ts';
import { fitFrame, flowPath, pathIn, placeIn, type Frame } from '../map/frame.ts';
import { colourOf } from '../row.ts';
import { element } from '../svg.ts';

const compass = {
  n: [0, -1],
  ne: [1, -1],
  e: [1, 0],
  se: [1, 1],
  s: [0, 1],
  sw: [-1, 1],
  w: [-1, 0],
  nw: [-1, -1],
} as const;
const direction = z.enum(
  Object.keys(compass) as [keyof typeof compass, ...(keyof typeof compass)[]],
);
const rectangle = z.strictObject({
  x: z.number(),
  y: z.number(),
  width: z.number().positive(),
  height: z.number().positive(),
});
const inset = z.strictObject({
  regions: z.array(slug).min(1),
  phone: rectangle,
  wide: rectangle,
  labels: z.record(slug, direction).default({}),
});
const options = {
  height: z.strictObject({ phone: z.int().min(120), wide: z.int().min(120) }),
  map: z
    .strictObject({ phone: rectangle, wide: rectangle })
    .describe('Where the main map stands on each board'),
  layers: z.strictObject({ outlines: z.string(), context: z.string() }),
  names: z
    .record(
      z.string(),
      z.strictObject({
        name: z.record(z.string(), z.string()),
        longitude: z.number(),
        latitude: z.number(),
        only: z.enum(['phone', 'wide']).optional(),
      }),
    )
    .default({})
    .describe('Names of outlines by code, and where they stand'),
  labels: z.strictObject({ phone: z.record(slug, direction), wide: z.record(slug, direction) }),
  figure: slug.optional().describe('Indicator whose figure stands under each name'),
  bend: z.record(slug, z.number()).default({}),
  insets: z.array(inset).default([]),
};

/** Regions on outlines, with a line from the first to each of the others; what is too small to see stands enlarged in an inset. */
export const flowMap = defineKind({
  id: 'flow-map',
  names: { zh: '地图', en: 'Map' },
  takes: 'regions',
  rows: [2, 24],
  options,
  wide: 960,
  linked: true,
  scale: 'none',
  fixtures: onMap,
  draw(regions, board, given) {
    const { name, prefix, locale, dataset, geography, href } = board;
    const size = name === 'wide' ? 17 : board.size;
    const [from, ...others] = regions;
    if (!from || !geography)
      throw new Error('A flow map needs regions and a map file in data/geo.');
    const frame = fitFrame(
      geography,
      { points: regions.flatMap((r) => r.point ?? []) },
      given.map[name],
      name === 'wide' ? 56 : 46,
    );
    return {
      height: given.height[name],
      margin: 0,
      x: { axis: null },
      y: { axis: null },
      marks: [
        (_index, _scales, _values, _dimensions, { document }) => {
          const el = (
            tag: string,
            attributes: Parameters<typeof element>[2],
            ...children: (Node | string)[]
          ) => element(document, tag, attributes, ...children);
          const land = (f: Frame, digits: number) => [
            el('path', {
              d: geography
                .layer(given.layers.outlines)
                .map((s) => pathIn(f, s, digits, digits ? 2 : 3.6))
                .join(''),
              fill: 'var(--land)',
              stroke: 'var(--paper)',
              'stroke-width': 1.2,
            }),
            el('path', {
              d: geography
                .layer(given.layers.context)
                .map((s) => pathIn(f, s, digits, digits ? 2 : 3.6))
                .join(''),
              fill: 'var(--land-2)',
            }),
          ];
          const shapes = (f: Frame, ids: readonly string[], digits: number) =>
            ids.flatMap((id) => {
              const region = dataset.regions.get(id);
              const own = region?.code === undefined ? undefined : geography.shape(region.code);
              // A town has no outline of its own: its county is tinted, and a point says where it lies.
              const parent =
                own || !region?.parent
                  ? undefined
                  : geography.shape(dataset.regions.get(region.parent)?.code ?? '');
              const shape = own ?? parent;
              return shape
                ? [
                    el('path', {
                      d: pathIn(f, shape, digits, 1.1),
                      fill: colourOf(dataset, region),
                      'fill-opacity': own ? undefined : 0.28,
                    }),
                  ]
                : [];
            });
          const label = (
            f: Frame,
            id: string,
            to: keyof typeof compass,
            dot: number,
            withFigure: boolean,
          ) => {
            const region = dataset.regions.get(id)!;
            const [x, y] = placeIn(f, region);
            const [dx, dy] = compass[to];
            const figure = withFigure ? figureOf(dataset, id, given.figure) : undefined;
            const anchor = dx > 0 ? 'start' : dx < 0 ? 'end' : 'middle';
            const [tx, top] = [
              x + dx * (dot + 6),
              y +
                (dy === 0
                  ? figure
                    ? -1
                    : size * 0.36
                  : dy > 0
                    ? size + dot + 3
                    : -(dot + 6) - (figure ? size * 1.15 : 0)),
            ];
            const text = el(
              'text',
              { x: tx, y: top, 'text-anchor': anchor, class: 'halo' },
              el(
                'tspan',
                {
                  class: 'serif',
                  'font-weight': 700,
                  'font-size': size,
                  fill: id === from.id ? 'var(--lychee)' : colourOf(dataset, region),
                },
                say(region.name, locale),
              ),
              ...(figure
                ? [
                    el(
                      'tspan',
                      { x: tx, dy: size * 1.15, 'font-size': size - 2, fill: 'var(--ink-2)' },
                      formatFigure(figure, locale, board.texts.conventions, { short: true }),
                    ),
                  ]
                : []),
            );
            return id === from.id ? text : el('a', { href: href(`/regions/${id}/`) }, text);
          };
          const point = (f: Frame, id: string, r: number) => {
            const region = dataset.regions.get(id)!;
            const [cx, cy] = placeIn(f, region);
            return el('circle', {
              'data-i': String(regions.indexOf(region)),
              cx,
              cy,
              r,
              fill: id === from.id ? 'var(--lychee)' : 'var(--paper)',
              stroke: id === from.id ? 'var(--paper)' : colourOf(dataset, region),
              'stroke-width': 2,
              'stroke-dasharray': region.point?.kind === 'approximate' ? '2.5 1.5' : undefined,
            });
          };
          const main = placeIn(frame, from);
          const dot = name === 'wide' ? 5 : 4;
          const lines = others
            .filter((r) => r.point)
            .map((r) =>
              el('path', {
                d: flowPath(main, placeIn(frame, r), given.bend[r.id] ?? 0.14),
                fill: 'none',
                stroke: colourOf(dataset, r),
                'stroke-width': 2,
                'stroke-linecap': 'round',
              }),
            );
          const names = Object.values(given.names)
            .filter((at) => at.only === undefined || at.only === name)
            .flatMap((at) => {
              const [x, y] = frame.projection([at.longitude, at.latitude]) ?? [0, 0];
              if (
                x < frame.x + 20 ||
                x > frame.x + frame.width - 20 ||
                y < frame.y + size ||
                y > frame.y + frame.height
              )
                return [];
              return el(
                'text',
                { x, y, 'text-anchor': 'middle', fill: 'var(--ink-2)', 'font-size': size - 3 },
                say(at.name, locale),
              );
            });
          const insets = given.insets.map((spec, i) => {
            const box = spec[name];
            const codes = spec.regions.map((id) => {
              const r = dataset.regions.get(id)!;
              return r.level === 'town'
                ? (dataset.regions.get(r.parent ?? '')?.code ?? '')
                : (r.code ?? '');
            });
            const f = fitFrame(geography, { codes }, box, 16);
            const clip = `${prefix}-inset-${i}`;
            return el(
              'g',
              {},
              el(
                'clipPath',
                { id: clip },
                el('rect', { x: box.x, y: box.y, width: box.width, height: box.height }),
              ),
              el('rect', {
                x: box.x,
                y: box.y,
                width: box.width,
                height: box.height,
                fill: 'var(--paper)',
              }),
              el(
                'g',
                { 'clip-path': `url(#${clip})` },
                ...land(f, 1),
                ...shapes(f, spec.regions, 1),
              ),
              ...spec.regions.map((id) => point(f, id, dot)),
              ...spec.regions.map((id) => label(f, id, spec.labels[id] ?? 'e', dot, false)),
              el('rect', {
                x: box.x + 0.5,
                y: box.y + 0.5,
                width: box.width - 1,
                height: box.height - 1,
                fill: 'none',
                stroke: 'var(--rule)',
              }),
            );
          });
          const shown = regions.map((r) => r.id);
          return el(
            'g',
            {},
            ...land(frame, 0),
            ...shapes(frame, shown, 1),
            ...names,
            ...lines,
            ...others.filter((r) => r.point).map((r) => point(frame, r.id, dot)),
            point(frame, from.id, dot + 3),
            ...shown
              .filter((id) => given.labels[name][id])
              .map((id) =>
                label(frame, id, given.labels[name][id]!, id === from.id ? dot + 3 : dot, true),
              ),
            ...insets,
          ) as SVGElement;
        },
      ],
    };
  },
});

import { z } from 'zod';
import { say } from '../../dataset/dataset.ts';
import { defineKind } from '../kind.ts';
import { onRegions, plain } from '../fixtures/observations.ts';
import { fitFrame, pathIn, placeIn } from '../map/frame.ts';
import { placeLabels } from '../map/labels.ts';
import { element } from '../svg.ts';
import { hatches } from '../marks/qualified.ts';

const options = {
  mode: z
    .enum(['fill', 'point'])
    .default('fill')
    .describe('Shade outlines by value, or set circles whose areas are in proportion'),
  height: z
    .strictObject({ phone: z.int().min(120), wide: z.int().min(120) })
    .default({ phone: 320, wide: 480 }),
  layers: z.strictObject({ outlines: z.string(), context: z.string().optional() }),
};

/** Regions shaded by value (choropleth) or with circles in proportion (point map); the value stands on each, so shade is never alone. */
export const regionMap = defineKind({
  id: 'region-map',
  names: { zh: '分区地图', en: 'Map' },
  takes: 'observations',
  rows: [1, 40],
  options,
  wide: 960,
  scale: 'shared',
  fixtures: onRegions(plain),
  sample: { layers: { outlines: 'provinces', context: 'prefectures' } },
  refuse: (rows) =>
    rows.some((row) => (row.value ?? 0) < 0)
      ? ['a map of shades or circles cannot show a negative value', 'use “bar” or “dot”']
      : undefined,
  draw(rows, board, { mode, height, layers }) {
    const { name, width, geography, locale, extent, prefix } = board;
    if (!geography) throw new Error('A map needs a map file in data/geo.');
    const size = name === 'wide' ? 16 : board.size;
    const placed = rows.flatMap((row, index) => {
      const region = row.region;
      return region?.point ? [{ row, index, region, point: region.point }] : [];
    });
    const tall = height[name];
    const frame = fitFrame(
      geography,
      {
        points: placed.map((p) => p.point),
        codes: mode === 'fill' ? placed.flatMap((p) => p.region.code ?? []) : [],
      },
      { x: 0, y: 0, width, height: tall },
      48,
    );
    const most = Math.max(extent[1], 1e-9);
    const radiusOf = (value: number | null) =>
      mode === 'point' && value !== null ? Math.max(3, 34 * Math.sqrt(value / most)) : 4;
    const labels = placeLabels(
      placed.map(({ row, region }) => {
        const [x, y] = placeIn(frame, region);
        return {
          x,
          y,
          lines: [say(region.name, locale), row.valueText],
          size,
          clear: radiusOf(row.value),
        };
      }),
      { width, height: tall },
    );
    return {
      height: tall,
      margin: 0,
      x: { axis: null },
      y: { axis: null },
      marks: [
        (_index, _scales, _values, _dimensions, { document }) =>
          element(
            document,
            'g',
            {},
            hatches(document, prefix, ['var(--ink-2)']),
            element(document, 'path', {
              d: geography
                .layer(layers.outlines)
                .map((s) => pathIn(frame, s, 0))
                .join(''),
              fill: 'var(--land)',
              stroke: 'var(--paper)',
              'stroke-width': 1.2,
            }),
            ...(layers.context
              ? [
                  element(document, 'path', {
                    d: geography
                      .layer(layers.context)
                      .map((s) => pathIn(frame, s, 0))
                      .join(''),
                    fill: 'var(--land-2)',
                  }),
                ]
              : []),
            ...placed.flatMap(({ row, index, region }, i) => {
              const [x, y] = placeIn(frame, region);
              const shape = region.code === undefined ? undefined : geography.shape(region.code);
              const share = row.value === null ? 0 : row.value / most;
              const mark =
                mode === 'point'
                  ? [
                      element(document, 'circle', {
                        'data-i': String(index),
                        cx: x,
                        cy: y,
                        r: radiusOf(row.value),
                        fill: row.value === null ? 'none' : row.colour,
                        'fill-opacity': 0.75,
                        stroke: row.qualifier === 'exact' ? row.colour : 'var(--ink)',
                        'stroke-dasharray': row.qualifier === 'exact' ? undefined : '4 2',
                      }),
                    ]
                  : shape
                    ? [
                        element(document, 'path', {
                          'data-i': String(index),
                          d: pathIn(frame, shape),
                          fill: row.value === null ? `url(#${prefix}-ink-2)` : row.colour,
                          'fill-opacity': row.value === null ? undefined : 0.25 + 0.75 * share,
                          stroke: 'var(--ink)',
                          'stroke-width': 0.8,
                          'stroke-dasharray': row.otherScope ? '4 3' : undefined,
                        }),
                      ]
                    : [];
              const label = labels[i]!;
              return [
                ...mark,
                element(
                  document,
                  'text',
                  { class: 'halo', x: label.x, y: label.y, 'text-anchor': label.anchor },
                  element(
                    document,
                    'tspan',
                    { class: 'serif', 'font-weight': 700, 'font-size': size, fill: 'var(--ink)' },
                    say(region.name, locale),
                  ),
                  element(
                    document,
                    'tspan',
                    { x: label.x, dy: size * 1.15, 'font-size': size - 2, fill: 'var(--ink-2)' },
                    row.valueText,
                  ),
                ),
              ];
            }),
          ) as SVGElement,
      ],
    };
  },
});

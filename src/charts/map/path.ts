import { geoPath } from 'd3';
import type { Shape } from '../../dataset/geography.ts';
import { round } from '../svg.ts';
import type { Frame } from './frame.ts';

/** How finely a shape is drawn: decimals of its coordinates, and px within which two points are one. */
export interface Detail {
  digits: 0 | 1;
  apart: number;
}

type Position = readonly [x: number, y: number];

/** Path data of a shape in a frame, without the points that no eye could tell apart. */
export function pathIn(frame: Frame, shape: Shape, { digits, apart }: Detail): string {
  const path = geoPath(frame.projection).digits(digits)(shape) ?? '';
  return path.replaceAll(/M[^MZ]+Z?/g, (ring) => {
    const kept = thinned(positionsIn(ring), apart);
    if (kept.length < 3) return '';
    const end = ring.endsWith('Z') ? 'Z' : '';
    return `M${kept.map((position) => position.join(',')).join('L')}${end}`;
  });
}

/** Area in px² that a shape covers in a frame. */
export function areaIn({ projection }: Frame, shape: Shape): number {
  return geoPath(projection).area(shape);
}

function positionsIn(ring: string): Position[] {
  return [...ring.matchAll(/(-?[\d.]+),(-?[\d.]+)/g)].map(([, x, y]) => [Number(x), Number(y)]);
}

/** Leaves out what is nearer than `apart` to the last that was kept; first and last stay. */
function thinned(positions: readonly Position[], apart: number): Position[] {
  const kept: Position[] = [];
  positions.forEach((position, i) => {
    const last = kept.at(-1);
    const far = !last || Math.hypot(position[0] - last[0], position[1] - last[1]) >= apart;
    if (far || i === positions.length - 1) kept.push(position);
  });
  return kept;
}

/** A flow line: a quadratic curve that bends by `bend` of its length. */
export function flowPath([x1, y1]: Position, [x2, y2]: Position, bend: number): string {
  const [dx, dy] = [x2 - x1, y2 - y1];
  const side = dx < 0 ? 1 : -1;
  const middle = [round((x1 + x2) / 2 + side * dy * bend), round((y1 + y2) / 2 - side * dx * bend)];
  return `M${x1} ${y1}Q${middle.join(' ')} ${x2} ${y2}`;
}

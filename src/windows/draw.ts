import type { Drawing } from '../charts/drawing.ts';
import { element, type Attributes } from '../charts/svg.ts';
import type { Region } from '../dataset/schema.ts';

/** What makes a region's window its own: heart, spokes, rings of frames, and glass. */
export type WindowParameters = NonNullable<Region['window']>;

/** Colours of the glass; the lead between the panes takes the text colour. */
const glass = {
  ruby: '#B3202C',
  cobalt: '#1F4FA3',
  jade: '#0B7A5E',
  amber: '#D98E04',
  violet: '#6E3A8C',
  sky: '#2C8FC4',
};

/** Windows are drawn in a square of 100, about its middle. */
const SIZE = 100;
const MIDDLE = 50;
/** From the middle to the outermost frame. */
const OUTER = 46;
/** How far the side panes of a ring reach from its axis, as a part of the ring's inner half. */
const SIDE = 0.42;

const p = (n: number) => Number(n.toFixed(2));
const pt = ([x, y]: Point) => `${p(x)} ${p(y)}`;
type Point = [x: number, y: number];

/** A point at `radius` from the middle, `angle` radians clockwise from the top. */
const polar = (radius: number, angle: number): Point => [
  MIDDLE + radius * Math.sin(angle),
  MIDDLE - radius * Math.cos(angle),
];

function polygon(corners: number, radius: number, turn = 0): string {
  const points = Array.from({ length: corners }, (_, i) =>
    pt(polar(radius, turn + (i * 2 * Math.PI) / corners)),
  );
  return `M${points.join('L')}Z`;
}

/** `n` round petals about the middle: 4 is begonia (海棠), 5 is plum blossom (梅). */
function petals(n: number, radius: number, bulge: number): string {
  const corners = Array.from({ length: n }, (_, i) => polar(radius, ((i - 0.5) * 2 * Math.PI) / n));
  const arc = p(radius * bulge);
  const arcs = corners.map((_, i) => `A${arc} ${arc} 0 0 1 ${pt(corners[(i + 1) % n]!)}`);
  return `M${pt(corners[0]!)}${arcs.join('')}Z`;
}

const hearts: Record<WindowParameters['heart'], () => string> = {
  octagon: () => polygon(8, 17, Math.PI / 8),
  diamond: () => polygon(4, 19),
  begonia: () => petals(4, 15, 0.78),
  plum: () => petals(5, 15, 0.64),
  leaf: () => 'M50 31Q66 40 50 69Q34 40 50 31Z',
  wave: () => polygon(6, 17),
  lychee: () => petals(8, 16, 0.42),
};

/** A pane of glass. */
interface Pane {
  x: number;
  y: number;
  width: number;
  height: number;
  fill: string;
}

/** A ring of panes between two square frames, which are `outer` and `inner` from the middle. */
interface Ring {
  outer: number;
  inner: number;
}

/** Half sides of the square frames, from the outermost. */
function framesOf({ ring }: WindowParameters): number[] {
  const step = ring === 3 ? 8 : 11;
  return Array.from({ length: ring }, (_, i) => OUTER - i * step);
}

/** The panes of a ring: one in each corner, two along each side. */
function panesOf({ outer, inner }: Ring, corner: string, side: string): Pane[] {
  const [width, reach] = [outer - inner, inner * SIDE];
  const at = (x: number, y: number) => ({ x: MIDDLE + x, y: MIDDLE + y });
  const square = { width, height: width, fill: corner };
  const across = { width: 2 * reach, height: width, fill: side };
  const upright = { width, height: 2 * reach, fill: side };
  return [
    { ...at(-outer, -outer), ...square },
    { ...at(inner, -outer), ...square },
    { ...at(inner, inner), ...square },
    { ...at(-outer, inner), ...square },
    { ...at(-reach, -outer), ...across },
    { ...at(-reach, inner), ...across },
    { ...at(-outer, -reach), ...upright },
    { ...at(inner, -reach), ...upright },
  ];
}

/** The lead between the panes of a ring. */
function barsOf({ outer, inner }: Ring): string {
  const [low, high] = [MIDDLE - outer, MIDDLE + outer];
  const [from, to] = [MIDDLE - inner, MIDDLE + inner];
  return [-inner, -inner * SIDE, inner * SIDE, inner]
    .map((distance) => p(MIDDLE + distance))
    .map(
      (at) => `M${at} ${low}V${from}M${at} ${to}V${high}M${low} ${at}H${from}M${to} ${at}H${high}`,
    )
    .join('');
}

/** Lines from the heart to the innermost frame. */
function spokesOf({ spokes }: WindowParameters, inner: number): string {
  const turn = spokes === 4 ? 0.5 : 0;
  return Array.from({ length: spokes }, (_, i) => {
    const angle = ((i + turn) * 2 * Math.PI) / spokes;
    return `M${pt(polar(13, angle))}L${pt(onSquare(inner, angle))}`;
  }).join('');
}

/** Where a line from the middle meets a square. */
function onSquare(half: number, angle: number): Point {
  const [x, y] = [Math.sin(angle), -Math.cos(angle)];
  const length = half / Math.max(Math.abs(x), Math.abs(y));
  return [MIDDLE + x * length, MIDDLE + y * length];
}

const paneElement = ({ x, y, width, height, fill }: Pane) =>
  element('path', { d: `M${p(x)} ${p(y)}h${p(width)}v${p(height)}h${p(-width)}z`, fill });

const squareAt = (half: number) => {
  const [from, to] = [MIDDLE - half, MIDDLE + half];
  return `M${from} ${from}H${to}V${to}H${from}Z`;
};

const drawn = new Map<string, Drawing>();

/** Draws a Manchurian window (满洲窗). `attributes` are those of the root. */
export function drawWindow(window: WindowParameters, attributes: Attributes): Drawing {
  const key = JSON.stringify([window, attributes]);
  const drawing = drawn.get(key) ?? {
    svg: windowSvg(window, attributes),
    width: SIZE,
    height: SIZE,
  };
  drawn.set(key, drawing);
  return drawing;
}

function windowSvg(window: WindowParameters, attributes: Attributes): string {
  const [a, b, c] = window.glass.map((name) => glass[name]) as [string, string, string];
  const frames = framesOf(window);
  const inner = frames.at(-1)!;
  const rings = frames.slice(1).map((half, i) => ({ outer: frames[i]!, inner: half }));
  const panes = rings.flatMap((ring, i) => (i % 2 ? panesOf(ring, b, c) : panesOf(ring, a, b)));
  const halo = { cx: MIDDLE, cy: MIDDLE, r: String(p(inner * 0.74)) };
  const glassed = element(
    'g',
    { stroke: 'none', opacity: '.92' },
    element('circle', { ...halo, fill: b, opacity: '.18' }),
    ...panes.map(paneElement),
  );
  const lead = [...rings.map(barsOf), spokesOf(window, inner)].join('');
  const outline = {
    fill: 'none',
    stroke: 'currentColor',
    'stroke-width': '1.6',
    'stroke-linejoin': 'round',
  };
  const parts = element(
    'g',
    outline,
    glassed,
    element('path', { d: frames.map(squareAt).join('') }),
    element('path', { d: lead }),
    element('circle', halo),
    element('path', { d: hearts[window.heart](), fill: a }),
    element('circle', { cx: MIDDLE, cy: MIDDLE, r: '3.4', fill: c }),
  );
  return element('svg', { ...attributes, viewBox: `0 0 ${SIZE} ${SIZE}` }, parts).outerHTML;
}

/** A window that is small: one ring, no spokes. */
export const simplified = (window: WindowParameters): WindowParameters => ({
  ...window,
  ring: 1,
  spokes: 0,
});

import type { Region } from '../dataset/schema.ts';

/** Colours of the glass; the lead between the panes takes the text colour. */
const glass = {
  ruby: '#B3202C',
  cobalt: '#1F4FA3',
  jade: '#0B7A5E',
  amber: '#D98E04',
  violet: '#6E3A8C',
  sky: '#2C8FC4',
};

const polar = (r: number, a: number): [number, number] => [
  50 + r * Math.sin(a),
  50 - r * Math.cos(a),
];
const p = (n: number) => Number(n.toFixed(2));
const pt = ([x, y]: [number, number]) => `${p(x)} ${p(y)}`;
const polygon = (n: number, r: number, turn = 0) =>
  `M${Array.from({ length: n }, (_, i) => pt(polar(r, turn + (i * 2 * Math.PI) / n))).join('L')}Z`;
/** `n` round petals about a circle: 4 is begonia (海棠), 5 is plum blossom (梅). */
const petals = (n: number, r: number, bulge: number) => {
  const corners = Array.from({ length: n }, (_, i) => polar(r, ((i - 0.5) * 2 * Math.PI) / n));
  return `M${pt(corners[0]!)}${corners.map((_, i) => `A${p(r * bulge)} ${p(r * bulge)} 0 0 1 ${pt(corners[(i + 1) % n]!)}`).join('')}Z`;
};
const hearts: Record<NonNullable<Region['window']>['heart'], () => string> = {
  octagon: () => polygon(8, 17, Math.PI / 8),
  diamond: () => polygon(4, 19),
  begonia: () => petals(4, 15, 0.78),
  plum: () => petals(5, 15, 0.64),
  leaf: () => 'M50 31Q66 40 50 69Q34 40 50 31Z',
  wave: () => polygon(6, 17),
  lychee: () => petals(8, 16, 0.42),
};

/** Draws a Manchurian window (满洲窗) from a region's four parameters: heart, spokes, rings of frames, and glass. */
export function windowSvg(parameters: NonNullable<Region['window']>, className = 'win'): string {
  const { heart, spokes, ring } = parameters;
  const [a, b, c] = parameters.glass.map((name) => glass[name]) as [string, string, string];
  const frames = Array.from({ length: ring }, (_, i) => 46 - i * (ring === 3 ? 8 : 11));
  const inner = frames.at(-1)!;
  const panes: string[] = [];
  const pane = (x: number, y: number, w: number, h: number, fill: string) =>
    panes.push(`<path d="M${p(x)} ${p(y)}h${p(w)}v${p(h)}h${p(-w)}z" fill="${fill}"/>`);
  const bars: string[] = [];
  frames.slice(1).forEach((n, i) => {
    const o = frames[i]!;
    const w = o - n;
    const q = n * 0.42;
    const [corner, side] = i % 2 ? [b, c] : [a, b];
    for (const [sx, sy] of [
      [-1, -1],
      [1, -1],
      [1, 1],
      [-1, 1],
    ] as const)
      pane(50 + (sx < 0 ? -o : n), 50 + (sy < 0 ? -o : n), w, w, corner);
    pane(50 - q, 50 - o, 2 * q, w, side);
    pane(50 - q, 50 + n, 2 * q, w, side);
    pane(50 - o, 50 - q, w, 2 * q, side);
    pane(50 + n, 50 - q, w, 2 * q, side);
    for (const d of [-n, -q, q, n])
      bars.push(
        `M${p(50 + d)} ${50 - o}V${50 - n}M${p(50 + d)} ${50 + n}V${50 + o}M${50 - o} ${p(50 + d)}H${50 - n}M${50 + n} ${p(50 + d)}H${50 + o}`,
      );
  });
  const edge = (t: number): [number, number] => {
    const [s, k] = [Math.sin(t), -Math.cos(t)];
    const m = inner / Math.max(Math.abs(s), Math.abs(k));
    return [50 + s * m, 50 + k * m];
  };
  for (let i = 0; i < spokes; i++) {
    const t = ((i + (spokes === 4 ? 0.5 : 0)) * 2 * Math.PI) / spokes;
    bars.push(`M${pt(polar(13, t))}L${pt(edge(t))}`);
  }
  const squares = frames.map((h) => `M${50 - h} ${50 - h}H${50 + h}V${50 + h}H${50 - h}Z`).join('');
  const halo = `<circle cx="50" cy="50" r="${p(inner * 0.74)}"`;
  return `<svg class="${className}" viewBox="0 0 100 100" aria-hidden="true"><g fill="none" stroke="currentColor" stroke-width="1.6" stroke-linejoin="round"><g stroke="none" opacity=".92">${halo} fill="${b}" opacity=".18"/>${panes.join('')}</g><path d="${squares}"/><path d="${bars.join('')}"/>${halo}/><path d="${hearts[heart]()}" fill="${a}"/><circle cx="50" cy="50" r="3.4" fill="${c}"/></g></svg>`;
}

import { textWidth } from '../measure.ts';

/** A label that wants to stand at a point: its lines, and how far it keeps from the point. */
export interface PointLabel {
  x: number;
  y: number;
  lines: readonly string[];
  size: number;
  clear: number;
}

export interface PlacedLabel {
  x: number;
  y: number;
  anchor: 'start' | 'middle' | 'end';
}

type Box = readonly [x0: number, y0: number, x1: number, y1: number];
const around = [
  [0, 1],
  [0, -1],
  [1, 0],
  [-1, 0],
  [1, 1],
  [-1, 1],
  [1, -1],
  [-1, -1],
] as const;

/**
 * Places labels round their points one after another: the first of eight places, and then of wider rings of them,
 * where a label touches no other, no point and no edge. Where none is free the least covered is taken.
 */
export function placeLabels(
  labels: readonly PointLabel[],
  board: { width: number; height: number },
): PlacedLabel[] {
  const taken: Box[] = labels.map(({ x, y, clear }) => [
    x - clear,
    y - clear,
    x + clear,
    y + clear,
  ]);
  return labels.map((label, self) => {
    const width = Math.max(
      ...label.lines.map((text, i) =>
        textWidth(text, i === 0 ? label.size : label.size - 2, i === 0),
      ),
    );
    const height = label.lines.length * label.size * 1.2;
    let best: { placed: PlacedLabel; box: Box; covered: number } | undefined;
    for (const ring of [4, 18, 36, 60]) {
      for (const [dx, dy] of around) {
        const d = label.clear + ring;
        const x = label.x + dx * d;
        const x0 = dx === 0 ? x - width / 2 : dx > 0 ? x : x - width;
        const y0 = dy === 0 ? label.y - height / 2 : dy > 0 ? label.y + d : label.y - d - height;
        const box: Box = [x0, y0, x0 + width, y0 + height];
        const outside =
          box[0] < 1 || box[1] < 1 || box[2] > board.width - 1 || box[3] > board.height - 1;
        const covered =
          (outside ? 1e6 : 0) +
          taken.reduce((sum, other, i) => sum + (i === self ? 0 : overlap(box, other)), 0);
        if (!best || covered < best.covered)
          best = {
            placed: {
              x,
              y: y0 + label.size * 0.95,
              anchor: dx === 0 ? 'middle' : dx > 0 ? 'start' : 'end',
            },
            box,
            covered,
          };
      }
      if (best?.covered === 0) break;
    }
    taken.push(best!.box);
    return best!.placed;
  });
}

function overlap(a: Box, b: Box): number {
  return (
    Math.max(0, Math.min(a[2], b[2]) - Math.max(a[0], b[0])) *
    Math.max(0, Math.min(a[3], b[3]) - Math.max(a[1], b[1]))
  );
}

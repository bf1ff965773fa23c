import { textWidth } from '../measure.ts';

/** A label that wants to stand at a point: its lines, and how far it keeps from the point, in px. */
export interface PointLabel {
  x: number;
  y: number;
  lines: readonly string[];
  size: number;
  clear: number;
}

/** Which end of a text stands at its place. */
export type Anchor = 'start' | 'middle' | 'end';

/** The anchor of a text that goes to the left of its place (-1), across it (0) or to its right (1). */
export const anchorTo = (dx: -1 | 0 | 1): Anchor => (['end', 'middle', 'start'] as const)[dx + 1]!;

/** Where the first line of a label stands, in px. */
export interface PlacedLabel {
  x: number;
  y: number;
  anchor: Anchor;
}

type Box = readonly [left: number, top: number, right: number, bottom: number];

/** A place that a label could take, and how many px² of other things it would cover there. */
interface Candidate {
  placed: PlacedLabel;
  box: Box;
  covered: number;
}

/** Directions from a point, the best first: labels read best beneath and above. */
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
type Direction = (typeof around)[number];

/** How far from a point labels stand at most, in px, ring by ring. */
const rings = [4, 18, 36, 60];
/** Covers more than anything on a board: what leaves it is the last choice. */
const OUTSIDE = 1e6;

/**
 * Places labels round their points one after another: the first of eight places, and then of wider rings of them,
 * where a label touches no other, no point and no edge. Where none is free the least covered is taken.
 */
export function placeLabels(
  labels: readonly PointLabel[],
  board: { width: number; height: number },
): PlacedLabel[] {
  const points = labels.map(({ x, y, clear }): Box => [x - clear, y - clear, x + clear, y + clear]);
  const taken: Box[] = [];
  return labels.map((label, self) => {
    const others = [...points.filter((_, i) => i !== self), ...taken];
    const { placed, box } = bestPlace(label, others, board);
    taken.push(box);
    return placed;
  });
}

function bestPlace(
  label: PointLabel,
  others: readonly Box[],
  board: { width: number; height: number },
): Candidate {
  let best: Candidate | undefined;
  for (const ring of rings) {
    for (const direction of around) {
      const { placed, box } = placeAt(label, direction, ring);
      const covered = coverage(box, others, board);
      if (!best || covered < best.covered) best = { placed, box, covered };
    }
    if (best?.covered === 0) break;
  }
  return best!;
}

/** A label in a direction from its point, `ring` px beyond what it keeps clear of. */
function placeAt(label: PointLabel, [dx, dy]: Direction, ring: number): Omit<Candidate, 'covered'> {
  const { width, height } = extentOf(label);
  const distance = label.clear + ring;
  const x = label.x + dx * distance;
  // All of it before the point, half of it, or none.
  const left = x + ((dx - 1) / 2) * width;
  const top = label.y + dy * distance + ((dy - 1) / 2) * height;
  return {
    placed: { x, y: top + label.size * 0.95, anchor: anchorTo(dx) },
    box: [left, top, left + width, top + height],
  };
}

/** The first line of a label is bold, the others are smaller. */
function extentOf({ lines, size }: PointLabel): { width: number; height: number } {
  const widths = lines.map((text, i) => textWidth(text, i === 0 ? size : size - 2, i === 0));
  return { width: Math.max(...widths), height: lines.length * size * 1.2 };
}

function coverage(
  box: Box,
  others: readonly Box[],
  { width, height }: { width: number; height: number },
): number {
  const [left, top, right, bottom] = box;
  const outside = left < 1 || top < 1 || right > width - 1 || bottom > height - 1;
  return others.reduce((sum, other) => sum + overlap(box, other), outside ? OUTSIDE : 0);
}

function overlap(a: Box, b: Box): number {
  const width = Math.min(a[2], b[2]) - Math.max(a[0], b[0]);
  const height = Math.min(a[3], b[3]) - Math.max(a[1], b[1]);
  return Math.max(0, width) * Math.max(0, height);
}

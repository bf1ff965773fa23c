import { textWidth } from '../measure.ts';
import { touch, type Box } from '../text-boxes.ts';
import { compass, type Direction } from './compass.ts';
import { TO_FIGURE } from './label-lines.ts';

/** A label that wants to stand at a point: its lines, and how far it keeps from the point, in px. */
export interface PointLabel {
  x: number;
  y: number;
  /** The first line is bold, the others are smaller. */
  lines: readonly string[];
  size: number;
  clear: number;
  /** Where it stands if there is room; left out, wherever there is. */
  to?: Direction | undefined;
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
  box: Box;
  /** The ends of the line that joins it to its point, where it stands away from it. */
  leader: readonly [Place, Place] | undefined;
}

type Place = readonly [x: number, y: number];

/** A board, and what no label may cover on it. */
export interface Room {
  width: number;
  height: number;
  taken?: readonly Box[];
}

/** What became of labels: each has its place, or is numbered, its number with a place where that has one. */
export interface Placement {
  labels: (PlacedLabel | undefined)[];
  /** By the index of the label, in the order of the numbers. */
  numbers: ReadonlyMap<number, Numbered>;
}

/** The number that a label is listed under, and where it stands. */
export interface Numbered {
  n: number;
  at: PlacedLabel | undefined;
}

/** Directions from a point, the best first: labels read best beneath and above. */
const around: readonly Direction[] = ['s', 'n', 'e', 'w', 'se', 'sw', 'ne', 'nw'];

/** How far from a point labels stand at most, in px, ring by ring; from `AWAY` on a line joins them to it. */
const rings = [4, 10, 18, 30, 44, 60];
const AWAY = 18;
/** What a label keeps clear of others and of the edges, in px. */
const BETWEEN = 1;
const EDGE = 1;
/** How far letters reach above the first and below the last baseline, in the size of the label. */
const ABOVE = 0.9;
const BELOW = 0.2;

/**
 * Places labels round their points: a label stands where it touches no other, no point, no line that joins another to its point
 * and no edge, as near as may be, those given first before the others. Where some find no place, all those are numbered and
 * the others placed round the numbers: what is numbered is to be listed beneath the map.
 */
export function placeLabels(labels: readonly PointLabel[], room: Room): Placement {
  const numbered = new Set<number>();
  for (;;) {
    const placement = attempt(
      labels,
      [...numbered].sort((a, b) => a - b),
      room,
    );
    const lost = labels.flatMap((_, i) => (placement.labels[i] || numbered.has(i) ? [] : [i]));
    if (lost.length === 0) return placement;
    for (const i of lost) numbered.add(i);
  }
}

function attempt(
  labels: readonly PointLabel[],
  numbered: readonly number[],
  room: Room,
): Placement {
  const taken = [...(room.taken ?? [])];
  const points = labels.map(({ x, y, clear }) => square(x, y, clear));
  const place = (label: PointLabel, self: number, reach: number) => {
    const others = points.filter((_, i) => i !== self);
    const placed = freePlace(label, [...others, ...taken], room, reach);
    if (placed) taken.push(placed.box, ...beads(placed.leader));
    return placed;
  };
  const numbers = new Map(
    numbered.map((i, n) => {
      const { x, y, size, clear } = labels[i]!;
      const label = { x, y, size: size - 2, clear, lines: [String(n + 1)] };
      return [i, { n: n + 1, at: place(label, i, rings.length) }];
    }),
  );
  // What an editor has put somewhere comes before what finds its own place.
  const placed: (PlacedLabel | undefined)[] = labels.map(() => undefined);
  const order = labels.map((_, i) => i).filter((i) => !numbers.has(i));
  for (const i of [...order.filter((i) => labels[i]!.to), ...order.filter((i) => !labels[i]!.to)])
    placed[i] = place(labels[i]!, i, numbered.length > 0 ? 4 : rings.length);
  return { labels: placed, numbers };
}

const square = (x: number, y: number, r: number): Box => ({
  left: x - r,
  top: y - r,
  right: x + r,
  bottom: y + r,
});

/** The nearest place that is free, where the label was put before all others. */
function freePlace(
  label: PointLabel,
  others: readonly Box[],
  room: Room,
  reach: number,
): PlacedLabel | undefined {
  const extent = extentOf(label);
  for (const ring of rings.slice(0, reach))
    for (const direction of directionsOf(label, ring)) {
      const placed = placeAt(label, extent, direction, ring);
      if (isFree(placed, others, room)) return placed;
    }
  return undefined;
}

function directionsOf({ to }: PointLabel, ring: number): readonly Direction[] {
  return to !== undefined && ring === rings[0] ? [to, ...around] : around;
}

/** A label in a direction from its point, `ring` px beyond what it keeps clear of. */
function placeAt(
  label: PointLabel,
  { width, height }: Extent,
  direction: Direction,
  ring: number,
): PlacedLabel {
  const [dx, dy] = compass[direction];
  const distance = label.clear + ring;
  const x = label.x + dx * distance;
  // All of it before the point, half of it, or none.
  const left = x + ((dx - 1) / 2) * width;
  const top = label.y + dy * distance + ((dy - 1) / 2) * height;
  const box = { left, top, right: left + width, bottom: top + height };
  const start = [label.x + dx * label.clear * 0.8, label.y + dy * label.clear * 0.8] as const;
  const end = [x, label.y + dy * (distance - 1)] as const;
  return {
    x,
    y: top + label.size * ABOVE,
    anchor: anchorTo(dx),
    box,
    leader: ring >= AWAY ? [start, end] : undefined,
  };
}

/** How wide and high a label is in px. */
interface Extent {
  width: number;
  height: number;
}

function extentOf({ lines, size }: PointLabel): Extent {
  const widths = lines.map((text, i) => textWidth(text, i === 0 ? size : size - 2, i === 0));
  const height = (ABOVE + BELOW + (lines.length - 1) * TO_FIGURE) * size;
  return { width: Math.max(...widths), height };
}

function isFree(
  { box, leader }: PlacedLabel,
  others: readonly Box[],
  { width, height }: Room,
): boolean {
  const inside =
    box.left >= EDGE && box.top >= EDGE && box.right <= width - EDGE && box.bottom <= height - EDGE;
  const line = beads(leader);
  return (
    inside && others.every((other) => !meet(box, other) && line.every((bead) => !meet(bead, other)))
  );
}

const meet = (a: Box, b: Box) => touch(a, b, -BETWEEN);

/** A line as small boxes along it. */
function beads(line: PlacedLabel['leader']): Box[] {
  if (!line) return [];
  const [[x1, y1], [x2, y2]] = line;
  const steps = Math.ceil(Math.hypot(x2 - x1, y2 - y1) / 5);
  return Array.from({ length: steps + 1 }, (_, i) => {
    const share = i / steps;
    return square(x1 + (x2 - x1) * share, y1 + (y2 - y1) * share, 1);
  });
}

/** A label that was placed in a part of a board that begins at `dx` and `dy`. */
export function moved(placed: PlacedLabel, dx: number, dy: number): PlacedLabel {
  const { left, top, right, bottom } = placed.box;
  const shift = ([x, y]: Place): Place => [x + dx, y + dy];
  return {
    ...placed,
    x: placed.x + dx,
    y: placed.y + dy,
    box: { left: left + dx, top: top + dy, right: right + dx, bottom: bottom + dy },
    leader: placed.leader && [shift(placed.leader[0]), shift(placed.leader[1])],
  };
}

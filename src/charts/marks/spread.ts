/**
 * Moves boxes apart along one direction: none overlaps, all stay within the bounds where they fit,
 * each as near as may be to the place it wants (its middle). Returns the middles.
 */
export function spread(
  wanted: readonly number[],
  sizes: readonly number[],
  [low, high]: readonly [number, number],
): number[] {
  const order = wanted
    .map((at, i) => ({ at, i, half: sizes[i]! / 2 }))
    .sort((a, b) => a.at - b.at || a.i - b.i);
  let edge = low;
  for (const box of order) {
    box.at = Math.max(box.at, edge + box.half);
    edge = box.at + box.half;
  }
  edge = high;
  for (const box of order.toReversed()) {
    box.at = Math.min(box.at, edge - box.half);
    edge = box.at - box.half;
  }
  const placed: number[] = [];
  for (const { at, i } of order) placed[i] = at;
  return placed;
}

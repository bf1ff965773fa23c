/** Decimal digits that every number keeps; a whole number keeps all of its own up to 2⁵³ − 1. */
const KEPT = 15;

/** A number that was worked out, without the dust of binary fractions: 0.1 + 0.2 is 0.3. */
export function withoutDust(value: number): number {
  return Number.isSafeInteger(value) ? value : Number(value.toPrecision(KEPT));
}

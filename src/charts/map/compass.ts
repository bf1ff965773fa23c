/** Directions on a board, for labels that stand beside a dot. */
export const directions = ['n', 'ne', 'e', 'se', 's', 'sw', 'w', 'nw'] as const;
export type Direction = (typeof directions)[number];

type Step = -1 | 0 | 1;

/** Where each direction leads: to the right and down. */
export const compass: Readonly<Record<Direction, readonly [dx: Step, dy: Step]>> = {
  n: [0, -1],
  ne: [1, -1],
  e: [1, 0],
  se: [1, 1],
  s: [0, 1],
  sw: [-1, 1],
  w: [-1, 0],
  nw: [-1, -1],
};

import type { PlotOptions, RenderFunction, ScaleFunctions } from '@observablehq/plot';
import type { Row } from './row.ts';
import { group, type Child } from './svg.ts';

/** Which scale carries values, and which carries time, if any. */
export interface Axes {
  value: 'x' | 'y';
  time?: 'x';
}

/** What a kind plans: options for Plot, and where annotations may hold on. */
export interface Plan extends PlotOptions {
  axes?: Axes;
  /** Where a row's mark stands, in units of the scales. */
  anchor?: (row: Row) => { x: number | Date; y: number } | undefined;
}

/** From a value on a scale to its place on the board in px. */
export type Position = (value: number | Date) => number;

/** The scales of a plan, once Plot has made them. Asking a scale that the plan does not have throws. */
export interface Scales {
  x: Position;
  y: Position;
}

/** A mark of our own, for what Plot lacks: `draw` is called once the scales are known. */
export function ownMark(draw: (scales: Scales) => Child): RenderFunction {
  return (_index, scales) =>
    group(draw({ x: positionOn('x', scales), y: positionOn('y', scales) }));
}

function positionOn(name: 'x' | 'y', scales: ScaleFunctions): Position {
  const scale: Position | undefined = scales[name];
  return (value) => {
    if (!scale) throw new Error(`This plan has no scale “${name}”.`);
    return scale(value);
  };
}

/** A plan without scales, for what is laid out in px alone; a broken height is rounded up. */
export function unscaled(height: number, ...children: Child[]): Plan {
  return {
    height: Math.ceil(height),
    margin: 0,
    x: { axis: null },
    y: { axis: null },
    marks: [ownMark(() => children)],
  };
}

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
  /** Between which px references run across, where it is not between the margins. */
  across?: readonly [left: number, right: number];
}

/** From a value on a scale to its place on the board in px. */
export type Position = (value: number | Date) => number;

/** The scales of a plan, once Plot has made them. Asking a scale that the plan does not have throws. */
export interface Scales {
  x: Position;
  y: Position;
}

/** What a mark is drawn on. */
export interface Surface {
  /** The drawing, with what earlier marks have put there. */
  svg: Element;
  /** Size and margins in px. */
  width: number;
  height: number;
  marginTop: number;
  marginRight: number;
  marginBottom: number;
  marginLeft: number;
  /** Makes the drawing higher by some px, beneath all there is; returns where the new room begins. */
  grow: (by: number) => number;
}

/** A mark of our own, for what Plot lacks: `draw` is called once the scales are known and earlier marks are drawn. */
export function ownMark(draw: (scales: Scales, surface: Surface) => Child): RenderFunction {
  return (_index, scales, _values, dimensions, context) => {
    const svg: Element = context.ownerSVGElement;
    const surface = { ...dimensions, svg, grow: (by: number) => grow(svg, by) };
    return group(draw({ x: positionOn('x', scales), y: positionOn('y', scales) }, surface));
  };
}

function grow(svg: Element, by: number): number {
  const [x, y, width, height = 0] = svg.getAttribute('viewBox')!.split(' ').map(Number);
  const higher = Math.ceil(height + by);
  svg.setAttribute('viewBox', [x, y, width, higher].join(' '));
  svg.setAttribute('height', String(higher));
  return height;
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

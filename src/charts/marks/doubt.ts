import type { KnownRow, Row } from '../row.ts';
import { element, round, type Attributes } from '../svg.ts';

type Told = Pick<Row, 'status' | 'colour'>;

/** Whether a figure has not been counted: it is estimated, or still to come. */
export const isExpected = ({ status }: Pick<Row, 'status'>) =>
  status === 'estimated' || status === 'forecast';

/** Whether a figure may still change. */
export const isProvisional = ({ status }: Pick<Row, 'status'>) => status === 'provisional';

/** How a filled mark shows how settled its figure is: what is expected is light with a dashed edge, what is provisional is light. */
export function doubtOf(row: Told): Attributes {
  const edge = { stroke: row.colour, 'stroke-width': 1.5 };
  if (isExpected(row)) return { 'fill-opacity': 0.25, ...edge, 'stroke-dasharray': '5 3' };
  return isProvisional(row) ? { 'fill-opacity': 0.55, ...edge } : {};
}

/** How a dot shows it: what is expected is open with a dashed edge, what is provisional is half as dark. */
export function doubtOfDot(row: Told): Attributes {
  const edge = { stroke: row.colour, 'stroke-width': 2 };
  if (isExpected(row)) return { fill: 'var(--paper)', ...edge, 'stroke-dasharray': '2.5 1.5' };
  return isProvisional(row) ? { 'fill-opacity': 0.5, ...edge } : {};
}

/** How a line goes to what is estimated or forecast. */
export const EXPECTED = { 'stroke-width': 2.5, 'stroke-opacity': 0.5, 'stroke-dasharray': '5 4' };

/** Half the length of the ends of a whisker, in px. */
const CAP = 4;

/** The line from one end of an interval of confidence to the other, `at` px across an axis of values: in ink, or in the colour of its series where several may share a place; nothing where there is none. */
export function whisker(
  { interval }: KnownRow,
  place: (value: number) => number,
  at: number,
  { axis, colour = 'var(--ink)' }: { axis: 'x' | 'y'; colour?: string },
): SVGElement | undefined {
  if (!interval) return undefined;
  const [low, high] = [round(place(interval.low)), round(place(interval.high))];
  const across = round(at);
  const d =
    axis === 'x'
      ? `M${low} ${across - CAP}v${2 * CAP}M${low} ${across}H${high}M${high} ${across - CAP}v${2 * CAP}`
      : `M${across - CAP} ${low}h${2 * CAP}M${across} ${low}V${high}M${across - CAP} ${high}h${2 * CAP}`;
  const line = { d, fill: 'none' };
  // Paper on either side, so that it is seen on a bar as dark as itself.
  return element(
    'g',
    {},
    element('path', { ...line, stroke: 'var(--paper)', 'stroke-width': 3 }),
    element('path', { ...line, class: 'whisker', stroke: colour }),
  );
}

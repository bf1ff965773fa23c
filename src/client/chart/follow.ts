import { indexOf, type LitChart } from './lit.ts';

/** How far in px a finger may be from a mark that it means: it is as wide. */
const reach = 28;

/** Lights the mark nearest to a mouse or a finger. */
export function followPointer(chart: LitChart): void {
  const { boards } = chart;
  const follow = ({ clientX, clientY }: PointerEvent) => {
    const near = nearest(chart.marks(), clientX, clientY);
    if (near && chart.rows[indexOf(near)]) chart.show(indexOf(near));
    else chart.light(-1);
  };
  const putOut = () => chart.current() >= 0 && chart.light(-1);
  boards.addEventListener('pointermove', follow);
  boards.addEventListener('pointerdown', follow);
  // A finger that lifts has left as well, but what it tapped should stay until it taps elsewhere.
  boards.addEventListener(
    'pointerleave',
    (event) => event.pointerType === 'mouse' && chart.light(-1),
  );
  document.addEventListener(
    'pointerdown',
    (event) => !boards.contains(event.target as Node) && putOut(),
  );
  addEventListener('scroll', putOut, { passive: true });
}

/** Lights the mark of the table row that a mouse is on. */
export function followTable(chart: LitChart): void {
  for (const [i, row] of chart.rows.entries()) {
    row.addEventListener('pointerenter', () => chart.light(i));
    row.addEventListener('pointerleave', () => chart.light(-1));
  }
}

/**
 * Makes a chart one stop of the Tab key, named by its finding: arrow keys step through the marks, Escape goes back to the chart. An
 * application to screen readers, which else keep the arrows for themselves; what the keys do is said on entry, in words of the page's.
 */
export function followKeys(chart: LitChart, label: string): void {
  const { boards } = chart;
  boards.tabIndex = 0;
  boards.setAttribute('role', 'application');
  boards.setAttribute('aria-label', label);
  boards.setAttribute('aria-describedby', 'chart-keys');
  boards.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') {
      chart.light(-1);
      return boards.focus();
    }
    const indices = chart.indices();
    const to = step(event.key, indices, chart.current());
    if (to === undefined || event.target !== boards) return;
    event.preventDefault();
    chart.show(to, `${indices.indexOf(to) + 1}/${indices.length}`);
  });
  boards.addEventListener('blur', () => chart.light(-1));
}

/** Where a key leads from a mark, round and round; undefined for every other key. */
function step(key: string, indices: readonly number[], current: number): number | undefined {
  const at = indices.indexOf(current);
  const before = at < 0 ? -1 : at - 1;
  const steps: Record<string, number> = {
    ArrowRight: at + 1,
    ArrowDown: at + 1,
    ArrowLeft: before,
    ArrowUp: before,
    Home: 0,
    End: -1,
  };
  const to = steps[key];
  return to === undefined ? undefined : indices[(to + indices.length) % indices.length];
}

/** The mark nearest to a point, within a finger's reach. */
function nearest(marks: readonly SVGElement[], x: number, y: number): SVGElement | undefined {
  let best: SVGElement | undefined;
  let least = reach;
  for (const mark of marks) {
    const distance = distanceTo(mark.getBoundingClientRect(), x, y);
    if (distance < least) [best, least] = [mark, distance];
  }
  return best;
}

/** How far in px a point is from a box; 0 inside. */
function distanceTo({ left, right, top, bottom }: DOMRect, x: number, y: number): number {
  return Math.hypot(Math.max(left - x, 0, x - right), Math.max(top - y, 0, y - bottom));
}

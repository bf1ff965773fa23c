/** What a map shows: how many times enlarged, and the middle as shares of its width and height. */
interface View {
  scale: number;
  x: number;
  y: number;
}

const whole: View = { scale: 1, x: 0.5, y: 0.5 };
const most = 8;
/** By how much a button or a key enlarges. */
const factor = 1.6;

const between = (least: number, value: number, greatest: number) =>
  Math.max(least, Math.min(greatest, value));

/** Zoom by buttons, keys, pinch and double tap, by way of the viewBox. One finger and the wheel still scroll the page. */
export function zoom(boards: HTMLElement, [nearer = '', farther = '', reset = '']: string[]): void {
  const look = lookAt(boards);
  boards.classList.add('zoomable');
  boards.after(
    toolbar([
      ['+', nearer, () => look.by(factor)],
      ['−', farther, () => look.by(1 / factor)],
      ['□', reset, () => look.at(whole)],
    ]),
  );
  followZoomKeys(boards, look);
  boards.addEventListener('dblclick', (event) => {
    const view = look.view();
    const box = boards.getBoundingClientRect();
    look.at({
      scale: view.scale * 2,
      x: view.x + ((event.clientX - box.left) / box.width - 0.5) / view.scale,
      y: view.y + ((event.clientY - box.top) / box.height - 0.5) / view.scale,
    });
  });
  followFingers(boards, look);
}

/** What moves the view of a map. */
interface Look {
  view(): View;
  at(view: View): void;
  by(factor: number): void;
}

/** The view of the drawings in `boards`, which never leaves the map. */
function lookAt(boards: HTMLElement): Look {
  const drawings = [...boards.querySelectorAll<SVGSVGElement>('svg')].map((svg) => {
    const [, , width = 0, height = 0] = svg.getAttribute('viewBox')!.split(' ').map(Number);
    return { svg, width, height };
  });
  let view = whole;

  function at(wanted: View): void {
    const scale = between(1, wanted.scale, most);
    const half = 0.5 / scale;
    const x = between(half, wanted.x, 1 - half);
    const y = between(half, wanted.y, 1 - half);
    view = { scale, x, y };
    for (const { svg, width, height } of drawings) {
      const box = [width * (x - half), height * (y - half), width / scale, height / scale];
      svg.setAttribute('viewBox', box.map((n) => n.toFixed(1)).join(' '));
    }
  }

  return { view: () => view, at, by: (times) => at({ ...view, scale: view.scale * times }) };
}

/** Buttons, each with its sign, its name and what it does. */
function toolbar(tools: readonly (readonly [string, string, () => void])[]): HTMLElement {
  const bar = document.createElement('div');
  bar.className = 'tools';
  for (const [sign, label, act] of tools) {
    const button = document.createElement('button');
    button.type = 'button';
    button.textContent = sign;
    button.setAttribute('aria-label', label);
    button.addEventListener('click', act);
    bar.append(button);
  }
  return bar;
}

function followZoomKeys(boards: HTMLElement, look: Look): void {
  const acts: Record<string, () => void> = {
    '+': () => look.by(factor),
    '=': () => look.by(factor),
    '-': () => look.by(1 / factor),
    '0': () => look.at(whole),
  };
  boards.addEventListener('keydown', (event) => acts[event.key]?.());
}

/** Two fingers pinch and move, a mouse moves what is enlarged. */
function followFingers(boards: HTMLElement, look: Look): void {
  const fingers = new Map<number, PointerEvent>();
  let apart = 0;
  const spread = () => {
    const [a, b] = [...fingers.values()];
    return a && b ? Math.hypot(a.clientX - b.clientX, a.clientY - b.clientY) : 0;
  };
  boards.addEventListener('pointerdown', (event) => {
    fingers.set(event.pointerId, event);
    apart = spread();
  });
  boards.addEventListener('pointermove', (event) => {
    const before = fingers.get(event.pointerId);
    if (!before) return;
    fingers.set(event.pointerId, event);
    const view = look.view();
    const moved = movedBy(before, event, boards.getBoundingClientRect(), view.scale);
    if (fingers.size === 2) {
      const scale = apart ? (view.scale * spread()) / apart : view.scale;
      // Each finger moves half of what is between them.
      look.at({ scale, x: view.x - moved.x / 2, y: view.y - moved.y / 2 });
      apart = spread();
    } else if (event.pointerType === 'mouse' && view.scale > 1) {
      look.at({ ...view, x: view.x - moved.x, y: view.y - moved.y });
    }
  });
  for (const end of ['pointerup', 'pointercancel', 'pointerleave'] as const)
    boards.addEventListener(end, (event) => fingers.delete(event.pointerId));
}

/** How far a pointer moved, as shares of the whole map. */
function movedBy(from: PointerEvent, to: PointerEvent, box: DOMRect, scale: number) {
  return {
    x: (to.clientX - from.clientX) / box.width / scale,
    y: (to.clientY - from.clientY) / box.height / scale,
  };
}

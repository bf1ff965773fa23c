/**
 * What a script adds to charts that are complete without one: a tooltip that follows the nearest mark, arrow keys that
 * step through the marks, marks and table rows that light up together, and zoom on maps. It reads `data-i` on marks
 * and the table beside them, and knows nothing of kinds.
 */
const tip = document.createElement('div');
tip.className = 'tip';
tip.setAttribute('role', 'status');
document.body.append(tip);

for (const figure of document.querySelectorAll<HTMLElement>('figure.chart'))
  enhance(figure, figure.querySelector<HTMLElement>('.boards')!);

function enhance(figure: HTMLElement, boards: HTMLElement): void {
  const rows = [...figure.querySelectorAll<HTMLTableRowElement>('tbody tr')];
  const heads = [...figure.querySelectorAll('thead th')].map((th) => th.textContent ?? '');
  const marks = () =>
    [...boards.querySelectorAll<SVGElement>('[data-i]')].filter(
      (mark) => mark.getBoundingClientRect().height > 0,
    );
  const indices = () =>
    [...new Set(marks().map((mark) => Number(mark.dataset['i'])))]
      .filter((i) => rows[i])
      .sort((a, b) => a - b);
  if (indices().length === 0) return;
  let current = -1;

  const light = (i: number) => {
    current = i;
    boards.classList.toggle('active', i >= 0);
    for (const mark of boards.querySelectorAll<SVGElement>('[data-i]'))
      mark.classList.toggle('on', Number(mark.dataset['i']) === i);
    rows.forEach((row, k) => row.classList.toggle('on', k === i));
    if (i < 0) tip.textContent = '';
  };
  const show = (i: number) => {
    if (i !== current || tip.textContent === '') {
      light(i);
      // Written as text, so that nothing in the data can become markup.
      tip.replaceChildren(
        ...[...(rows[i]?.cells ?? [])].map((cell, k) => {
          const line = document.createElement(k === 0 ? 'b' : 'span');
          line.textContent = k < 2 ? cell.textContent : `${heads[k]} ${cell.textContent}`;
          return line;
        }),
      );
    }
    const at = marks()
      .filter((mark) => Number(mark.dataset['i']) === i)
      .map((mark) => mark.getBoundingClientRect());
    if (at[0]) place(at[0]);
  };
  boards.addEventListener('pointermove', (event) => {
    const near = nearest(marks(), event.clientX, event.clientY);
    if (near && rows[Number(near.dataset['i'])]) show(Number(near.dataset['i']));
    else light(-1);
  });
  boards.addEventListener('pointerdown', (event) =>
    boards.dispatchEvent(new PointerEvent('pointermove', event)),
  );
  // A finger that lifts has left as well, but what it tapped should stay until it taps elsewhere.
  boards.addEventListener('pointerleave', (event) => event.pointerType === 'mouse' && light(-1));
  document.addEventListener(
    'pointerdown',
    (event) => current >= 0 && !boards.contains(event.target as Node) && light(-1),
  );
  rows.forEach((row, i) => {
    row.addEventListener('pointerenter', () => light(i));
    row.addEventListener('pointerleave', () => light(-1));
  });

  boards.tabIndex = 0;
  boards.setAttribute('role', 'group');
  boards.setAttribute(
    'aria-label',
    figure.querySelector('.finding')?.textContent ?? document.title,
  );
  boards.addEventListener('keydown', (event) => {
    const list = indices();
    const k = list.indexOf(current);
    const to = {
      ArrowRight: k + 1,
      ArrowDown: k + 1,
      ArrowLeft: k < 0 ? list.length - 1 : k - 1,
      ArrowUp: k < 0 ? list.length - 1 : k - 1,
      Home: 0,
      End: list.length - 1,
    }[event.key];
    if (event.key === 'Escape') {
      light(-1);
      boards.blur();
    } else if (to !== undefined && event.target === boards) {
      event.preventDefault();
      show(list[(to + list.length) % list.length]!);
    }
  });
  boards.addEventListener('blur', () => light(-1));
  addEventListener('scroll', () => current >= 0 && light(-1), { passive: true });
  if (boards.dataset['zoom']) zoom(boards, boards.dataset['zoom'].split('|'));
}

/** The mark nearest to a point, at most 28 px away: a finger is as wide. */
function nearest(marks: SVGElement[], x: number, y: number): SVGElement | undefined {
  let best: SVGElement | undefined;
  let least = 28;
  for (const mark of marks) {
    const b = mark.getBoundingClientRect();
    const d = Math.hypot(
      Math.max(b.left - x, 0, x - b.right),
      Math.max(b.top - y, 0, y - b.bottom),
    );
    if (d < least) [best, least] = [mark, d];
  }
  return best;
}

/** Puts the tip above or below a mark, never over it and never off the screen. */
function place(mark: DOMRect): void {
  const { offsetWidth: w, offsetHeight: h } = tip;
  const x = Math.max(8, Math.min(mark.left + mark.width / 2 - w / 2, innerWidth - w - 8));
  const y =
    mark.top - h - 10 > 4 ? mark.top - h - 10 : Math.min(mark.bottom + 10, innerHeight - h - 4);
  tip.style.transform = `translate(${Math.round(x)}px,${Math.round(y)}px)`;
}

/** Zoom by buttons, keys, pinch and double tap, by way of the viewBox. One finger and the wheel still scroll the page. */
function zoom(boards: HTMLElement, [zoomIn = '', zoomOut = '', reset = '']: string[]): void {
  const svgs = [...boards.querySelectorAll<SVGSVGElement>('svg')];
  const full = svgs.map(
    (svg) =>
      svg.getAttribute('viewBox')!.split(' ').map(Number) as [number, number, number, number],
  );
  let [k, cx, cy] = [1, 0.5, 0.5];
  const draw = (nk: number, nx = cx, ny = cy) => {
    k = Math.max(1, Math.min(8, nk));
    const half = 0.5 / k;
    cx = Math.max(half, Math.min(1 - half, nx));
    cy = Math.max(half, Math.min(1 - half, ny));
    svgs.forEach((svg, i) =>
      svg.setAttribute(
        'viewBox',
        [full[i]![2] * (cx - half), full[i]![3] * (cy - half), full[i]![2] / k, full[i]![3] / k]
          .map((n) => n.toFixed(1))
          .join(' '),
      ),
    );
  };
  boards.classList.add('zoomable');
  const tools = document.createElement('div');
  tools.className = 'tools';
  for (const [sign, label, act] of [
    ['+', zoomIn, () => draw(k * 1.6)],
    ['−', zoomOut, () => draw(k / 1.6)],
    ['□', reset, () => draw(1, 0.5, 0.5)],
  ] as const) {
    const button = document.createElement('button');
    button.type = 'button';
    button.textContent = sign;
    button.setAttribute('aria-label', label);
    button.addEventListener('click', act);
    tools.append(button);
  }
  boards.after(tools);
  boards.addEventListener('keydown', (event) => {
    if (event.key === '+' || event.key === '=') draw(k * 1.6);
    else if (event.key === '-') draw(k / 1.6);
    else if (event.key === '0') draw(1, 0.5, 0.5);
  });
  const where = (event: { clientX: number; clientY: number }): [number, number] => {
    const box = boards.getBoundingClientRect();
    return [
      cx + ((event.clientX - box.left) / box.width - 0.5) / k,
      cy + ((event.clientY - box.top) / box.height - 0.5) / k,
    ];
  };
  boards.addEventListener('dblclick', (event) => draw(k * 2, ...where(event)));
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
    const box = boards.getBoundingClientRect();
    fingers.set(event.pointerId, event);
    const [dx, dy] = [
      (event.clientX - before.clientX) / box.width / k,
      (event.clientY - before.clientY) / box.height / k,
    ];
    if (fingers.size === 2) {
      draw(apart ? (k * spread()) / apart : k, cx - dx / 2, cy - dy / 2);
      apart = spread();
    } else if (event.pointerType === 'mouse' && k > 1) draw(k, cx - dx, cy - dy);
  });
  for (const end of ['pointerup', 'pointercancel', 'pointerleave'] as const)
    boards.addEventListener(end, (event) => fingers.delete(event.pointerId));
}

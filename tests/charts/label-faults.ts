import { parseHTML } from 'linkedom';
import { textBoxes, touch, type TextBox } from '../../src/charts/text-boxes.ts';

/** By how many px letters may leave a board: strokes have a width as well. */
const EDGE = 1;

/** What is wrong with the labels of a drawing, by the widths that they are laid out with: what leaves the board, touches another, or is crossed by a frame. */
export function labelFaults(text: string): string[] {
  const svg = parseHTML(`<html><body>${text}</body></html>`).document.querySelector('svg')!;
  const [, , width = 0, height = 0] = svg.getAttribute('viewBox')!.split(' ').map(Number);
  const boxes = textBoxes(svg);
  return [
    ...boxes.flatMap((box) => leaving(box, width, height)),
    ...boxes.flatMap((a, i) =>
      boxes
        .slice(i + 1)
        .filter((b) => a.of !== b.of && touch(a, b))
        .map((b) => `“${a.text}” on “${b.text}”`),
    ),
    ...boxes.flatMap((box) => crossed(box, svg)),
  ];
}

function leaving({ text, left, right, top, bottom }: TextBox, width: number, height: number) {
  const inside = left >= -EDGE && right <= width + EDGE && top >= -EDGE && bottom <= height + EDGE;
  const at = [left, top, right, bottom].map(Math.round).join(' ');
  return inside ? [] : [`“${text}” leaves ${width} × ${height} (${at})`];
}

/** An outline without a fill goes round a text or keeps clear of it. */
function crossed(box: TextBox, svg: Element): string[] {
  const frames = [...svg.querySelectorAll('rect[fill="none"]')].filter(
    (rect) => !rect.closest('[transform]'),
  );
  const cuts = frames.some((rect) => {
    const [x = 0, y = 0, width = 0, height = 0] = ['x', 'y', 'width', 'height'].map((name) =>
      Number(rect.getAttribute(name)),
    );
    const frame = { left: x, top: y, right: x + width, bottom: y + height };
    const holds =
      box.left >= x - 1 &&
      box.right <= x + width + 1 &&
      box.top >= y - 1 &&
      box.bottom <= y + height + 1;
    return touch(box, frame) && !holds;
  });
  return cuts ? [`“${box.text}” is crossed by a frame`] : [];
}

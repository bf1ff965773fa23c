import { LEADING, longestLine } from '../measure.ts';
import { textBoxesSoFar, touch, type Box } from '../text-boxes.ts';

/** What is drawn already where words look for a place, and the bounds that they stay in. */
export interface Ground {
  bounds: Box;
  /** What no words may touch. */
  texts: Box[];
  /** What words cover only where there is no other place. */
  marks: Box[];
}

/** Words in lines, of a size in px. */
export interface Words {
  lines: readonly string[];
  size: number;
}

/** What a drawing holds so far, whose labels have `size` px. */
export function groundOf(svg: Element, bounds: Box, size: number): Ground {
  const frames = rectsIn(svg, 'rect[fill="none"]');
  return { bounds, texts: [...textBoxesSoFar(svg, size), ...frames], marks: marksIn(svg) };
}

const number = (node: Element, name: string) => Number(node.getAttribute(name) ?? 0);

function marksIn(svg: Element): Box[] {
  const circles = [...svg.querySelectorAll('circle[data-i]')].map((node) => {
    const [x, y, r] = [number(node, 'cx'), number(node, 'cy'), number(node, 'r')];
    return { left: x - r, top: y - r, right: x + r, bottom: y + r };
  });
  return [...circles, ...rectsIn(svg, 'rect[data-i]')];
}

function rectsIn(svg: Element, selector: string): Box[] {
  return [...svg.querySelectorAll(selector)].map((node) => {
    const [left, top] = [number(node, 'x'), number(node, 'y')];
    return { left, top, right: left + number(node, 'width'), bottom: top + number(node, 'height') };
  });
}

/** How wide and high words are in px. */
export function extentOf({ lines, size }: Words): { width: number; height: number } {
  return {
    width: longestLine(lines, size),
    height: size * (1 + (lines.length - 1) * LEADING),
  };
}

/**
 * The first of some places, by their top left, where words touch neither texts nor marks; else the first where they touch no
 * text; undefined where there is none. What is placed is taken from then on.
 */
export function freePlace(
  words: Words,
  corners: readonly (readonly [left: number, top: number])[],
  ground: Ground,
): Box | undefined {
  const { width, height } = extentOf(words);
  const boxes = corners.map(([left, top]) => ({
    left,
    top,
    right: left + width,
    bottom: top + height,
  }));
  const legible = boxes.filter((box) => isWithin(box, ground.bounds) && isClear(box, ground.texts));
  const found = legible.find((box) => isClear(box, ground.marks)) ?? legible[0];
  if (found) ground.texts.push(found);
  return found;
}

/** Whether a box keeps clear of others. */
export const isClear = (box: Box, others: readonly Box[]) =>
  others.every((other) => !touch(grown(box), other));

/** Words keep a little more apart than not to touch. */
const grown = ({ left, top, right, bottom }: Box): Box => ({
  left: left - 2,
  top: top - 1,
  right: right + 2,
  bottom: bottom + 1,
});

const isWithin = (box: Box, bounds: Box) =>
  box.left >= bounds.left &&
  box.right <= bounds.right &&
  box.top >= bounds.top &&
  box.bottom <= bounds.bottom;

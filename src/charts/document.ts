import { parseHTML } from 'linkedom';

const window = parseHTML('<!doctype html><html><body></body></html>');

/** The document in which drawings are made. Nothing stays in it. */
export const { document } = window;

/** A drawing's SVG as a tree of its own, to be changed and written out again. */
export function parseSvg(svg: string): SVGElement {
  const parsed = new window.DOMParser().parseFromString(svg, 'image/svg+xml');
  return parsed.querySelector('svg')!;
}

import { DOMParser, parseHTML } from 'linkedom';

/** The document in which drawings are made. Nothing stays in it. */
export const document = parseHTML('<!doctype html><html><body></body></html>')
  .document as unknown as Document;

/** A drawing's SVG as a tree of its own, to be changed and written out again. */
export function parseSvg(svg: string): SVGElement {
  const parsed = new DOMParser().parseFromString(svg, 'image/svg+xml');
  return parsed.documentElement as unknown as SVGElement;
}

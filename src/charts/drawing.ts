import { clean } from './clean.ts';
import type { Attributes } from './svg.ts';

/** A drawing: its SVG with theme colours as custom properties, and its size in px at its own width. */
export interface Drawing {
  svg: string;
  width: number;
  height: number;
}

/** What is said of a drawing when it is written out. */
export interface Finish {
  /** The class that pages know it by: the name of its board. */
  className: string;
  /** Label size in px. */
  size: number;
  /** Further attributes of the root, such as its role and name for screen readers. */
  attributes?: Attributes | undefined;
  /** It stands in a frame on another site's page, which links inside it leave. */
  framed?: boolean | undefined;
}

/** Cleans what Plot or a kind drew and writes it out. `svg` needs a viewBox; it is changed in place. */
export function finishDrawing(svg: SVGElement, finish: Finish): Drawing {
  clean(svg);
  const viewBox = svg.getAttribute('viewBox')!;
  const [, , width = 0, height = 0] = viewBox.split(' ').map(Number);
  if (finish.framed) openInNewTab(svg);
  for (const { name } of [...svg.attributes]) svg.removeAttribute(name);
  const attributes = {
    viewBox,
    class: finish.className,
    'font-size': finish.size,
    ...finish.attributes,
  };
  for (const [name, value] of Object.entries(attributes))
    if (value !== undefined) svg.setAttribute(name, String(value));
  return { svg: svg.outerHTML, width, height };
}

function openInNewTab(svg: SVGElement): void {
  for (const link of svg.querySelectorAll('a')) {
    link.setAttribute('target', '_blank');
    link.setAttribute('rel', 'noopener');
  }
}

/** Attributes that hold lengths or coordinates. */
const GEOMETRY = new Set(
  'd points transform x y x1 x2 y1 y2 dx dy cx cy r rx width height'.split(' '),
);

/**
 * Takes a drawing from Plot to what a page may carry: no `<style>` and no style attribute (the CSP forbids both),
 * no class of Plot's own, no empty group, numbers to a tenth of a pixel. Changes the SVG in place.
 */
export function clean(svg: SVGElement): void {
  for (const style of [...svg.querySelectorAll('style')]) style.remove();
  for (const group of svg.querySelectorAll('g[aria-label]')) cleanPlotGroup(group);
  for (const node of [svg, ...svg.querySelectorAll('*')]) cleanAttributes(node);
  for (const group of [...svg.querySelectorAll('g')].reverse()) dissolveIdleGroup(group);
}

/** Plot's own texts count on the root's text-anchor, ours do not: the groups of its axes get it, and the root loses it. */
function cleanPlotGroup(group: Element): void {
  if (group.querySelector('text') && !group.hasAttribute('text-anchor'))
    group.setAttribute('text-anchor', 'middle');
  for (const name of ['aria-label', 'aria-hidden', 'aria-description']) group.removeAttribute(name);
}

function cleanAttributes(node: Element): void {
  node.removeAttribute('style');
  if (node.getAttribute('class')?.startsWith('plot')) node.removeAttribute('class');
  for (const { name, value } of [...node.attributes])
    if (GEOMETRY.has(name)) node.setAttribute(name, shorten(value));
}

function dissolveIdleGroup(group: Element): void {
  if (group.childNodes.length === 0) group.remove();
  else if (group.attributes.length === 0) group.replaceWith(...group.childNodes);
}

/** Rounds every number in an attribute to a tenth. */
function shorten(value: string): string {
  return value.replaceAll(/-?\d*\.\d{2,}(?:e-?\d+)?/g, (n) =>
    String(Math.round(Number(n) * 10) / 10),
  );
}

/**
 * Takes a drawing from Plot to what a page may carry: no `<style>` and no style attribute (the CSP forbids both),
 * no class of Plot's own, no empty group, numbers to a tenth of a pixel. Returns the SVG's outer markup.
 */
export function clean(svg: SVGElement, { name, size }: { name: string; size: number }): string {
  for (const style of [...svg.querySelectorAll('style')]) style.remove();
  // Plot's own texts count on the root's text-anchor, ours do not: the groups of its axes get it, and the root loses it.
  for (const group of [...svg.querySelectorAll('g[aria-label]')]) {
    if (group.querySelector('text') && !group.hasAttribute('text-anchor'))
      group.setAttribute('text-anchor', 'middle');
    for (const name of ['aria-label', 'aria-hidden', 'aria-description'])
      group.removeAttribute(name);
  }
  for (const node of [svg, ...svg.querySelectorAll('*')]) {
    node.removeAttribute('style');
    if (/^plot/.test(node.getAttribute('class') ?? '')) node.removeAttribute('class');
    for (const attribute of [...node.attributes]) {
      if (
        /^(d|points|transform|x|y|x1|x2|y1|y2|dx|dy|cx|cy|r|rx|width|height)$/.test(attribute.name)
      )
        node.setAttribute(attribute.name, shorten(attribute.value));
    }
  }
  for (const group of [...svg.querySelectorAll('g')].reverse()) {
    if (group.childNodes.length === 0) group.remove();
    else if (group.attributes.length === 0) group.replaceWith(...group.childNodes);
  }
  for (const attribute of [...svg.attributes])
    if (!['viewBox'].includes(attribute.name)) svg.removeAttribute(attribute.name);
  svg.setAttribute('class', name);
  svg.setAttribute('font-size', String(size));
  return svg.outerHTML;
}

/** Rounds every number in an attribute to a tenth. */
function shorten(value: string): string {
  return value.replaceAll(/-?\d*\.\d{2,}(?:e-?\d+)?/g, (n) =>
    String(Math.round(Number(n) * 10) / 10),
  );
}

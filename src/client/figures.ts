/**
 * Figures in prose are links to their cards, which stand after the text. Where the browser has popovers, each figure becomes a button
 * that opens its card over the page.
 */
if ('popover' in HTMLElement.prototype) {
  for (const link of document.querySelectorAll<HTMLAnchorElement>('.bound a'))
    link.replaceWith(buttonFor(link));
  for (const card of document.querySelectorAll('.card')) card.setAttribute('role', 'dialog');
}

/** A button with the text and the name of a link, which opens what the link leads to. */
function buttonFor(link: HTMLAnchorElement): HTMLButtonElement {
  const button = document.createElement('button');
  button.type = 'button';
  button.setAttribute('popovertarget', link.hash.slice(1));
  button.setAttribute('aria-label', link.getAttribute('aria-label') ?? '');
  button.append(...link.childNodes);
  return button;
}

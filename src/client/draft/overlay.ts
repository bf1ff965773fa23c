import style from './overlay.css?raw';

/** Shows the overlay of errors as a terminal would, over the foot of the page: places and carets line up, and the last good page stays in sight. */
export function dressOverlay(): void {
  const observer = new MutationObserver((records) => {
    for (const node of records.flatMap((record) => [...record.addedNodes]))
      if (node instanceof HTMLElement && node.localName === 'vite-error-overlay') dress(node);
  });
  observer.observe(document.body, { childList: true });
}

function dress({ shadowRoot }: HTMLElement): void {
  // Errors of the code keep their stack, and the whole screen.
  if (shadowRoot?.querySelector('#stack-content')?.textContent?.trim()) return;
  const sheet = document.createElement('style');
  sheet.textContent = style;
  shadowRoot?.append(sheet);
}

/** How long a button says that it has copied, in milliseconds. */
const saidFor = 2000;

/** Puts a button before a code, which copies it. */
export function addCopyButton(code: HTMLElement, label: string, copied: string): void {
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'copy';
  button.textContent = label;
  button.addEventListener('click', async () => {
    await copy(code.textContent ?? '', code.dataset['code'] === 'rich');
    button.textContent = copied;
    setTimeout(() => {
      button.textContent = label;
    }, saidFor);
  });
  code.before(button);
}

/** Copies a code. Rich text goes to the clipboard as HTML, so that editors paste a picture and not its code. */
async function copy(text: string, rich: boolean): Promise<void> {
  if (!rich || !('ClipboardItem' in window)) return navigator.clipboard.writeText(text);
  const item = new ClipboardItem({
    'text/html': new Blob([text], { type: 'text/html' }),
    'text/plain': new Blob([document.title], { type: 'text/plain' }),
  });
  return navigator.clipboard.write([item]);
}

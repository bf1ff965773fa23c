/** How long a button says what came of it, in milliseconds. */
const saidFor = 2000;

/** What a button says: before, once it has copied, and where the browser refuses and the text is only selected. */
export interface CopyWords {
  copy: string;
  copied: string;
  select: string;
}

/** Puts a button before a code, which copies it. `plain`: what goes along as plain text with a code that is copied as rich text. */
export function addCopyButton(
  code: HTMLElement,
  words: CopyWords,
  plain: () => string | undefined,
): void {
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'copy';
  button.textContent = words.copy;
  // Said to screen readers too.
  button.setAttribute('aria-live', 'polite');
  button.addEventListener('click', async () => {
    button.textContent = (await copied(code, plain())) ? words.copied : words.select;
    setTimeout(() => {
      button.textContent = words.copy;
    }, saidFor);
  });
  code.before(button);
}

/** Whether a code was copied. Over http, in frames and old webviews there is no clipboard: then its text is selected, for the reader to copy. */
async function copied(code: HTMLElement, plain: string | undefined): Promise<boolean> {
  try {
    await write(code.textContent ?? '', plain);
    return true;
  } catch {
    getSelection()?.selectAllChildren(code);
    return false;
  }
}

/** Rich text goes to the clipboard as HTML, so that editors paste a picture and not its code. */
async function write(text: string, plain: string | undefined): Promise<void> {
  if (plain === undefined || !('ClipboardItem' in window))
    return navigator.clipboard.writeText(text);
  const item = new ClipboardItem({
    'text/html': new Blob([text], { type: 'text/html' }),
    'text/plain': new Blob([plain], { type: 'text/plain' }),
  });
  return navigator.clipboard.write([item]);
}

/** What a script adds to the embed section of a chart page: choices that rewrite the codes, a preview that follows, and copying. */
const builder = document.querySelector<HTMLElement>('.builder');

if (builder) {
  const copied = builder.dataset['copied'] ?? '';
  const codes = [...document.querySelectorAll<HTMLElement>('[data-code]')];
  const plain = new Map(codes.map((code) => [code, code.textContent ?? '']));
  const frame = document.querySelector<HTMLIFrameElement>('.preview iframe');
  const current = { frame: builder.dataset['frame'] ?? '', lang: builder.dataset['lang'] ?? '' };
  builder.hidden = false;

  const value = (name: string) =>
    builder.querySelector<HTMLSelectElement | HTMLInputElement>(`[name=${name}]`)!.value;
  const address = () => {
    const root = builder.dataset[`root${value('lang')}`] ?? '';
    return `${root}${value('version') ? `${value('version')}/` : ''}${value('theme') ? `#${value('theme')}` : ''}`;
  };
  const update = () => {
    const src = address();
    for (const code of codes) {
      let text = (plain.get(code) ?? '')
        .replaceAll(current.frame, src)
        .replace(/height="\d+"/g, `height="${Number(value('height')) || 480}"`);
      if (text.startsWith('<jieli-chart')) {
        text = text.replace(
          /lang="[^"]*"/,
          `lang="${value('lang')}"${value('version') ? ` version="${value('version')}"` : ''}${value('theme') ? ` theme="${value('theme')}"` : ''}`,
        );
      }
      code.textContent = text;
    }
    // The preview is of this site, whatever the published address is.
    if (frame) frame.src = new URL(src).pathname.replace(/^/, location.origin) + new URL(src).hash;
  };
  builder.addEventListener('input', update);

  for (const code of codes) {
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'copy';
    const label = builder.dataset['copy'] ?? '';
    button.textContent = label;
    button.addEventListener('click', async () => {
      const text = code.textContent ?? '';
      // Rich text goes to the clipboard as HTML, so that editors paste a picture and not its code.
      if (code.dataset['code'] === 'rich' && 'ClipboardItem' in window)
        await navigator.clipboard.write([
          new ClipboardItem({
            'text/html': new Blob([text], { type: 'text/html' }),
            'text/plain': new Blob([document.title], { type: 'text/plain' }),
          }),
        ]);
      else await navigator.clipboard.writeText(text);
      button.textContent = copied;
      setTimeout(() => {
        button.textContent = label;
      }, 2000);
    });
    code.before(button);
  }
}

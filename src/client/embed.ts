/**
 * The host's side: `embed.js`. Frames with `data-jieli` follow the height of what is in them, and `<jieli-chart>` makes such
 * a frame. It may be included many times, late or `async`; it leaves one global, and finds frames when they speak.
 */
declare const FIRST_LANGUAGE: string;
declare const SITE: string;

(() => {
  const host = window as unknown as { jieli?: { version: number } };
  if (host.jieli) return;
  host.jieli = { version: 1 };
  const script = document.currentScript as HTMLScriptElement | null;
  // Where the script came from is where the charts are; a module, or a bundle, does not know, and asks the build.
  const base = script?.src ? script.src.replace(/embed\.js.*$/, '') : SITE;

  addEventListener('message', ({ data, source, origin }) => {
    if (
      !data ||
      data.type !== 'jieli:height' ||
      typeof data.height !== 'number' ||
      !(data.height > 0)
    )
      return;
    for (const frame of document.querySelectorAll<HTMLIFrameElement>('iframe[data-jieli]')) {
      // Only the frame that spoke, and only from where it was loaded; a sandboxed frame has the origin "null".
      if (frame.contentWindow !== source) continue;
      if (
        origin !== new URL(frame.src, location.href).origin &&
        !(origin === 'null' && frame.hasAttribute('sandbox'))
      )
        continue;
      frame.style.height = `${Math.min(4000, Math.max(60, Math.ceil(data.height)))}px`;
    }
  });

  // Frames that spoke before this script was here are asked again.
  const ask = () =>
    document
      .querySelectorAll<HTMLIFrameElement>('iframe[data-jieli]')
      .forEach((frame) => frame.contentWindow?.postMessage({ type: 'jieli:measure' }, '*'));
  ask();
  addEventListener('load', ask);

  if (!window.customElements || customElements.get('jieli-chart')) return;
  customElements.define(
    'jieli-chart',
    class extends HTMLElement {
      static observedAttributes = ['chart', 'version', 'lang', 'theme', 'title'];
      connectedCallback() {
        this.style.display = 'block';
        this.draw();
      }
      attributeChangedCallback() {
        if (this.isConnected) this.draw();
      }
      draw() {
        const get = (name: string) => this.getAttribute(name) ?? '';
        const id = get('chart').replace(/[^a-z0-9-]/g, '');
        if (!id) return;
        const version = get('version').replace(/[^0-9.]/g, '');
        const lang = get('lang').replace(/[^a-z]/g, '');
        const from = get('base') || base;
        const src = `${from}${lang && lang !== FIRST_LANGUAGE ? `${lang}/` : ''}embed/${id}/${version ? `${version}/` : ''}${/^(light|dark)$/.test(get('theme')) ? `#${get('theme')}` : ''}`;
        const frame = this.querySelector('iframe') ?? document.createElement('iframe');
        if (frame.src === src) return;
        frame.dataset['jieli'] = id;
        frame.title = get('title') || id;
        frame.loading = 'lazy';
        frame.style.cssText = 'width:100%;border:0;display:block';
        frame.style.height = `${parseInt(get('height'), 10) || 480}px`;
        frame.src = src;
        if (!frame.isConnected) this.append(frame);
      }
    },
  );
})();

import { choicePath } from './address.ts';
import { followFrame } from './heights.ts';
import { folderOf, localeOf, missing } from './language.ts';

const name = 'jieli-chart';

/**
 * Makes `<jieli-chart chart="…">` show that chart, in a frame in its shadow root: what stands in the element, and its
 * attributes, stay as they were written. `base` is where charts are, unless the element says otherwise.
 */
export function defineElement(base: string): void {
  // Where there is no shadow root, what stands in the element is what it shows.
  if (!window.customElements || !document.body?.attachShadow || customElements.get(name)) return;
  customElements.define(
    name,
    class extends HTMLElement {
      static get observedAttributes() {
        return ['chart', 'version', 'lang', 'theme', 'title', 'base'];
      }
      connectedCallback() {
        drawSoon(this, base);
      }
      attributeChangedCallback() {
        drawSoon(this, base);
      }
    },
  );
}

/** Draws once all attributes of a change are there, so that nothing is asked for in between. */
function drawSoon(element: HTMLElement, base: string): void {
  queueMicrotask(() => {
    if (element.isConnected) draw(element, base);
  });
}

/** Brings the shadow root of an element up to date with its attributes. */
function draw(element: HTMLElement, base: string): void {
  const attribute = (name: string) => (element.getAttribute(name) ?? '').trim();
  if (!attribute('chart')) return;
  const root = element.shadowRoot ?? newRoot(element);
  const site = attribute('base') || base;
  const path = embedPath(attribute);
  if (path === undefined) return leadOn(root, site);
  const frame = root.querySelector('iframe') ?? newFrame(root, attribute('height'));
  frame.title = attribute('title') || attribute('chart');
  if (frame.getAttribute('src') !== site + path) frame.src = site + path;
  followFrame(frame);
}

/** A root that makes its element a block, where browsers can say so without a style element, which policies of hosts forbid. */
function newRoot(element: HTMLElement): ShadowRoot {
  const root = element.attachShadow({ mode: 'open' });
  if ('adoptedStyleSheets' in root) {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(':host{display:block}');
    root.adoptedStyleSheets = [sheet];
  }
  return root;
}

function newFrame(root: ShadowRoot, height: string): HTMLIFrameElement {
  const frame = document.createElement('iframe');
  frame.loading = 'lazy';
  frame.style.cssText = 'width:100%;border:0;display:block';
  frame.style.height = `${parseInt(height, 10) || 480}px`;
  root.textContent = '';
  root.append(frame);
  return frame;
}

/** Says in a sentence that there is no such chart, and links those that there are. */
function leadOn(root: ShadowRoot, site: string): void {
  const { locale, text } = missing();
  const link = document.createElement('a');
  link.href = `${site}${folderOf(locale)}charts/`;
  link.lang = locale;
  link.textContent = text;
  root.textContent = '';
  root.append(link);
}

/** The address of a chart's embed, below the site; undefined where what the attributes say can be none. */
function embedPath(attribute: (name: string) => string): string | undefined {
  const tag = attribute('lang');
  const locale = localeOf(tag);
  const id = attribute('chart');
  const version = attribute('version').replace(/^latest$/, '');
  if (tag && locale === undefined) return undefined;
  if (!/^[a-z0-9-]+$/.test(id) || !/^[\d.]*$/.test(version)) return undefined;
  const theme = /^(light|dark)$/.exec(attribute('theme'))?.[0] ?? '';
  const folder = locale === undefined ? '' : folderOf(locale);
  return `${folder}embed/${id}/${choicePath({ version, theme })}`;
}

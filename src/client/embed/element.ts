import { choicePath } from './address.ts';

declare const FIRST_LANGUAGE: string;

const name = 'jieli-chart';

/** Makes `<jieli-chart chart="…">` a frame with that chart. `base` is where charts are, unless the element says otherwise. */
export function defineElement(base: string): void {
  if (!window.customElements || customElements.get(name)) return;
  customElements.define(
    name,
    class extends HTMLElement {
      static get observedAttributes() {
        return ['chart', 'version', 'lang', 'theme', 'title'];
      }
      connectedCallback() {
        this.style.display = 'block';
        draw(this, base);
      }
      attributeChangedCallback() {
        if (this.isConnected) draw(this, base);
      }
    },
  );
}

/** Brings the frame in an element up to date with its attributes. */
function draw(element: HTMLElement, base: string): void {
  const attribute = (name: string) => element.getAttribute(name) ?? '';
  const id = attribute('chart').replace(/[^a-z0-9-]/g, '');
  if (!id) return;
  const src = (attribute('base') || base) + embedPath(id, attribute);
  const frame = element.querySelector('iframe') ?? document.createElement('iframe');
  if (frame.src === src) return;
  frame.dataset['jieli'] = id;
  frame.title = attribute('title') || id;
  frame.loading = 'lazy';
  frame.style.cssText = 'width:100%;border:0;display:block';
  frame.style.height = `${parseInt(attribute('height'), 10) || 480}px`;
  frame.src = src;
  if (!frame.isConnected) element.append(frame);
}

/** The address of a chart's embed, below the site. What attributes hold is anyone's: only what can be meant is taken. */
function embedPath(id: string, attribute: (name: string) => string): string {
  const language = attribute('lang').replace(/[^A-Za-z0-9-]/g, '');
  const folder = language === FIRST_LANGUAGE ? '' : language && `${language}/`;
  const version = attribute('version').replace(/[^0-9.]/g, '');
  const theme = /^(light|dark)$/.exec(attribute('theme'))?.[0] ?? '';
  return `${folder}embed/${id}/${choicePath({ version, theme })}`;
}

/**
 * The host's side: `embed.js`. Frames with `data-jieli` follow the height of what is in them, and `<jieli-chart>` makes such
 * a frame of its own. It may be included many times, late or `async`; it leaves one global, and finds frames when they speak.
 */
import { defineElement } from './embed/element.ts';
import { followHeights } from './embed/heights.ts';

declare const SITE: string;
declare global {
  interface Window {
    jieli?: { version: number };
  }
}

// Where the script came from is where the charts are; a module, a bundle or a copy by another name does not know, and asks the build.
const script = document.currentScript as HTMLScriptElement | null;
const base = /^(.*\/)embed\.js(?:[?#].*)?$/.exec(script?.src ?? '')?.[1] ?? SITE;

if (!window.jieli) {
  window.jieli = { version: 1 };
  followHeights();
  defineElement(base);
}

/** Runs in an embed page: tells the host how tall the content is, whenever that changes, and never otherwise. */
import { asked, heightMessages, type Asked, type Frame } from './protocol.ts';

/** When to tell the height after loading, in milliseconds: a host whose listener comes late, and never asks, would not hear a single call. */
const calls = [0, 300, 1200, 4000];

const content = document.querySelector<HTMLElement>('.embed')!;
const frame: Frame = {
  id: content.dataset['id'] ?? '',
  href: location.href,
  pym: /^[\w-]{1,80}$/.exec(new URLSearchParams(location.search).get('childId') ?? '')?.[0],
  secret: /secret=([\w-]{1,40})/.exec(location.hash)?.[1],
};
let [width, height] = [0, 0];

/** Tells the content's own size, by itself where it has changed: never the frame's, or host and frame would chase each other. */
function tell(event: 'init' | 'resize'): void {
  const box = content.getBoundingClientRect();
  const [wide, tall] = [Math.ceil(box.width), Math.ceil(box.height)];
  // A frame that is not displayed measures nothing; it is measured again when it is shown.
  if (wide === 0 || tall === 0) return;
  if (event === 'resize' && wide === width && tall === height) return;
  [width, height] = [wide, tall];
  for (const message of heightMessages(frame, width, height, event))
    parent.postMessage(message, '*');
}

/** Remembers in which language a host asked, and tells it the height. */
function answer(ask: Asked): void {
  if (ask.kind === 'resizer') frame.resizer = ask.id;
  if (ask.kind === 'open') frame.open = true;
  tell('init');
}

const theme = /(?:^#|&)(light|dark)\b/.exec(location.hash)?.[1];
if (theme) document.documentElement.dataset['theme'] = theme;

if (parent !== window) {
  new ResizeObserver(() => tell('resize')).observe(content);
  addEventListener('load', () => {
    for (const ms of calls) setTimeout(tell, ms, 'init');
  });
  document.fonts?.ready.then(() => tell('resize'));
  addEventListener('message', ({ source, data }) => {
    const ask = source === parent ? asked(data) : undefined;
    if (ask) answer(ask);
  });
}

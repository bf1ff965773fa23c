import { asked, heightMessages, type Frame } from './protocol.ts';

/** Runs in an embed page: tells the host how tall the content is, whenever that changes, and never otherwise. */
const content = document.querySelector<HTMLElement>('.embed')!;
const frame: Frame = {
  id: content.dataset['id'] ?? '',
  href: location.href,
  pym: /^[\w-]{1,80}$/.exec(new URLSearchParams(location.search).get('childId') ?? '')?.[0],
  secret: /secret=([\w-]{1,40})/.exec(location.hash)?.[1],
};
let [width, height] = [0, 0];

/** The content's own height: never the frame's, or host and frame would chase each other. */
function tell(force = false): void {
  const box = content.getBoundingClientRect();
  const now: [number, number] = [Math.ceil(box.width), Math.ceil(box.height)];
  // A frame that is not displayed measures nothing; it is measured again when it is shown.
  if (now[0] === 0 || now[1] === 0 || (!force && now[1] === height && now[0] === width)) return;
  [width, height] = now;
  for (const message of heightMessages(frame, width, height, force ? 'init' : 'resize'))
    parent.postMessage(message, '*');
}

const theme = /(?:^#|&)(light|dark)\b/.exec(location.hash)?.[1];
if (theme) document.documentElement.dataset['theme'] = theme;

if (parent !== window) {
  new ResizeObserver(() => tell()).observe(content);
  addEventListener('load', () => {
    parent.postMessage('[iFrameResizerChild]Ready', '*');
    // A host whose listener comes late, and never asks, would not hear a single call: it is told a few times more, then no more.
    for (const ms of [0, 300, 1200, 4000]) setTimeout(tell, ms, true);
  });
  document.fonts?.ready.then(() => tell());
  addEventListener('message', (event) => {
    if (event.source !== parent) return;
    const ask = asked(event.data);
    if (!ask) return;
    if (ask.kind === 'resizer') frame.resizer = ask.id;
    if (ask.kind === 'open') frame.open = true;
    tell(true);
  });
}

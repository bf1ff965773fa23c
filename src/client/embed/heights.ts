/** The heights in px that a frame may be given. */
const [least, most] = [60, 4000];

/** Frames in shadow roots, where no query finds them. */
const hidden = new Set<HTMLIFrameElement>();

/** Lets a frame in a shadow root follow its page, for as long as it is in the document. */
export function followFrame(frame: HTMLIFrameElement): void {
  hidden.add(frame);
}

function frames(): HTMLIFrameElement[] {
  for (const frame of hidden) if (!frame.isConnected) hidden.delete(frame);
  return [...document.querySelectorAll<HTMLIFrameElement>('iframe[data-jieli]'), ...hidden];
}

/** Gives each frame of ours the height that its page tells, now and whenever it changes. */
export function followHeights(): void {
  addEventListener('message', (event) => {
    const height = heightIn(event.data);
    if (height === undefined) return;
    for (const frame of frames())
      if (spoke(frame, event))
        frame.style.height = `${Math.min(most, Math.max(least, Math.ceil(height)))}px`;
  });
  // Frames that spoke before this script was here are asked again.
  askFrames();
  addEventListener('load', askFrames);
}

function askFrames(): void {
  for (const frame of frames()) frame.contentWindow?.postMessage({ type: 'jieli:measure' }, '*');
}

/** The height that a message tells; undefined for every other message. */
function heightIn(data: { type?: unknown; height?: unknown } | null | undefined) {
  if (data?.type !== 'jieli:height' || typeof data.height !== 'number') return undefined;
  return data.height > 0 ? data.height : undefined;
}

/** Only the frame that spoke, and only from where it was loaded; a sandboxed frame has the origin "null". */
function spoke(frame: HTMLIFrameElement, { source, origin }: MessageEvent): boolean {
  if (frame.contentWindow !== source) return false;
  if (origin === new URL(frame.src, location.href).origin) return true;
  return origin === 'null' && frame.hasAttribute('sandbox');
}

/**
 * The languages in which hosts hear a frame's height: pym.js, AMP and @newswire/frames, Datawrapper's snippets, Medium,
 * iframe-resizer 4 and 5, @open-iframe-resizer/core, WordPress, and our own. Pure: what to say, and what was said.
 */
export interface Frame {
  id: string;
  /** Address of the frame, for hosts that match by it. */
  href: string;
  /** `childId` of the address, where pym.js set it. */
  pym?: string | undefined;
  /** `secret` of the address's hash, where WordPress set it. */
  secret?: string | undefined;
  /** The id that iframe-resizer's first message gave us. */
  resizer?: string | undefined;
  /** Whether @open-iframe-resizer/core has asked. */
  open?: boolean | undefined;
}

/** Everything to post to the parent for a size in px. */
export function heightMessages(
  frame: Frame,
  width: number,
  height: number,
  event: 'init' | 'resize' = 'resize',
): unknown[] {
  return [
    { type: 'jieli:height', id: frame.id, height },
    { sentinel: 'amp', type: 'embed-size', height },
    { 'datawrapper-height': { [onlyFrame(frame)]: height } },
    JSON.stringify({ src: frame.href, context: 'iframe.resize', height }),
    ...(frame.pym ? [`pymxPYMx${frame.pym}xPYMxheightxPYMx${height}`] : []),
    ...(frame.secret ? [{ message: 'height', value: height, secret: frame.secret }] : []),
    ...(frame.resizer ? [`[iFrameSizer]${frame.resizer}:${height}:${width}:${event}`] : []),
    ...(frame.open ? [{ type: 'iframe-resized', width, height }] : []),
  ];
}

/**
 * What Datawrapper's snippets are to take for the chart's id. The older ones look up `iframe[src*='<id>']`, and would take the
 * first frame whose address has it in it: with this they ask besides for the whole address, or find nothing. The newer ones
 * know the frame by its window, whatever the id.
 */
const onlyFrame = ({ href }: Frame) => {
  const address = href.replace(/['\\]/g, (sign) => `%${sign.charCodeAt(0).toString(16)}`);
  return `${address}'][src='${address}`;
};

export type Asked = { kind: 'measure' } | { kind: 'resizer'; id: string } | { kind: 'open' };

/** What a message from the parent asks for; undefined for every message that is not exactly of a known shape. */
export function asked(data: unknown): Asked | undefined {
  if (typeof data === 'string') return askedInText(data);
  if (data === null || typeof data !== 'object' || Array.isArray(data)) return undefined;
  const { type, sentinel } = data as { type?: unknown; sentinel?: unknown };
  const types = sentinel === 'amp' ? ampTypes : ownTypes;
  const kind = typeof type === 'string' ? types.get(type) : undefined;
  return kind && { kind };
}

type Kind = 'measure' | 'open';

/** What messages ask for by their type: AMP's, then our own and those of @open-iframe-resizer/core. */
const ampTypes = new Map<string, Kind>([
  ['frames-init', 'measure'],
  ['embed-size', 'measure'],
]);
const ownTypes = new Map<string, Kind>([
  ['jieli:measure', 'measure'],
  ['iframe-child-init', 'open'],
  ['iframe-get-child-dimensions', 'open'],
]);

/** What pym.js and iframe-resizer ask for, which speak in texts. */
function askedInText(text: string): Asked | undefined {
  if (/^pymxPYMx[\w-]{1,80}xPYMxwidthxPYMx\d{1,6}(?:\.\d+)?$/.test(text))
    return { kind: 'measure' };
  const resizer = /^\[iFrameSizer\]([\w-]{1,120}):(?:[^:]*:){7,40}[^:]*$/.exec(text)?.[1];
  return resizer === undefined ? undefined : { kind: 'resizer', id: resizer };
}

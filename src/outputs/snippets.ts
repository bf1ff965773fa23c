import { tag, type Markup } from '../prose/markup.ts';
import { colours } from '../styles/colours.ts';

/** What the codes that journalists paste are made from: absolute addresses and plain words. */
export interface Embeddable {
  id: string;
  locale: string;
  title: string;
  description: string;
  source: string;
  /** Absolute address of the embed page, with its version and theme. */
  frame: string;
  /** Absolute address of embed.js. */
  script: string;
  /** Absolute address of the picture at double size, and its size at 1×. */
  picture: { url: string; width: number; height: number };
  /** Absolute address of the chart page. */
  page: string;
  height: number;
  version?: string | undefined;
  theme?: 'light' | 'dark' | undefined;
}

/** A frame with what a way of embedding adds to it. */
function frameTag(
  { frame, title, height }: Embeddable,
  { mark, width = '100%' }: { mark?: string; width?: string } = {},
): Markup {
  return tag('iframe', {
    'data-jieli': mark,
    src: frame,
    title,
    width,
    height,
    style: 'border:0',
    loading: 'lazy',
  });
}

const scriptTag = ({ script }: Embeddable) => tag('script', { async: true, src: script });

/** Elements one below the other. */
const lines = (...elements: readonly Markup[]) => elements.map(({ markup }) => markup).join('\n');

/** A plain frame of fixed height: works wherever frames do. `width` is in px, or the whole column. */
export function frameCode(chart: Embeddable, width?: string): string {
  return frameTag(chart, { width }).markup;
}

/** A frame that takes the height of what is in it. */
export function scriptCode(chart: Embeddable): string {
  return lines(frameTag(chart, { mark: chart.id }), scriptTag(chart));
}

/** The custom element, for pages that are built by programs. */
export function elementCode(chart: Embeddable): string {
  const { id, locale, title, version, theme, height } = chart;
  const attributes = { chart: id, lang: locale, version, theme, height, title };
  return lines(tag('jieli-chart', attributes), scriptTag(chart));
}

/** A picture with its text alternative and source, for where frames are not allowed. */
export function pictureCode({ picture, description, page, source }: Embeddable): string {
  const { url, width, height } = picture;
  const style = 'max-width:100%;height:auto';
  const image = tag('img', { src: url, width, height, alt: description, style });
  return tag('figure', {}, tag('a', { href: page }, image), tag('figcaption', {}, source)).markup;
}

/** Rich text for editors that strip scripts, frames and style sheets, such as WeChat's: only what survives pasting there. */
export function richCode({ picture, title, description, source }: Embeddable): string {
  const image = tag('img', { src: picture.url, alt: description, style: 'width:100%' });
  return tag(
    'section',
    {},
    tag('p', { style: 'font-weight:bold;margin:0 0 8px' }, title),
    tag('p', { style: 'margin:0' }, image),
    tag('p', { style: `font-size:13px;color:${colours.light['ink-2']};margin:8px 0 0` }, source),
  ).markup;
}

import { tag, type Markup } from '../prose/markup.ts';
import type { Embeddable } from './embeddable.ts';

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
    // WordPress strips styles; this attribute it keeps.
    frameborder: 0,
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

/** The custom element, for pages that are built by programs. What is in it stands there until a script makes it a frame. */
export function elementCode(chart: Embeddable): string {
  const { id, locale, title, version, theme, height } = chart;
  const attributes = { chart: id, lang: locale, version, theme, height, title };
  return lines(tag('jieli-chart', attributes, linkedPicture(chart)), scriptTag(chart));
}

/** A picture with its text alternative and source, for where frames are not allowed. */
export function pictureCode(chart: Embeddable): string {
  const caption = tag('figcaption', {}, chart.source);
  return tag('figure', {}, linkedPicture(chart), caption).markup;
}

function linkedPicture({ picture: { url, width, height }, description, page }: Embeddable): Markup {
  const style = 'max-width:100%;height:auto';
  const image = tag('img', { src: url, width, height, alt: description, style });
  return tag('a', { href: page }, image);
}

/** The grey of captions in rich text, dark enough on white. */
const grey = '#5b544b';

/** Rich text for editors that strip scripts, frames and style sheets, such as WeChat's: only what survives pasting there. */
export function richCode({ picture, title, description, source }: Embeddable): string {
  const image = tag('img', { src: picture.url, alt: description, style: 'width:100%' });
  return tag(
    'section',
    {},
    tag('p', { style: 'font-weight:bold;margin:0 0 8px' }, title),
    tag('p', { style: 'margin:0' }, image),
    tag('p', { style: `font-size:13px;color:${grey};margin:8px 0 0` }, source),
  ).markup;
}

/** What is pasted of rich text where only plain text is taken: the caption, and where the chart stands. */
export const richText = ({ title, source, page }: Embeddable): string =>
  [title, source, page].join('\n');

import { escapeHtml } from '../prose/render.ts';

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

/** A plain frame of fixed height: works wherever frames do. */
export function frameCode({ title, frame, height }: Embeddable): string {
  return `<iframe src="${frame}" title="${escapeHtml(title)}" width="100%" height="${height}" style="border:0" loading="lazy"></iframe>`;
}

/** A frame that takes the height of what is in it. */
export function scriptCode(chart: Embeddable): string {
  return `${frameCode(chart).replace('<iframe ', `<iframe data-jieli="${chart.id}" `)}\n<script async src="${chart.script}"></script>`;
}

/** The custom element, for pages that are built by programs. */
export function elementCode({
  id,
  locale,
  title,
  script,
  version,
  theme,
  height,
}: Embeddable): string {
  const attributes = [
    `chart="${id}"`,
    `lang="${locale}"`,
    ...(version ? [`version="${version}"`] : []),
    ...(theme ? [`theme="${theme}"`] : []),
    `height="${height}"`,
    `title="${escapeHtml(title)}"`,
  ];
  return `<jieli-chart ${attributes.join(' ')}></jieli-chart>\n<script async src="${script}"></script>`;
}

/** A picture with its text alternative and source, for where frames are not allowed. */
export function pictureCode({ picture, description, page, source }: Embeddable): string {
  return `<figure><a href="${page}"><img src="${picture.url}" width="${picture.width}" height="${picture.height}" alt="${escapeHtml(description)}" style="max-width:100%;height:auto"></a><figcaption>${escapeHtml(source)}</figcaption></figure>`;
}

/** Rich text for editors that strip scripts, frames and style sheets, such as WeChat's: only what survives pasting there. */
export function richCode({ picture, title, description, source }: Embeddable): string {
  return `<section><p style="font-weight:bold;margin:0 0 8px">${escapeHtml(title)}</p><p style="margin:0"><img src="${picture.url}" alt="${escapeHtml(description)}" style="width:100%"></p><p style="font-size:13px;color:#5b544b;margin:8px 0 0">${escapeHtml(source)}</p></section>`;
}

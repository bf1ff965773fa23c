/** What the codes that journalists paste are made from: absolute addresses and plain words. */
export interface Embeddable {
  id: string;
  locale: string;
  /** The language as a BCP 47 tag. */
  tag: string;
  title: string;
  description: string;
  /** Source line, with its label. */
  source: string;
  /** Absolute address of the embed page, with its version and theme. */
  frame: string;
  /** Absolute address of embed.js. */
  script: string;
  /** Absolute address of the picture at double size, and its size at 1×. */
  picture: { url: string; width: number; height: number };
  /** Absolute address of the chart page. */
  page: string;
  /** Absolute address of the oEmbed answer. */
  oembed: string;
  /** Px of a frame that cannot resize. */
  height: number;
  /** The release that a frame is pinned to; undefined where it follows the latest. */
  version?: string | undefined;
  theme?: 'light' | 'dark' | undefined;
  cited: Cited;
}

/** What a citation of a chart rests on. */
export interface Cited {
  id: string;
  title: string;
  publisher: string;
  version: string;
  /** ISO day on which the version was released. */
  released: string;
  /** Absolute address at which that version stays. */
  url: string;
  /** The language as a BCP 47 tag. */
  tag: string;
}

/** What the codes of a chart leave to choose, by language and version; the empty version is the latest. */
export type Choices = Readonly<Record<string, Readonly<Record<string, Embeddable>>>>;

/** A chart as its codes show it in a theme, at a height. */
export function chosen(
  chart: Embeddable,
  { theme, height = chart.height }: Pick<Embeddable, 'theme'> & { height?: number | undefined },
): Embeddable {
  return { ...chart, theme, height, frame: chart.frame + (theme ? `#${theme}` : '') };
}

import type { RenderedChart } from '../charts/chart.ts';
import { parseSvg } from '../charts/document.ts';
import type { Drawing } from '../charts/drawing.ts';
import { wrapText } from '../charts/measure.ts';
import type { Board } from '../charts/board.ts';
import { element, type Attributes } from '../charts/svg.ts';
import { say, type Dataset } from '../dataset/dataset.ts';
import { csv, observationRecords } from '../dataset/records.ts';
import { sentence, texts } from '../i18n/index.ts';
import type { Site } from '../site/site.ts';
import { pictureFonts } from './picture-fonts.ts';
import { colours } from '../styles/colours.ts';

const light: Record<string, string> = colours.light;

/** Empty px on each side of a picture. */
const PAD = 20;

/** Label and title sizes in px. */
const sizes = { phone: { text: 13, title: 18 }, wide: { text: 14, title: 22 } };

const titleStyle: Attributes = {
  'font-weight': '700',
  fill: light['ink'],
};
const textStyle: Attributes = { fill: light['ink-2'] };
const noticeStyle: Attributes = { fill: light['lychee'] };

/** Where everything of a picture stands: its lines of text, and the drawing between them. */
interface Layout {
  lines: { text: string; y: number; size: number; style: Attributes }[];
  /** Top of the drawing in px. */
  top: number;
  width: number;
  height: number;
}

/** What is written on a picture besides the chart's own words. */
export interface Written {
  locale: string;
  /** Name of the site that made the chart. */
  publisher: string;
  /** Stands above the title: what a reader of the picture must know before anything else. */
  notice?: string | undefined;
}

/** What a site writes on pictures in a language. */
export const writtenBy = ({ config }: Pick<Site, 'config'>, locale: string): Written => ({
  locale,
  publisher: say(config.name, locale),
});

/** What a chart is credited with wherever it stands without the site: its sources, the version, and who drew it. */
export function creditLine(
  { source }: Pick<RenderedChart, 'source'>,
  { locale, publisher }: Written,
): string {
  const { chart: t, conventions } = texts(locale);
  const sources = t.source + conventions.colon + source;
  const said = [sources, t.credit(publisher)].map((text) => sentence(text, conventions));
  return said.join('').trimEnd();
}

function layOut(chart: RenderedChart, board: Board['name'], written: Written): Layout {
  const { locale, notice } = written;
  const { conventions } = texts(locale);
  const headed = { ...titleStyle, 'font-family': pictureFonts(conventions.tag).serif };
  const drawing = chart[board];
  const size = sizes[board];
  const lines: Layout['lines'] = [];
  let y = PAD;
  const add = (text: string, size: number, style: Attributes) => {
    const bold = style === headed;
    for (const line of wrapText(text, drawing.width, size, bold)) {
      y += size * 1.45;
      lines.push({ text: line, y, size, style });
    }
  };
  if (notice) {
    add(notice, size.text, noticeStyle);
    y += 6;
  }
  add(chart.title, size.title, headed);
  y += 2;
  add(chart.subtitle, size.text, textStyle);
  const top = y + 16;
  y = top + drawing.height + 10;
  const legend = chart.legend.map((line) => line + conventions.stop).join(conventions.sentenceGap);
  for (const words of [chart.note, legend, chart.mapNote])
    if (words !== '') add(words, size.text - 1, textStyle);
  y += 4;
  add(creditLine(chart, written), size.text - 1, textStyle);
  return { lines, top, width: drawing.width + 2 * PAD, height: Math.ceil(y + PAD) };
}

/** The size in px of a chart's picture at single scale. */
export function pictureSize(
  chart: RenderedChart,
  board: Board['name'],
  written: Written,
): Pick<Drawing, 'width' | 'height'> {
  const { width, height } = layOut(chart, board, written);
  return { width, height };
}

/**
 * A chart as a picture that stands alone: colours in place of custom properties, with its title above and below it what its
 * marks mean, its source and who drew it.
 */
export function standaloneSvg(
  chart: RenderedChart,
  board: Board['name'],
  dataset: Dataset,
  written: Written,
): Drawing {
  const { lines, top, width, height } = layOut(chart, board, written);
  const { tag } = texts(written.locale).conventions;
  const fonts = pictureFonts(tag);
  const svg = element(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      viewBox: `0 0 ${width} ${height}`,
      width,
      height,
      lang: tag,
      'xml:lang': tag,
      'font-family': fonts.sans,
      role: 'img',
    },
    element('title', {}, chart.title),
    element('desc', {}, chart.description),
    element('rect', { width: '100%', height: '100%', fill: light['paper'] }),
    ...lines.map(({ text, y, size, style }) =>
      element('text', { x: PAD, y: y.toFixed(1), 'font-size': size, ...style }, text),
    ),
    nested(chart[board], { x: PAD, y: top.toFixed(1) }, dataset),
  );
  return { svg: svg.outerHTML, width, height };
}

/** A drawing to stand inside a picture, without what only the site's style sheets and scripts give a meaning to. */
function nested(drawing: Drawing, place: Attributes, dataset: Dataset): SVGElement {
  const { width, height } = drawing;
  const svg = parseSvg(drawing.svg);
  for (const link of [...svg.querySelectorAll('a')]) link.replaceWith(...link.childNodes);
  // What tells areas apart on paper would cover their colours.
  for (const onPaper of [...svg.querySelectorAll('.print')]) onPaper.remove();
  for (const node of svg.querySelectorAll('*')) standAlone(node, dataset);
  const attributes = {
    ...place,
    width,
    height,
    overflow: 'visible',
    viewBox: svg.getAttribute('viewBox')!,
    'font-size': svg.getAttribute('font-size')!,
  };
  return element('svg', attributes, ...svg.childNodes);
}

/** What the class `halo` means in the site's style sheet. */
const halo: Attributes = {
  'paint-order': 'stroke',
  stroke: light['paper'],
  'stroke-width': '3.5',
  'stroke-linejoin': 'round',
};

function standAlone(node: Element, dataset: Dataset): void {
  if (node.classList.contains('halo'))
    for (const [name, value] of Object.entries(halo)) node.setAttribute(name, String(value));
  for (const name of ['class', 'data-i']) node.removeAttribute(name);
  for (const { name, value } of [...node.attributes])
    if (value.includes('var(--')) node.setAttribute(name, inLight(value, dataset));
}

/** A value with the light theme's colours in the place of custom properties, which a file outside the site does not have. */
function inLight(value: string, dataset: Dataset): string {
  return value.replaceAll(/var\(--([a-z0-9-]+)\)/g, (_, name: string) => {
    const region = dataset.regions.get(name.replace(/^r-/, ''));
    return light[name] ?? region?.colour?.light ?? '#000000';
  });
}

/** What a chart is drawn from as CSV: a row a figure, event or place, its number as a number, and what it rests on. */
export function chartCsv(chart: RenderedChart): string {
  return csv(chart.data);
}

/** The same for spreadsheets, some of which take a text for UTF-8 only where it begins with a byte order mark. */
export const spreadsheetCsv = (chart: RenderedChart): string => `\uFEFF${chartCsv(chart)}`;

/** A chart's words, its table and the observations that it rests on, for programs. `dataset` is what it was drawn from. */
export function chartJson(chart: RenderedChart, dataset: Dataset): object {
  const { id, title, subtitle, note, description, source, table, read } = chart;
  return {
    id,
    version: dataset.version,
    title,
    subtitle,
    note,
    description,
    source,
    table: { head: table.head, rows: table.rows },
    observations: observationRecords(dataset).filter((record) => read.includes(record.id)),
  };
}

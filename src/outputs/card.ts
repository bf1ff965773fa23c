import { parseSvg } from '../charts/document.ts';
import { textWidth, wrapText } from '../charts/measure.ts';
import { element, type Attributes } from '../charts/svg.ts';
import { programmeOf, say, type Dataset, type Observation } from '../dataset/dataset.ts';
import { findObservation } from '../dataset/reference.ts';
import { storyPath } from '../addresses/paths.ts';
import { formatParts, type FigureParts } from '../i18n/format.ts';
import { headlinePieces } from '../prose/render.ts';
import { readerOf, type Reader } from '../site/reader.ts';
import type { Site } from '../site/site.ts';
import { colours } from '../styles/colours.ts';
import { pictureFonts } from './picture-fonts.ts';
import { drawWindow, type WindowParameters } from '../windows/draw.ts';

/** The size in px of the picture that stands for a link in chats and networks. */
export const cardSize = { width: 1200, height: 630 };

/** What stands on the card of a page. */
export interface Card {
  /** Above the headline: where, and under which programme. */
  kicker: string;
  /** In pieces: it breaks between them first. */
  headline: readonly string[];
  /** At most two of the story’s key figures. */
  figures: readonly { parts: FigureParts; label: string }[];
  /** Tag of the language that it is in. */
  language: string;
  /** Name of the site. */
  name: string;
  /** The version, in words. */
  foot: string;
  window?: WindowParameters | undefined;
  /** The colour of the region, where it has one. */
  colour?: string | undefined;
}

/** The address of a story’s card in a language, or of the card that all other pages share. */
export function cardPath({ dataset }: Pick<Site, 'dataset'>, locale: string, name?: string) {
  const page = name === undefined ? '' : storyPath(dataset, name).slice(0, -1);
  return `/cards/${locale}${page}.png`;
}

/** The names of the stories that have a card in a language. */
export const cardNames = (site: Site, locale: string): string[] => [
  ...(site.stories.get(locale)?.keys() ?? []),
];

/** The headline of a story, or of the site, as its editor wrote it. */
export const headlineOf = ({ config, stories }: Site, locale: string, name?: string): string =>
  name === undefined
    ? say(config.headline, locale)
    : stories.get(locale)!.get(name)!.frontmatter.headline;

/** What the card of a story says, or the card of the site. */
export function cardOf(site: Site, locale: string, name?: string): Card {
  const reader = readerOf(site, locale);
  const common = {
    headline: headlinePieces(headlineOf(site, locale, name), reader),
    language: reader.conventions.tag,
    name: say(site.config.name, locale),
    foot: `${reader.texts.data.version} ${site.dataset.version}`,
  };
  const own = name === undefined ? siteCard(site, reader) : storyCard(site, name, reader);
  return { ...own, ...common };
}

type Own = Omit<Card, 'headline' | 'language' | 'name' | 'foot'>;

function storyCard(site: Site, name: string, reader: Reader): Own {
  const { dataset, stories } = site;
  const { figures } = stories.get(reader.locale)!.get(name)!.frontmatter;
  const region = dataset.regions.get(name);
  return {
    kicker: kickerOf(dataset, name, reader.locale),
    figures: keyFigures(figures, reader),
    window: region?.window ?? homeOf(site)?.window,
    colour: region?.colour?.light,
  };
}

/** Where a place lies, and by which programme it is supported; or the programme, by the name that fits. */
function kickerOf(dataset: Dataset, name: string, locale: string): string {
  const region = dataset.regions.get(name);
  const programme = region ? programmeOf(dataset, name) : dataset.programmes.get(name);
  const names = [programme?.name, region?.full].flatMap((text) => (text ? say(text, locale) : []));
  const both = names.join(' · ');
  return fits(both, KICKER) ? both : (names.at(-1) ?? '');
}

function siteCard(site: Site, reader: Reader): Own {
  const { config } = site;
  return {
    kicker: say(config.tagline, reader.locale),
    figures: [],
    window: homeOf(site)?.window,
  };
}

const homeOf = ({ dataset, config }: Site) => dataset.regions.get(config.home);

function keyFigures(ids: readonly string[], { dataset, locale, conventions }: Reader) {
  const figures = ids.flatMap((id) => findObservation(dataset, id) ?? []).slice(0, 2);
  return figures.map((figure: Observation) => ({
    parts: formatParts(figure, locale, conventions),
    label: say(figure.indicator.name, locale),
  }));
}

const ink = colours.light;
const LEFT = 64;
/** Width in px of the words, beside the window. */
const COLUMN = 660;
const WINDOW = 360;
const KICKER = 26;

/** Sizes of a headline in px, and how many lines it may take in each. */
const headlineSizes = [
  { size: 68, lines: 2 },
  { size: 56, lines: 3 },
  { size: 46, lines: 4 },
] as const;

/** Draws a card. */
export function cardSvg(card: Card): string {
  const { width, height } = cardSize;
  return element(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      viewBox: `0 0 ${width} ${height}`,
      width,
      height,
      'font-family': pictureFonts(card.language).sans,
    },
    element('rect', { width, height, fill: ink.paper }),
    ...kickerLines(card),
    ...headlineLines(card),
    ...figureColumns(card),
    ...windowOf(card),
    element('path', { d: `M${LEFT} 506H${width - LEFT}`, stroke: ink.ink, 'stroke-width': '3' }),
    text(LEFT, 554, 26, card.name, boldSerif(card)),
    text(width - LEFT, 552, 22, card.foot, { 'text-anchor': 'end', fill: ink['ink-2'] }),
  ).outerHTML;
}

const text = (x: number, y: number, size: number, words: string, style: Attributes = {}) =>
  element('text', { x, y, 'font-size': size, fill: ink.ink, ...style }, words);

const boldSerif = ({ language }: Card): Attributes => ({
  'font-weight': '700',
  'font-family': pictureFonts(language).serif,
});

/** At most two lines; the last stands where a single one does. */
function kickerLines({ kicker, colour = ink.lychee }: Card): SVGElement[] {
  const lines = wrapText(kicker, COLUMN, KICKER, true).slice(0, 2);
  const style = { 'font-weight': '700', fill: colour };
  return lines.map((line, i) => text(LEFT, 88 - (lines.length - 1 - i) * 34, KICKER, line, style));
}

const fits = (line: string, size: number) => textWidth(line.trim(), size, true) <= COLUMN;

/** The headline in the largest size that it fits in, its pieces whole where that can be; what does not fit in the smallest ends in an ellipsis. */
function headlineLines(card: Card): SVGElement[] {
  const style = boldSerif(card);
  const { headline } = card;
  const fitting = headlineSizes.map(({ size, lines }) => ({
    size,
    most: lines,
    lines: linesOf(headline, size),
  }));
  const whole = fitting.find(
    (way) => way.lines.length <= way.most && headline.every((piece) => fits(piece, way.size)),
  );
  const { size, most, lines } =
    whole ?? fitting.find((way) => way.lines.length <= way.most) ?? fitting.at(-1)!;
  const shown = lines.slice(0, most);
  if (lines.length > most) shown.push(`${shown.pop()!.slice(0, -1)}…`);
  return shown.map((line, i) => text(LEFT, 112 + size * (1 + i * 1.22), size, line, style));
}

/** A headline in lines: broken where its editor lets it, and elsewhere only where a piece is longer than a line. */
function linesOf(pieces: readonly string[], size: number): string[] {
  const lines: string[] = [];
  for (const piece of pieces) {
    const joined = (lines.at(-1) ?? '') + piece;
    if (lines.length > 0 && fits(joined, size)) lines.splice(-1, 1, joined);
    else lines.push(...(fits(piece, size) ? [piece] : wrapText(piece, COLUMN, size, true)));
  }
  return lines.map((line) => line.trim());
}

/** Key figures side by side, each with what it is beneath; those that would run into the window are left out. */
function figureColumns(card: Card): SVGElement[] {
  let x = LEFT;
  return card.figures.flatMap(({ parts: { before, number, unit, after }, label }) => {
    const pieces = [
      { words: before, size: 30, style: { fill: ink.lychee, 'font-weight': '700' } },
      { words: number, size: 58, style: boldSerif(card) },
      { words: unit, size: 28, style: {} },
      { words: after, size: 30, style: { fill: ink.lychee, 'font-weight': '700' } },
    ].filter(({ words }) => words !== '');
    const start = x;
    const names = wrapText(label, 290, 24).slice(0, 2);
    const wide = pieces.reduce((sum, { words, size }) => sum + textWidth(words, size) + 10, 0);
    const end = start + Math.max(wide, ...names.map((name) => textWidth(name, 24)));
    if (end > LEFT + COLUMN) return [];
    const drawn = pieces.map(({ words, size, style }) => {
      const piece = text(x, 400, size, words, style);
      x += textWidth(words, size) + 10;
      return piece;
    });
    x = end + 52;
    return [
      ...drawn,
      ...names.map((name, i) => text(start, 438 + i * 30, 24, name, { fill: ink['ink-2'] })),
    ];
  });
}

function windowOf({ window }: Card): SVGElement[] {
  if (!window) return [];
  const { svg } = drawWindow(window, {});
  const drawing = parseSvg(svg);
  const place = {
    x: cardSize.width - LEFT - WINDOW - 8,
    y: 78,
    width: WINDOW,
    height: WINDOW,
    viewBox: drawing.getAttribute('viewBox')!,
    color: ink.ink,
  };
  return [element('svg', place, ...drawing.childNodes)];
}

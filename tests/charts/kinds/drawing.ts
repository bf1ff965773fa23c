import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fixtureOptions, fixturesFor } from '../../../src/charts/fixtures/index.ts';
import type { Board, Kind } from '../../../src/charts/kind.ts';
import { drawBoards } from '../../../src/charts/render.ts';
import { partners } from '../../../src/dataset/dataset.ts';
import { readerOf } from '../../../src/site/reader.ts';
import { edition } from '../../fixtures/site.ts';

export interface Drawing {
  /** The fixture's name, as part of a file's name. */
  name: string;
  svg: string;
}

const site = edition();
/** What fixtures of maps stand on: the home region and those it supports. */
export const regions = [site.dataset.regions.get(site.config.home)!, ...partners(site.dataset)];

/** Draws a kind with every fixture it takes, on one board in one language. */
export function drawings(kind: Kind, board: Board['name'], locale: string): Drawing[] {
  const source = readerOf(site, locale);
  const options = fixtureOptions(kind, site.charts.values());
  return fixturesFor(kind, locale, regions).map((fixture) => {
    const name = fixture.name.replaceAll(' ', '-');
    const boards = drawBoards(`${kind.id}-${name}`, kind, fixture.selection, source, { options });
    return { name, svg: boards[board].svg };
  });
}

/** Custom properties of the light theme: the style sheet's, and a colour a region. */
const light = new Map<string, string>();
for (const [, name, value] of readFileSync(
  join(process.cwd(), 'src/styles/tokens.css'),
  'utf8',
).matchAll(/(--[\w-]+):\s*([^;]+);/g))
  if (!light.has(name!)) light.set(name!, value!.replaceAll(/\s+/g, ' '));
for (const { id, colour } of regions) if (colour) light.set(`--r-${id}`, colour.light);

/** The style sheet that lets a drawing be looked at alone: what it uses, and nothing else. */
function styleFor(svg: string): string {
  const classes = {
    halo: 'paint-order:stroke;stroke:var(--paper);stroke-width:3.5px;stroke-linejoin:round',
    serif: 'font-family:serif',
    print: 'display:none',
  };
  const rules = Object.entries(classes)
    .filter(([name]) => svg.includes(`class="${name}"`))
    .map(([name, style]) => `.${name}{${style}}`);
  const used = new Set(`${svg} var(--paper)`.match(/(?<=var\()--[\w-]+/g));
  const properties = [...used].sort().map((name) => `${name}:${light.get(name)}`);
  return `<style>:root{${properties.join(';')};background:var(--paper);font-family:sans-serif}${rules.join('')}</style>`;
}

/** A drawing as a file that can be opened and compared: an element a line, indented by its depth; a text keeps its lines inside. */
export function drawingFile(svg: string): string {
  const root = svg.replace(/^<svg /, '<svg xmlns="http://www.w3.org/2000/svg" ');
  const pieces = root.match(/<text\b.*?<\/text>|<[^>]+>|[^<]+/gs) ?? [];
  let depth = 0;
  const lines = pieces.map((piece) => {
    if (piece.startsWith('</')) depth--;
    const line = ' '.repeat(depth) + piece;
    if (/^<\w/.test(piece) && !/\/>$|<\//.test(piece)) depth++;
    return line;
  });
  const [first, ...rest] = lines;
  return `${[first, ` ${styleFor(svg)}`, ...rest].join('\n')}\n`;
}

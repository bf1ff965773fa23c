import { colours } from '../../../src/styles/colours.ts';
import { regions } from './drawing.ts';

/** A drawing as a file that can be opened and compared: an element a line, indented by its depth; a text keeps its lines inside. */
export function drawingFile(svg: string): string {
  const [root, ...inside] = lines(
    svg.replace(/^<svg /, '<svg xmlns="http://www.w3.org/2000/svg" '),
  );
  return `${[root, ` ${styleFor(svg)}`, ...inside].join('\n')}\n`;
}

function lines(svg: string): string[] {
  const pieces = svg.match(/<text\b.*?<\/text>|<[^>]+>|[^<]+/gs) ?? [];
  let depth = 0;
  return pieces.map((piece) => {
    if (piece.startsWith('</')) depth--;
    const line = ' '.repeat(depth) + piece;
    const opens = /^<\w/.test(piece) && !/\/>$|<\//.test(piece);
    if (opens) depth++;
    return line;
  });
}

/** What the classes of a drawing do in a page. */
const classes = {
  halo: 'paint-order:stroke;stroke:var(--paper);stroke-width:3.5px;stroke-linejoin:round',
  serif: 'font-family:serif',
  print: 'display:none',
};

/** The style sheet that lets a drawing be looked at alone: what it uses, and nothing else. */
function styleFor(svg: string): string {
  const used = new Set(`${svg} var(--paper)`.match(/(?<=var\()--[\w-]+/g));
  const properties = [...used].sort().map((name) => `${name}:${lightColour(name)};`);
  const rules = Object.entries(classes)
    .filter(([name]) => svg.includes(`class="${name}"`))
    .map(([name, style]) => `.${name}{${style}}`);
  return `<style>:root{${properties.join('')}background:var(--paper);font-family:sans-serif}${rules.join('')}</style>`;
}

/** A colour of the light theme, the site's or a region's. Throws where there is none. */
function lightColour(name: string): string {
  const site: Record<string, string> = colours.light;
  const region = regions.find(({ id }) => name === `--r-${id}`);
  const colour = region?.colour?.light ?? site[name.replace(/^--/, '')];
  if (colour === undefined) throw new Error(`no theme has a colour ${name}`);
  return colour;
}

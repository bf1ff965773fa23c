import type { Dataset } from '../dataset/dataset.ts';
import type { Region } from '../dataset/schema.ts';
import { colours, type Theme } from '../styles/colours.ts';

/** The style sheet of colours: the site's and those of the regions as custom properties in each theme, and a class that makes a region's the tone of a section. */
export function colourSheet({ regions }: Dataset): string {
  const coloured = [...regions.values()].filter((region) => region.colour);
  const light = properties('light', coloured);
  const dark = properties('dark', coloured);
  const print = properties('print', coloured);
  const forced = properties('forced', coloured);
  return [
    `:root{color-scheme:light dark;${light}}`,
    `@media (prefers-color-scheme:dark){:root:not([data-theme="light"]){${dark}}}`,
    `:root[data-theme="light"]{color-scheme:light}`,
    `:root[data-theme="dark"]{color-scheme:dark;${dark}}`,
    // Embed pages have targets of these names: a theme that stands in the address works in a frame without scripts. In rules of their own, which old browsers leave out.
    `:root:root:has(#dark:target){color-scheme:dark;${dark}}`,
    `:root:root:has(#light:target){color-scheme:light;${light}}`,
    `@media print{:root{${important(`color-scheme:light;${print}`)}}}`,
    `@media screen and (forced-colors:active){:root{${important(forced)}}}`,
    // Land is told from water by a tint of the reader's own colours.
    `@supports (color:color-mix(in srgb,red,red)){@media screen and (forced-colors:active){:root{${important(tints)}}}}`,
    ...coloured.map(({ id }) => `.tone-${id}{--tone:var(--r-${id})}`),
  ].join('\n');
}

const tints = [
  ['land', 16],
  ['land-2', 30],
  ['grid', 30],
]
  .map(([name, share]) => `--${name}:color-mix(in srgb,CanvasText ${share}%,Canvas)`)
  .join(';');

/** Declarations that hold whatever theme was chosen. */
const important = (declarations: string) =>
  declarations
    .split(';')
    .map((declaration) => `${declaration}!important`)
    .join(';');

/** Every colour of a theme as a custom property. */
function properties(theme: Theme, regions: readonly Region[]): string {
  const own = Object.entries(colours[theme]).map(([name, value]) => `--${name}:${value}`);
  const theirs = regions.map((region) => `--r-${region.id}:${regionColour(region, theme)}`);
  return [...own, ...theirs].join(';');
}

/** The colour of a region that has one; on paper, and in colours that readers force, regions are told apart by their labels. */
function regionColour({ colour }: Region, theme: Theme): string {
  return theme === 'light' || theme === 'dark' ? colour![theme] : colours[theme].ink;
}

import type { Dataset } from '../dataset/dataset.ts';

/** The style sheet of the regions: a custom property each, light and dark, and a class that makes it the tone of a section. */
export function regionColours(dataset: Dataset): string {
  const coloured = [...dataset.regions.values()].filter((region) => region.colour);
  const list = (theme: 'light' | 'dark') =>
    coloured.map((region) => `--r-${region.id}:${region.colour![theme]}`).join(';');
  return [
    `:root{${list('light')}}`,
    `@media (prefers-color-scheme:dark){:root:not([data-theme="light"]){${list('dark')}}}`,
    `:root[data-theme="dark"],:root:root:has(#dark:target){${list('dark')}}`,
    `:root:root:has(#light:target){${list('light')}}`,
    `@media print{:root,:root:not([data-theme="light"]),:root[data-theme="dark"]{${coloured.map((region) => `--r-${region.id}:#000`).join(';')}}}`,
    ...coloured.map((region) => `.tone-${region.id}{--tone:var(--r-${region.id})}`),
  ].join('\n');
}

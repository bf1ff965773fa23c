import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fixturesFor } from '../../src/charts/fixtures.ts';
import { kinds } from '../../src/charts/kinds/index.ts';
import { drawBoards } from '../../src/charts/render.ts';
import { partners } from '../../src/dataset/dataset.ts';
import { regionColours } from '../../src/integrations/region-colours.ts';
import { sourceFor } from '../../src/site/current.ts';
import { realSite } from '../fixtures/site.ts';

/** A page that holds every kind with every fixture at one board, for the browser to measure or to picture. */
export function sheet(
  board: 'phone' | 'wide',
  locale: string,
  theme: 'light' | 'dark' = 'light',
  only: readonly string[] = Object.keys(kinds),
): string {
  const site = realSite();
  const source = sourceFor(site, locale);
  const regions = [site.dataset.regions.get(site.config.home)!, ...partners(site.dataset)];
  const css = ['tokens', 'base', 'chart']
    .map((name) => readFileSync(join(process.cwd(), `src/styles/${name}.css`), 'utf8'))
    .join('\n');
  const figures = only.flatMap((id) => {
    const kind = kinds[id]!;
    const options =
      [...site.charts.values()].find((spec) => spec.kind === id)?.options ??
      (id === 'region-map' ? { layers: { outlines: 'provinces', context: 'prefectures' } } : {});
    return fixturesFor(kind, locale, regions).map((fixture) => {
      const drawn = drawBoards(
        `${id}-${fixture.name.replaceAll(' ', '-')}`,
        kind,
        fixture.selection,
        source,
        { options },
      )[board];
      return `<figure id="${id}-${fixture.name.replaceAll(' ', '-')}"><p>${id} · ${fixture.name}</p><div class="boards">${drawn}</div></figure>`;
    });
  });
  return `<!doctype html><html lang="${locale === 'zh' ? 'zh-CN' : locale}" data-theme="${theme}"><meta charset="utf-8"><style>${css}\n${regionColours(site.dataset)}\nbody{columns:${board === 'phone' ? '4 340px' : '2 720px'};padding:20px}figure{break-inside:avoid;margin:0 0 28px;border-top:1px solid}figure p{margin:0;font-size:12px}.boards{container-type:normal}.boards svg,.boards .wide{display:block!important;width:${board === 'phone' ? 340 : 720}px!important;max-width:none!important}.boards .wide[viewBox*=" 960 "]{width:720px}</style>${figures.join('')}</html>`;
}

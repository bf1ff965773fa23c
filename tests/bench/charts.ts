// A thousand charts of the site drawn in one process, both boards; maps apart.
import { renderBoards } from '../../src/charts/render.ts';
import { readerOf } from '../../src/site/reader.ts';
import { realSite } from '../fixtures/site.ts';
import { budget, timed } from './measure.ts';

const site = realSite();
const reader = readerOf(site, site.config.locales[0]!);
const isMap = (kind: string) => kind.endsWith('-map');
const charts = [...site.charts].filter(([, spec]) => !isMap(spec.kind));
const maps = [...site.charts].filter(([, spec]) => isMap(spec.kind));

/** The mean time of a board over so many charts, in ms. */
async function mean(of: typeof charts, count: number): Promise<number> {
  const times = await timed(count, (n) => renderBoards(...of[n % of.length]!, reader));
  return times.reduce((sum, time) => sum + time, 0) / count / 2;
}

const board = await mean(charts, 1000);
console.log(`${Math.round(1000 / board / 2)} charts a second`);
budget('a board of a chart', board, 5);
budget('a board of a map', await mean(maps, 50), 50);

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

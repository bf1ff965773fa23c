import { fixturesFor } from '../../../src/charts/fixtures/index.ts';
import type { Board } from '../../../src/charts/board.ts';
import type { Kind } from '../../../src/charts/kind.ts';
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

/** The fixtures that a kind accepts, in a language. */
export const fixtures = (kind: Kind, locale: string) =>
  fixturesFor(kind, { ...readerOf(site, locale), regions }, site.charts.values());

/** Draws a kind with every fixture it takes, on one board in one language. */
export function drawings(kind: Kind, board: Board['name'], locale: string): Drawing[] {
  const source = readerOf(site, locale);
  return fixtures(kind, locale).map((fixture) => {
    const name = fixture.name.replaceAll(' ', '-');
    const boards = drawBoards(`${kind.id}-${name}`, kind, fixture.selection, source, {
      options: fixture.options,
    });
    return { name, svg: boards[board].svg };
  });
}

import { join } from 'node:path';
import type { Refers } from '../dataset/schema.ts';
import { compareVersions, isVersion } from '../dataset/version.ts';
import { Folder } from '../files/folder.ts';
import { isObject } from '../problems/inspect.ts';
import { figureIds, type ListedFigures } from './figure-ids.ts';
import { entries, namesIn, readLoosely, type Entry } from './loosely.ts';

/** Ids by what they are ids of, each once and in order. */
export type Ids = Record<Exclude<Refers, 'input'>, string[]>;

/** Every id that files of a site may name, of all versions and drafts together. Reads what can be read, so that it also serves while a file is being mended. */
export function collectIds(root: string): Ids {
  const versions = namesIn(join(root, 'data')).filter(isVersion).sort(compareVersions);
  const each = versions.map((version) => idsOf(join(root, 'data', version)));
  const all = (what: keyof VersionIds) => each.flatMap((ids) => ids[what]);
  const figures = figureIds(each.map((ids) => ids.figures));
  return sorted({
    region: all('region'),
    programme: all('programme'),
    indicator: all('indicator'),
    unit: all('unit'),
    topic: all('topic'),
    dimension: all('dimension'),
    source: all('source'),
    scheme: all('scheme'),
    observation: figures,
    chart: new Folder(root).names('content/charts', '.json'),
    version: versions,
  });
}

/** Each list once and in order. */
function sorted(ids: Ids): Ids {
  const list = (what: keyof Ids) => [...new Set(ids[what])].sort();
  return {
    region: list('region'),
    programme: list('programme'),
    indicator: list('indicator'),
    unit: list('unit'),
    topic: list('topic'),
    dimension: list('dimension'),
    source: list('source'),
    scheme: list('scheme'),
    observation: list('observation'),
    chart: list('chart'),
    version: list('version'),
  };
}

/** The ids that the files of one version give. */
type VersionIds = Omit<Ids, 'observation' | 'chart' | 'version'>;

function idsOf(folder: string): VersionIds & { figures: ListedFigures } {
  const read = (name: string) => readLoosely(join(folder, `${name}.json`));
  const [regions, programmes, indicators] = ['regions', 'programmes', 'indicators'].map(read);
  return {
    region: idsIn(entries(regions, 'regions')),
    programme: idsIn(entries(programmes, 'programmes')),
    indicator: idsIn(entries(indicators, 'indicators')),
    unit: idsIn(entries(indicators, 'units')),
    topic: idsIn(entries(indicators, 'topics')),
    dimension: idsIn(entries(indicators, 'dimensions')),
    source: idsIn(entries(read('sources'), 'sources')),
    scheme: entries(programmes, 'programmes').flatMap((programme) =>
      idsIn(entries(programme, 'schemes')).map((id) => `${String(programme['id'])}.${id}`),
    ),
    figures: {
      entries: entries(read('observations'), 'observations').map(identified),
      dimensionsOf: dimensionsIn(entries(indicators, 'indicators')),
    },
  };
}

const idsIn = (list: readonly Entry[]) =>
  list.flatMap(({ id }) => (typeof id === 'string' ? [id] : []));

/** What of an entry its id is made from, whatever it holds. */
function identified({ region, programme, indicator, dimensions, period, aliases }: Entry) {
  return {
    region: String(region ?? programme),
    indicator: String(indicator),
    dimensions: textsIn(dimensions),
    period: typeof period === 'string' ? period : undefined,
    aliases: Array.isArray(aliases) ? aliases.filter((id) => typeof id === 'string') : [],
  };
}

/** The dimensions of indicators, as far as they can be read. */
function dimensionsIn(indicators: readonly Entry[]): (indicator: string) => string[] {
  const lists = new Map(indicators.map(({ id, dimensions }) => [id, dimensions]));
  return (indicator) => {
    const list = lists.get(indicator);
    return Array.isArray(list) ? list.filter((id) => typeof id === 'string') : [];
  };
}

/** The texts in an object; none where it is no object. */
function textsIn(value: unknown): Record<string, string> {
  const all = isObject(value) ? Object.entries(value) : [];
  return Object.fromEntries(
    all.filter((pair): pair is [string, string] => typeof pair[1] === 'string'),
  );
}

import { say, type Absence, type Dataset, type Observation } from '../dataset/dataset.ts';
import { entryOf } from '../dataset/entry.ts';
import { isText, type Event, type Localized } from '../dataset/schema.ts';
import { formatEntry, formatFigure, formatInterval } from '../i18n/format.ts';
import { texts } from '../i18n/index.ts';
import { timeOf } from '../i18n/period.ts';
import { proseContext } from '../prose/context.ts';
import { plainProse } from '../prose/render.ts';
import { saidProse } from '../prose/said.ts';
import type { Change, EntryChange } from './diff.ts';

/** One of the two versions that something differs between. */
export type Side = 'before' | 'after';
/** The data at each side. */
export type Sides = Readonly<Record<Side, Dataset>>;

/** What a reader sees of a figure at one side of a change: the figure, and beside it what differs and is not in it. */
export function saidOf(change: Change, side: Side, sides: Sides, locale: string): string {
  const observation = change[side];
  if (!observation) return '—';
  const beside = Object.entries(besideFigure(observation, sides[side], locale))
    .filter(([field]) => change.fields.includes(field))
    .flatMap(([, said]) => said);
  return inBrackets(formatEntry(observation, locale, texts(locale).conventions), beside, locale);
}

/** What is said beside a figure of each field that differs. */
function besideFigure(
  observation: Observation | Absence,
  dataset: Dataset,
  locale: string,
): Record<string, string[]> {
  const { releases, conventions } = texts(locale);
  const { members, citations, interval, accounts, indicator } = observation;
  const textual = Object.entries(entryOf(observation)).flatMap(([field, value]) =>
    isText(value) ? [[field, [saidProse(value, proseContext(dataset, locale)).text]] as const] : [],
  );
  return {
    ...Object.fromEntries(textual),
    id: [observation.id],
    period: [timeOf(observation, locale)],
    undated: observation.period === undefined ? [] : [timeOf(observation, locale)],
    interval: interval ? [formatInterval(interval, conventions)] : [],
    accounts: accounts.map((account) =>
      formatFigure({ ...account, indicator }, locale, conventions),
    ),
    members: members ? [releases.named] : [],
    sources: citations.map(({ source, locator }) => `${say(source.publisher, locale)} ${locator}`),
  };
}

/** What a reader sees of an entry at one side of a change: its title or name, and beside it its places and where it is said, if they differ. */
export function saidOfEntry(
  change: EntryChange,
  side: Side,
  dataset: Dataset,
  locale: string,
): string {
  const { title, name, regions, locator } = change[side] as Partial<Event & { name: Localized }>;
  const text = title ?? name;
  const words = text ? plainProse(say(text, locale), proseContext(dataset, locale)) : '';
  const places = (regions ?? []).flatMap((id) => dataset.regions.get(id) ?? []);
  const beside = {
    regions: [texts(locale).conventions.list(places.map((place) => say(place.name, locale)))],
    locator: locator === undefined ? [] : [locator],
  };
  const differing = Object.entries(beside)
    .filter(([field]) => change.fields.includes(field))
    .flatMap(([, said]) => said);
  return inBrackets(words, differing, locale);
}

function inBrackets(words: string, more: readonly string[], locale: string): string {
  const { brackets, semicolon } = texts(locale).conventions;
  return more.length === 0 ? words : words + brackets(more.join(semicolon));
}

import { comparePeriods } from '../dataset/period.ts';
import { say } from '../dataset/dataset.ts';
import type { Scheme } from '../dataset/schema.ts';
import { formatFigure } from '../i18n/format.ts';
import { texts, type Texts } from '../i18n/index.ts';
import type { ProseContext } from '../prose/context.ts';
import { seriesDiffering, textOf } from './datum.ts';
import type { EventRow } from './event-row.ts';
import type { Takes } from './kind.ts';
import { seriesOf, type Series } from './marks/series.ts';
import type { RegionRow } from './region-row.ts';
import { kindName, kindOf } from './registry.ts';
import { isKnown, wholeFigure, type KnownRow, type Row } from './row.ts';
import type { Selection } from './selection.ts';
import type { ChartSpec } from './spec.ts';

/** What a description is written with: a language, and what the kind of chart is called in it. */
interface Wording extends ProseContext {
  kind: string;
  words: Texts['describe'];
}

/** A sentence without its stop; nothing where there is nothing to say. */
type Clause = string | undefined;

/** The sentences on a selection, by what the kind takes. */
const describers: Record<Takes, (selection: Selection, wording: Wording) => Clause[]> = {
  observations: ({ rows }, wording) => ofRows(rows, wording),
  events: ({ events }, wording) => ofEvents(events, wording),
  scheme: ({ scheme }, wording) => (scheme ? ofScheme(scheme, wording) : []),
  regions: ({ regions }, wording) => ofRegions(regions, wording),
};

/** Most series whose way is told one by one, and most names in a list. */
const MOST_SERIES = 3;
const MOST_NAMES = 12;

/**
 * The text a blind reader gets, by one grammar for all kinds, in at most four sentences: kind, what and extent; trend (of what
 * is named, its names); extremes; gaps and doubt. Every value is in the table beside it. After WAI's guidance on complex
 * images: short name in the label, this as the long description, the table for the rest.
 */
export function describe(spec: ChartSpec, selection: Selection, context: ProseContext): string {
  const { conventions, locale } = context;
  const wording = {
    ...context,
    kind: kindName(spec, locale),
    words: texts(locale).describe,
  };
  return describers[kindOf(spec).takes](selection, wording)
    .filter((clause) => clause !== undefined)
    .filter((clause) => clause !== '')
    .map((clause) => wording.words.finish(clause) + conventions.stop)
    .join(conventions.sentenceGap);
}

function ofRows(rows: readonly Row[], wording: Wording): Clause[] {
  const series = seriesOf(rows, { differing: seriesDiffering(rows), panel: false });
  return [
    whatIsShown(rows, series, wording),
    trendOf(series, wording) ?? namesOf(rows, wording),
    extremesOf(rows, series, wording),
    joined([gapsOf(rows, series, wording), ...doubtsOf(rows, wording)], wording),
  ];
}

const isOverTime = (series: readonly Series[]) =>
  series.some(({ rows }) => new Set(rows.map(({ period }) => period)).size > 1);

function whatIsShown(rows: readonly Row[], series: readonly Series[], wording: Wording): Clause {
  const { kind, words, conventions } = wording;
  const indicators = [...new Set(rows.map(({ indicator }) => indicator))].filter(Boolean);
  const what = indicators.length <= 2 ? conventions.list(indicators) : '';
  const count =
    isOverTime(series) && series.length > 1
      ? words.series(series.length, rows.length)
      : words.items(rows.length);
  return words.kind(kind, what, [count, ...timeOf(rows, wording)].join(conventions.comma));
}

/** The first period and the last, or the one that there is. */
function timeOf(rows: readonly Row[], { words, conventions }: Wording): string[] {
  const periods = [...new Set(rows.map(({ period }) => period))]
    .filter((period) => period !== '')
    .sort(comparePeriods);
  const [first, last] = [periods[0], periods.at(-1)];
  if (first === undefined || last === undefined) return [];
  const [from, to] = [conventions.period(first), conventions.period(last)];
  return [first === last ? from : words.from(from, to)];
}

/** From where to where each series goes; where there are many, how many rise and fall. */
function trendOf(series: readonly Series[], wording: Wording): Clause {
  if (!isOverTime(series)) return undefined;
  const { words, conventions } = wording;
  const ways = series.flatMap(({ label, rows }) => {
    const known = rows.filter(isKnown);
    const [first, last] = [known[0], known.at(-1)];
    return first && last && first !== last ? [{ label, first, last }] : [];
  });
  if (ways.length > MOST_SERIES) {
    const count = (sign: number) =>
      ways.filter(({ first, last }) => Math.sign(last.value - first.value) === sign).length;
    return words.ways(count(1), count(-1), count(0));
  }
  const told = ways.map(({ label, first, last }) =>
    words.way(label, said(first, wording), said(last, wording), last.value - first.value),
  );
  return told.join(conventions.semicolon);
}

/** A row's figure and when it was. */
function said(row: KnownRow, wording: Wording): { value: string; period: string } {
  const period = textOf(row, 'period', texts(wording.locale));
  return { value: wholeFigure(row, wording), period };
}

/** The names of what was counted, where the data name it. */
function namesOf(rows: readonly Row[], { words, conventions }: Wording): Clause {
  return rows
    .filter((row) => row.names.length > 0)
    .map((row) => words.named(row.label, conventions.list(row.names)))
    .join(conventions.semicolon);
}

/** Which is most and which is least, of those that compare. */
function extremesOf(rows: readonly Row[], series: readonly Series[], wording: Wording): Clause {
  const { words } = wording;
  const ranked = rows
    .filter((row) => !row.otherScope)
    .filter(isKnown)
    .sort((a, b) => b.value - a.value);
  const [most, least] = [ranked[0], ranked.at(-1)];
  if (ranked.length < 2 || !most || !least) return undefined;
  if (most.value === least.value) return words.equal(wholeFigure(most, wording));
  const at = (value: number) => ranked.filter((row) => row.value === value);
  const named = (row: Row) => nameAmong(row, series, wording);
  return words.extremes(
    listed(at(most.value).map(named), wording),
    wholeFigure(most, wording),
    listed(at(least.value).map(named), wording),
    wholeFigure(least, wording),
  );
}

/** What a row is called: over time by its period, after the name of its series where there are several. */
function nameAmong(row: Row, series: readonly Series[], { words, locale }: Wording): string {
  if (!isOverTime(series)) return row.label;
  const period = textOf(row, 'period', texts(locale));
  const name = series.find(({ rows }) => rows.includes(row))?.label ?? row.label;
  return series.length > 1 ? words.then(name, period) : period;
}

function gapsOf(rows: readonly Row[], series: readonly Series[], wording: Wording): Clause {
  const missing = rows.filter((row) => !isKnown(row));
  if (missing.length === 0) return undefined;
  const { words } = wording;
  const names = [...new Set(missing.map((row) => nameAmong(row, series, wording)))];
  return words.gaps(listed(names, wording));
}

/** Which rows do not compare with the others or that none do, and how many are not exact. */
function doubtsOf(rows: readonly Row[], wording: Wording): Clause[] {
  const { words } = wording;
  const others = rows.filter((row) => row.otherScope);
  const none = others.length > 0 && others.length === rows.length;
  const some = others.length > 0 && !none;
  const vague = rows.filter((row) => isKnown(row) && row.qualifier !== 'exact').length;
  return [
    none ? words.noneCompare : undefined,
    some ? words.other(listed([...new Set(others.map(({ label }) => label))], wording)) : undefined,
    vague > 0 ? words.vague(vague, rows.length) : undefined,
  ];
}

/** Clauses as one sentence. */
function joined(clauses: readonly Clause[], { conventions }: Wording): Clause {
  return clauses.filter((clause) => clause !== undefined).join(conventions.semicolon);
}

/** Names in a list that ends where it would not be listened to. */
function listed(names: readonly string[], { words, conventions }: Wording): string {
  const more = names.length - MOST_NAMES;
  if (more <= 1) return conventions.list(names);
  return words.andMore(names.slice(0, MOST_NAMES).join(conventions.enumeration), more);
}

function ofEvents(events: readonly EventRow[], wording: Wording): Clause[] {
  const { kind, words, conventions } = wording;
  const dated = events.filter(({ date }) => date !== '');
  const [first, last] = [dated[0], dated.at(-1)];
  const places = new Set(events.map(({ place }) => place)).size;
  const extent = [
    words.events(events.length),
    ...(first && last && first !== last ? [words.from(first.date, last.date)] : []),
    ...(places > 1 ? [words.places(places)] : []),
  ];
  const yearOnly = events.filter(({ event }) => event.date?.length === 4 && !event.part).length;
  return [
    words.kind(kind, '', extent.join(conventions.comma)),
    first && last && words.firstAndLast(told(first, wording), told(last, wording), first === last),
    yearOnly > 0 ? words.yearOnly(yearOnly) : undefined,
  ];
}

const told = ({ title, date }: EventRow, { conventions }: Wording) =>
  title.replace(/[。.]$/, '') + conventions.brackets(date);

function ofScheme({ name, rows }: Scheme, wording: Wording): Clause[] {
  const { kind, locale, words, conventions } = wording;
  const pairs = rows.map(([a, b]) => words.pair(say(a, locale), say(b, locale)));
  return [
    words.kind(kind, say(name, locale), words.pairs(rows.length)),
    pairs.join(conventions.semicolon),
  ];
}

function ofRegions(regions: readonly RegionRow[], wording: Wording): Clause[] {
  const { kind, words, locale, conventions } = wording;
  const [from, ...others] = regions;
  if (!from) return [];
  const names = listed(
    others.map(({ name }) => name),
    wording,
  );
  const figures = others
    .flatMap(({ name, figure }) => (figure ? [{ name, figure }] : []))
    .sort((a, b) => b.figure.value - a.figure.value);
  const [most, least] = [figures[0], figures.at(-1)];
  const indicator = most ? say(most.figure.indicator.name, locale) : '';
  const print = ({ figure }: (typeof figures)[number]) => formatFigure(figure, locale, conventions);
  const without = others.filter(({ figure }) => !figure).map(({ name }) => name);
  return [
    words.kind(kind, indicator, words.map(from.name, others.length, names)),
    most && least && most !== least
      ? words.extremes(most.name, print(most), least.name, print(least))
      : undefined,
    most && without.length > 0 ? words.gaps(listed(without, wording)) : undefined,
  ];
}

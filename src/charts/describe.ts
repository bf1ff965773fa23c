import { say } from '../dataset/dataset.ts';
import type { Scheme } from '../dataset/schema.ts';
import { formatFigure } from '../i18n/format.ts';
import { texts } from '../i18n/index.ts';
import type { ProseContext } from '../prose/context.ts';
import type { EventRow } from './event-row.ts';
import type { Takes } from './kind.ts';
import type { RegionRow } from './region-row.ts';
import { kindName, kindOf } from './registry.ts';
import { isKnown, wholeFigure, type Row } from './row.ts';
import type { Selection } from './selection.ts';
import type { ChartSpec } from './spec.ts';

/** What a description is written with: a language, and what the kind of chart is called in it. */
interface Wording extends ProseContext {
  kind: string;
}

/** The sentences on a selection, by what the kind takes. */
const describers: Record<Takes, (selection: Selection, wording: Wording) => string[]> = {
  observations: ({ rows }, wording) => ofRows(rows, wording),
  events: ({ events }, wording) => ofEvents(events, wording),
  scheme: ({ scheme }, wording) => (scheme ? ofScheme(scheme, wording) : []),
  regions: ({ regions }, wording) => ofRegions(regions, wording),
};

/**
 * The text a blind reader gets: kind, every value with its qualifier and scope, extremes, what does not compare.
 * After WAI's guidance on complex images: short name in the label, this as the long description, the table for the rest.
 */
export function describe(spec: ChartSpec, selection: Selection, context: ProseContext): string {
  const kind = kindName(spec, context.locale);
  const sentences = describers[kindOf(spec).takes](selection, { ...context, kind });
  return sentences.join(context.conventions.sentenceGap);
}

function ofRegions(regions: readonly RegionRow[], { locale, conventions }: Wording): string[] {
  const [from, ...others] = regions;
  const named = others.map(({ name, figure }) =>
    figure ? name + conventions.brackets(formatFigure(figure, locale, conventions)) : name,
  );
  return from ? [texts(locale).describe.map(from.name, conventions.list(named))] : [];
}

function ofScheme({ rows }: Scheme, { kind, locale, conventions }: Wording): string[] {
  const { list, pair } = texts(locale).describe;
  const pairs = rows.map(([a, b]) => pair(say(a, locale), say(b, locale)));
  return [list(kind, rows.length), pairs.join(conventions.semicolon) + conventions.stop];
}

function ofEvents(events: readonly EventRow[], { kind, locale, conventions }: Wording): string[] {
  const { list, item } = texts(locale).describe;
  const items = events.map(({ date, title, place }) => item(date, title, place));
  return [list(kind, events.length), items.join(conventions.semicolon) + conventions.stop];
}

function ofRows(rows: readonly Row[], wording: Wording): string[] {
  const { kind, locale, conventions } = wording;
  const { list, item } = texts(locale).describe;
  const items = rows.map((row) => item(row.label, wholeFigure(row, wording), row.scope));
  return [
    list(kind, rows.length),
    items.join(conventions.semicolon) + conventions.stop,
    ...extremes(rows, wording),
    ...otherScopes(rows, wording),
    ...membersOf(rows, wording),
  ];
}

/** Which is most and which is least, where three or more compare and no two share the place. */
function extremes(rows: readonly Row[], { locale }: Wording): string[] {
  if (rows.some((row) => row.otherScope)) return [];
  const ranked = rows.filter(isKnown).toSorted((a, b) => b.value - a.value);
  const [most, least] = [ranked[0], ranked.at(-1)];
  const alone = (row: Row) => rows.filter(({ value }) => value === row.value).length === 1;
  if (ranked.length < 3 || !most || !least || !alone(most) || !alone(least)) return [];
  return [texts(locale).describe.extremes(most.label, least.label)];
}

/** Which rows do not compare with the others, or that none do. */
function otherScopes(rows: readonly Row[], { locale, conventions }: Wording): string[] {
  const others = rows.filter((row) => row.otherScope);
  if (others.length === 0) return [];
  const { chart, describe } = texts(locale);
  if (others.length === rows.length) return [chart.otherScope + conventions.stop];
  return [describe.other(conventions.list(others.map((row) => row.label)))];
}

/** The names of what was counted, where the data name it. */
function membersOf(rows: readonly Row[], { locale, conventions }: Wording): string[] {
  return rows
    .filter((row) => row.names.length > 0)
    .map((row) => texts(locale).describe.named(row.label, conventions.list(row.names)));
}

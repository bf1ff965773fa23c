import type { Observation } from '../dataset/dataset.ts';
import type { Region } from '../dataset/schema.ts';
import { listed } from '../problems/suggest.ts';
import type { Texts } from '../i18n/index.ts';
import { BETWEEN, type Aspect } from './naming.ts';

/** Why values cannot be drawn honestly by a kind, and what would be right; with the option that asks for it, where it is one. */
export type Refusal = readonly [message: string, remedy: string, option?: string];

/** What of a row says whether a kind can draw it, and which series it belongs to. */
export interface Datum extends Record<Aspect, string> {
  /** None where the query names a region that the data have no figure for: it is shown as missing. */
  value: number | null;
  /** As the data write it; empty where the time is not known. */
  period: string;
  region?: Region | undefined;
  /** Its lowest and highest value, where it is a range. */
  range?: readonly [low: number, high: number] | undefined;
  /** Its interval of confidence, and of how many percent. */
  interval?: Observation['interval'] | undefined;
  /** The dimensions that it is a part by, with commas; empty for a whole. */
  brokenBy: string;
}

/** What makes rows one series, whatever their periods: subject, indicator and part. No two of a chart have one name for two things. */
export const seriesId = ({ subject, indicator, part }: Datum): string =>
  joined([subject, indicator, part]);

/** The dimensions that a figure is a part by. */
export const brokenBy = ({ dimensions }: Pick<Observation, 'dimensions'>): string =>
  dimensions.map(({ dimension }) => dimension.id).join();

/** What is said of a row by several aspects, without those that it does not have. */
export const joined = (texts: readonly string[]): string =>
  texts.filter((text) => text !== '').join(BETWEEN);

/** An aspect of a row as readers are told it. */
export function textOf(row: Datum, by: Aspect, { conventions, noDate }: Texts): string {
  if (by !== 'period') return row[by];
  return row.period === '' ? noDate : conventions.period(row.period);
}

/** Why figures cannot stand in the order of time. */
export function undated(rows: readonly Datum[]): Refusal | undefined {
  const row = rows.find(({ period }) => period === '');
  return (
    row && [
      `“${seriesId(row)}” has a figure without a period, and this kind sets figures in the order of time`,
      'leave it out, or use “bar” or “dot”',
    ]
  );
}

/** The first series that has two figures for one period. */
export function repeated(rows: readonly Datum[]): readonly Datum[] | undefined {
  const cells = Map.groupBy(rows, (row) => JSON.stringify([seriesId(row), row.period]));
  return [...cells.values()].find((cell) => cell.length > 1);
}

/** Why a kind whose marks have one size cannot show a range. */
export function ranged(rows: readonly Datum[]): Refusal | undefined {
  const row = rows.find(({ range }) => range !== undefined);
  return (
    row && [
      `“${seriesId(row)}” is a range, and this kind shows one size`,
      'use “bar”, “dot” or “line”',
    ]
  );
}

/** In what figures differ, for a refusal: “2020, 2021”. */
export function whatDiffers(rows: readonly Datum[]): string {
  const differing = (['indicator', 'part', 'period'] as const).filter((by) => differ(rows, by));
  return differing
    .map((by) => listed([...new Set(rows.map((row) => row[by] || 'no period'))]))
    .join('; ');
}

/** How an editor chooses one of several figures. */
export function chooseOne(rows: readonly Datum[]): string {
  const fields = [
    ...(differ(rows, 'period') ? ['"period"'] : []),
    ...(differ(rows, 'part') ? ['"dimensions"'] : []),
  ];
  if (fields.length === 0) return 'name the figures that are meant in "observations", each once';
  return `choose with ${fields.join(' and ')} in the query, or name figures in "observations"`;
}

/** What tells the series of rows apart. */
export const seriesDiffering = (rows: readonly Datum[]): Aspect[] =>
  (['subject', 'indicator', 'part'] as const).filter((by) => differ(rows, by));

/** Whether rows differ in an aspect. */
export const differ = (rows: readonly Datum[], by: Aspect): boolean =>
  new Set(rows.map((row) => row[by])).size > 1;

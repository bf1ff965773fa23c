import { stringify } from 'csv-stringify/sync';
import {
  entriesIn,
  measureNames,
  say,
  subjectId,
  subjectName,
  type Absence,
  type Dataset,
  type Observation,
} from './dataset.ts';
import { entryOf, type EntryOfAny } from './entry.ts';
import { isText, observationFields, type Field, type FieldName } from './schema.ts';

/** A row of a CSV file: plain values, in the order of the header. */
export type CsvRow = readonly (string | number)[];

/**
 * CSV by RFC 4180: comma, CRLF, quotes where needed, UTF-8 without a byte order mark. A text that a spreadsheet would run as a
 * formula begins with an apostrophe; numbers, negative ones too, stay numbers. For what programs read back, see `plainCsv`.
 */
export function csv(rows: readonly CsvRow[]): string {
  return plainCsv(rows.map((row) => row.map(inert)));
}

/** The same with every text as it is. */
export function plainCsv(rows: readonly CsvRow[]): string {
  // By itself the library quotes only the record delimiter, not each of its characters.
  return stringify([...rows], { record_delimiter: 'windows', quoted_match: /[\r\n]/ });
}

/** What spreadsheets take for the beginning of a formula, also at full width, and the white space that they skip before it (OWASP, CSV injection). */
const formula = /^[=+\-@\t\r\n＝＋－＠]/;

const inert = (cell: string | number) =>
  typeof cell === 'string' && formula.test(cell) ? `'${cell}` : cell;

/** Plain values by the name of their column. */
export type FlatRecord = Record<string, string | number>;

/**
 * Every observation as a flat record, and those that there is no figure of, without a value: what the JSON and CSV downloads hold, in the languages of the version, so that the files
 * of a release never change. The fields that are declared for records stand between what a figure is about and what it rests on.
 */
export function observationRecords(dataset: Dataset): (FlatRecord & { id: string })[] {
  const { languages, version } = dataset;
  const entries = entriesIn(dataset).map((o) => [o, entryOf(o)] as const);
  const fields = recordedFields(entries.map(([, entry]) => entry));
  const dimensions = dimensionsIn(entries.map(([, entry]) => entry));
  const topical = hasTopics(dataset);
  return entries.map(([observation, entry]) => {
    const { id, indicator, citations } = observation;
    return {
      id,
      subject: subjectId(observation),
      indicator: indicator.id,
      ...inEach('name', languages, (l) => nameOf(observation, l)),
      ...merged(fields.map((field) => fieldRecord(field, entry, { languages, dimensions }))),
      ...(topical ? { topic: indicator.topic ?? '' } : {}),
      source: citations.map((citation) => citation.source.id).join(' '),
      locator: citations.map((citation) => citation.locator).join(' '),
      version,
    };
  });
}

/** What a record is called: its subject, its indicator and its part. */
function nameOf(observation: Observation | Absence, locale: string): string {
  return [subjectName(observation, locale), ...measureNames(observation, locale)].join(' ');
}

/** The dimensions that any of these entries has a code in. */
const dimensionsIn = (entries: readonly EntryOfAny[]): string[] => [
  ...new Set(entries.flatMap(({ dimensions = {} }) => Object.keys(dimensions))),
];

/** Whether figures of a version have topics; files of releases whose figures have none stay as they are. */
const hasTopics = ({ observations }: Dataset): boolean =>
  [...observations.values()].some(({ indicator }) => indicator.topic !== undefined);

/** The fields that records of these entries have. */
function recordedFields(entries: readonly EntryOfAny[]): Field[] {
  const given = (name: FieldName) => entries.some((entry) => entry[name] !== undefined);
  return observationFields.filter(
    ({ name, records }) => records === 'always' || (records === 'given' && given(name)),
  );
}

/** The columns of one field: one a language, where it is a text. */
function fieldRecord(
  { name, sheet }: Field,
  entry: EntryOfAny,
  { languages, dimensions }: { languages: readonly string[]; dimensions: readonly string[] },
): FlatRecord {
  const special = specialRecords[name];
  if (special) return special(entry, dimensions);
  const value: unknown = entry[name];
  if (sheet === 'texts')
    return inEach(name, languages, (language) => (isText(value) ? say(value, language) : ''));
  if (Array.isArray(value)) return { [name]: value.join(' ') };
  return { [name]: typeof value === 'number' ? value : String(value ?? '') };
}

/** Fields whose columns are not called as they are, or are several. */
const specialRecords: Partial<
  Record<FieldName, (entry: EntryOfAny, dimensions: readonly string[]) => FlatRecord>
> = {
  // How a figure is derived takes words; records say only whether it is. The column is called as it was before there were other statuses.
  derived: ({ derived }) => ({ status: derived ? 'derived' : 'reported' }),
  // The middle of a range is for order only: nobody has said it.
  value: ({ value, qualifier }) => ({ value: qualifier === 'range' ? '' : (value ?? '') }),
  status: ({ status }) => ({ observation_status: status ?? 'normal' }),
  dimensions: ({ dimensions: codes }, dimensions) =>
    Object.fromEntries(dimensions.map((id) => [`dimension_${id}`, codes?.[id] ?? ''])),
  range: ({ range: [low, high] = ['', ''] as const }) => ({ range_low: low, range_high: high }),
  interval: ({ interval }) => ({
    interval_low: interval?.low ?? '',
    interval_high: interval?.high ?? '',
    interval_level: interval?.level ?? '',
  }),
  accounts: ({ accounts }) => ({ accounts: accounts ? JSON.stringify(accounts) : '' }),
};

const inEach = (name: string, languages: readonly string[], said: (language: string) => string) =>
  Object.fromEntries(languages.map((language) => [`${name}_${language}`, said(language)]));

const merged = (parts: readonly FlatRecord[]): FlatRecord =>
  Object.fromEntries(parts.flatMap((part) => Object.entries(part)));

/** Flat records as CSV rows with a header. */
export function recordRows(records: readonly FlatRecord[]): CsvRow[] {
  const keys = Object.keys(records[0] ?? {});
  return [keys, ...records.map((record) => keys.map((key) => record[key] ?? ''))];
}

import { say, type Dataset } from './dataset.ts';

/** A row of a CSV file: plain values, in the order of the header. */
export type CsvRow = readonly (string | number)[];

/** CSV by RFC 4180: comma, CRLF, quotes where needed, UTF-8 without a byte order mark. */
export function csv(rows: readonly CsvRow[]): string {
  const cell = (value: string | number) =>
    /[",\r\n]/.test(String(value)) ? `"${String(value).replaceAll('"', '""')}"` : String(value);
  return rows.map((row) => `${row.map(cell).join(',')}\r\n`).join('');
}

/** Every observation as a flat record: what the JSON and CSV downloads hold. */
export function observationRecords(dataset: Dataset, locales: readonly string[]) {
  return [...dataset.observations.values()].map((o) => ({
    id: o.id,
    subject: o.subject.kind === 'region' ? o.subject.region.id : o.subject.programme.id,
    indicator: o.indicator.id,
    ...Object.fromEntries(
      locales.map((l) => [
        `name_${l}`,
        `${say(o.subject.kind === 'region' ? o.subject.region.name : o.subject.programme.name, l)} ${say(o.indicator.name, l)}`,
      ]),
    ),
    period: o.period,
    value: o.value,
    unit: o.unit.id,
    qualifier: o.qualifier,
    status: o.status,
    comparable: o.group,
    ...Object.fromEntries(locales.map((l) => [`scope_${l}`, o.scope ? say(o.scope, l) : ''])),
    source: o.citations.map((c) => c.source.id).join(' '),
    locator: o.citations.map((c) => c.locator).join(' '),
    version: dataset.version,
  }));
}

/** Flat records as CSV rows with a header. */
export function recordRows(records: readonly Record<string, string | number>[]): CsvRow[] {
  const keys = Object.keys(records[0] ?? {});
  return [keys, ...records.map((record) => keys.map((key) => record[key] ?? ''))];
}

import { partners, say } from '../dataset/dataset.ts';
import { observationRecords, type FlatRecord } from '../dataset/records.ts';
import { qualifiers } from '../dataset/schema.ts';
import { texts } from '../i18n/index.ts';
import { readerOf } from '../site/reader.ts';
import type { Release, Site } from '../site/site.ts';

/** A file of a release as published: its size in bytes and its checksum (`sha256:…`). */
export interface PackagedFile {
  file: string;
  bytes: number;
  hash: string;
}

/** The descriptor of a release by Data Package 2.0 (datapackage.org), with a Table Schema for the CSV. */
export function dataPackage(site: Site, release: Release, files: readonly PackagedFile[]): object {
  const { version, dataset } = release;
  const { config } = site;
  const locale = config.locales[0]!;
  const { url, fileUrl } = readerOf(site, locale);
  const fields = fieldsOf(observationRecords(dataset), locale);
  return {
    $schema: 'https://datapackage.org/profiles/2.0/datapackage.json',
    name: `${config.id}-${version.id}`,
    id: fileUrl(`/data/${version.id}/datapackage.json`),
    title: `${say(config.name, locale)}: ${say(config.tagline, locale)}`,
    description: say(version.note, locale),
    version: version.id,
    created: `${version.released}T00:00:00Z`,
    licenses: [
      { path: url('/data/'), title: texts(locale).data.licenceText(say(config.name, locale)) },
    ],
    homepage: url(`/releases/${version.id}/`),
    keywords: [...dataset.programmes.values()]
      .map((programme) => say(programme.name, locale))
      .concat(partners(dataset).map((region) => say(region.name, locale))),
    contributors: [{ title: say(config.name, locale), roles: ['publisher'] }],
    sources: [...dataset.sources.values()].map((source) => ({
      title: `${say(source.publisher, locale)}: ${say(source.title, locale)}`,
      ...(source.link === undefined ? {} : { path: source.link }),
      ...(source.date === undefined ? {} : { version: source.date }),
    })),
    resources: files.map(({ file, bytes, hash }) => ({
      name: file.replaceAll('.', '-'),
      path: file,
      bytes,
      hash,
      encoding: 'utf-8',
      ...(file.endsWith('.csv')
        ? {
            type: 'table',
            format: 'csv',
            mediatype: 'text/csv',
            dialect: { delimiter: ',', lineTerminator: '\r\n' },
            schema: {
              $schema: 'https://datapackage.org/profiles/2.0/tableschema.json',
              fields,
              missingValues: [''],
              primaryKey: ['id'],
            },
          }
        : { format: 'json', mediatype: 'application/json' }),
    })),
  };
}

/** Words of earlier releases, whose descriptors do not change; others stand where a figure has them. */
const early: readonly string[] = ['exact', 'about', 'nearly', 'over'];

/** The columns of records as fields of a Table Schema. */
function fieldsOf(records: readonly FlatRecord[], locale: string): object[] {
  return Object.keys(records[0] ?? {}).map((name) => ({
    name,
    type: typeOf(name, records),
    ...moreOf(name, records, locale),
  }));
}

/** A column is one of numbers where each of its values is a number or missing. */
function typeOf(name: string, records: readonly FlatRecord[]): string {
  if (name === 'accounts') return 'array';
  const given = records.map((record) => record[name]).filter((value) => value !== '');
  return given.length > 0 && given.every((value) => typeof value === 'number')
    ? 'number'
    : 'string';
}

/** What may stand in a column, and what it means. */
function moreOf(name: string, records: readonly FlatRecord[], locale: string): object {
  const { qualifier, conventions } = texts(locale);
  if (name === 'id') return { constraints: { required: true, unique: true } };
  if (name === 'qualifier') {
    const given = new Set(records.map((record) => record[name]));
    const words = qualifiers.filter((word) => early.includes(word) || given.has(word));
    return {
      constraints: { enum: words },
      description: words.map((word) => qualifier[word]).join(', '),
    };
  }
  if (name !== 'observation_status') return {};
  const statuses = { ...conventions.status, ...conventions.absent };
  return {
    constraints: { enum: ['normal', ...Object.keys(statuses)] },
    description: Object.values(statuses).join(', '),
  };
}

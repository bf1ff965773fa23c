import { partners, say } from '../dataset/dataset.ts';
import { observationRecords } from '../dataset/records.ts';
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
  const fields = Object.entries(observationRecords(dataset)[0] ?? {}).map(([name, value]) => ({
    name,
    type: typeof value === 'number' ? 'number' : 'string',
    ...(name === 'id' ? { constraints: { required: true, unique: true } } : {}),
    ...(name === 'qualifier'
      ? {
          constraints: { enum: ['exact', 'about', 'nearly', 'over'] },
          description: Object.values(texts(locale).qualifier).join(', '),
        }
      : {}),
  }));
  return {
    $schema: 'https://datapackage.org/profiles/2.0/datapackage.json',
    name: `${config.id}-${version.id}`,
    id: fileUrl(`/data/${version.id}/datapackage.json`),
    title: `${say(config.name, locale)}: ${say(config.tagline, locale)}`,
    description: say(version.note, locale),
    version: version.id,
    created: `${version.released}T00:00:00Z`,
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
              primaryKey: ['id'],
            },
          }
        : { format: 'json', mediatype: 'application/json' }),
    })),
  };
}

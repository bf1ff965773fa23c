/** What is text, by the ending of its files' names: it has a charset, and is compressed. Feeds are Atom, which their names do not say. */
const text = {
  html: 'text/html',
  css: 'text/css',
  js: 'text/javascript',
  json: 'application/json',
  csv: 'text/csv',
  xml: 'text/xml',
  svg: 'image/svg+xml',
  txt: 'text/plain',
  webmanifest: 'application/manifest+json',
} as const;

/** What is compressed as it is. */
const compressed = {
  png: 'image/png',
  jpg: 'image/jpeg',
  webp: 'image/webp',
  avif: 'image/avif',
  ico: 'image/x-icon',
  woff2: 'font/woff2',
  mp3: 'audio/mpeg',
  mp4: 'video/mp4',
  pdf: 'application/pdf',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  zip: 'application/zip',
  gz: 'application/gzip',
} as const;

/** The type of Atom feeds (RFC 4287). */
export const atomType = 'application/atom+xml';

/** The media type of each ending of a name, so that no host needs to know them. */
export const fileTypes: Readonly<Record<string, string>> = { ...text, ...compressed };

/** The media types that are text. */
export const textTypes: readonly string[] = [...Object.values(text), atomType];

/** Whether a file of this name is text. */
export const isText = (name: string): boolean => {
  const [, ending = ''] = /\.([^.]+)$/.exec(name) ?? [];
  return Object.hasOwn(text, ending);
};

/** What a host should send with the files below a path; `*` at its end stands for all of them. */
export interface HeaderRule {
  path: string;
  headers: Readonly<Record<string, string>>;
}

const safe = {
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'strict-origin-when-cross-origin',
};
const unframed = {
  'Content-Security-Policy': "frame-ancestors 'none'",
  'X-Frame-Options': 'DENY',
};
const framed = { 'Content-Security-Policy': 'frame-ancestors *' };
const readable = { 'Access-Control-Allow-Origin': '*' };
const revalidated = { 'Cache-Control': 'public, max-age=0, must-revalidate' };
const forAnHour = { 'Cache-Control': 'public, max-age=3600' };
const forEver = { 'Cache-Control': 'public, max-age=31536000, immutable' };

/** Headers of a built site: framing is allowed for embed pages and nowhere else, data may be read by other sites, hashed files are kept for ever. */
export function headerRules(
  topFolders: readonly string[],
  locales: readonly string[],
): HeaderRule[] {
  const languages = ['', ...locales.slice(1).map((locale) => `/${locale}`)];
  const folders = topFolders.filter((name) => holdsPages(name, locales));
  return [
    ...languages.flatMap((language) => pageRules(language, folders)),
    ...languages.flatMap(embedRules),
    { path: '/embed.js', headers: { ...forAnHour, ...readable } },
    { path: '/data/*', headers: { ...readable, ...safe } },
    { path: '/_astro/*', headers: { ...forEver, ...readable } },
  ];
}

/** Whether a folder holds pages alone; embeds, oEmbed answers and data have rules of their own. */
const holdsPages = (name: string, locales: readonly string[]) =>
  !['embed', 'oembed', 'data', ...locales].includes(name) && !name.startsWith('_');

function pageRules(language: string, folders: readonly string[]): HeaderRule[] {
  const paths = ['/', ...folders.map((name) => `/${name}/*`), '/data/'];
  return paths.map((path) => ({
    path: language + path,
    headers: { ...unframed, ...safe, ...revalidated },
  }));
}

function embedRules(language: string): HeaderRule[] {
  return [
    { path: `${language}/embed/*`, headers: { ...framed, ...safe, ...revalidated } },
    { path: `${language}/oembed/*`, headers: { ...readable, ...safe } },
  ];
}

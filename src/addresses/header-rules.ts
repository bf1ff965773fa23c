/** What a host should send with the files below a path; `*` at its end stands for all of them. */
export interface HeaderRule {
  path: string;
  headers: Readonly<Record<string, string>>;
}

const common = {
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'strict-origin-when-cross-origin',
};
const closed = {
  'Content-Security-Policy': "frame-ancestors 'none'",
  'X-Frame-Options': 'DENY',
  ...common,
};
const revalidate = { 'Cache-Control': 'public, max-age=0, must-revalidate' };

/** Headers of a built site: framing is allowed for embed pages and nowhere else, data may be read by other sites, hashed files are kept for ever. */
export function headerRules(
  topFolders: readonly string[],
  locales: readonly string[],
): HeaderRule[] {
  const prefixes = ['', ...locales.slice(1).map((l) => `/${l}`)];
  const pages = topFolders.filter(
    (f) => !['embed', 'oembed', 'data'].includes(f) && !f.startsWith('_') && !locales.includes(f),
  );
  return [
    ...prefixes.flatMap((l) =>
      [`${l}/`, ...pages.map((f) => `${l}/${f}/*`), `${l}/data/`].map((path) => ({
        path,
        headers: { ...closed, ...revalidate },
      })),
    ),
    ...prefixes.flatMap((l) => [
      {
        path: `${l}/embed/*`,
        headers: { 'Content-Security-Policy': 'frame-ancestors *', ...common, ...revalidate },
      },
      { path: `${l}/oembed/*`, headers: { 'Access-Control-Allow-Origin': '*', ...common } },
    ]),
    {
      path: '/embed.js',
      headers: { 'Cache-Control': 'public, max-age=3600', 'Access-Control-Allow-Origin': '*' },
    },
    { path: '/data/*', headers: { 'Access-Control-Allow-Origin': '*', ...common } },
    {
      path: '/_astro/*',
      headers: {
        'Cache-Control': 'public, max-age=31536000, immutable',
        'Access-Control-Allow-Origin': '*',
      },
    },
  ];
}

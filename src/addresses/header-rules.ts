import { atomType } from './file-types.ts';

/** What differs for the files below a path from what is sent everywhere; `*` at its end stands for all of them. */
export interface HeaderRule {
  path: string;
  /** Headers by name; null takes one away that is sent everywhere else. */
  headers: Readonly<Record<string, string | null>>;
  /** The media type, where the name of the file does not say it. */
  type?: string;
}

/** What a host should send with the files of a site. */
export interface HeaderRules {
  /** With every answer, also where nothing is found. */
  everywhere: Readonly<Record<string, string>>;
  /** What differs where. No two of them are about the same address. */
  exceptions: readonly HeaderRule[];
}

/** With every answer: it is in no frame, asked for again each time, what its type says, over HTTPS, and asks the device for nothing. */
const everywhere = {
  'Content-Security-Policy': "frame-ancestors 'none'",
  'X-Frame-Options': 'DENY',
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'strict-origin-when-cross-origin',
  'Strict-Transport-Security': 'max-age=31536000',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Permissions-Policy':
    'camera=(), display-capture=(), geolocation=(), microphone=(), payment=(), usb=()',
  'Cache-Control': 'public, max-age=0, must-revalidate',
};

const framed = { 'Content-Security-Policy': 'frame-ancestors *', 'X-Frame-Options': null };
const readable = { 'Access-Control-Allow-Origin': '*' };
const forAnHour = { 'Cache-Control': 'public, max-age=3600' };
const forEver = { 'Cache-Control': 'public, max-age=31536000, immutable' };

/** Headers of a built site. Everything is closed, and lifted where it must be: frames for embeds, other sites for data and what embeds ask for; files with a digest in their names are kept for ever. */
export function headerRules(locales: readonly string[]): HeaderRules {
  const languages = ['', ...locales.slice(1).map((locale) => `/${locale}`)];
  return {
    everywhere,
    exceptions: [
      ...languages.flatMap(inLanguage),
      { path: '/embed.js', headers: { ...forAnHour, ...readable } },
      { path: '/data/*', headers: readable },
      { path: '/charts/*', headers: readable },
      { path: '/_astro/*', headers: { ...forEver, ...readable } },
    ],
  };
}

function inLanguage(folder: string): HeaderRule[] {
  return [
    { path: `${folder}/embed/*`, headers: framed },
    { path: `${folder}/oembed/*`, headers: readable },
    { path: `${folder}/feed.xml`, headers: {}, type: atomType },
    { path: `${folder}/releases/feed.xml`, headers: {}, type: atomType },
  ];
}

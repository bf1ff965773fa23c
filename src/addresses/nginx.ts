import type { HeaderRule } from './header-rules.ts';

/** What is text, and so has a charset and is compressed. */
const textTypes = [
  'text/css',
  'text/javascript',
  'application/javascript',
  'application/json',
  'application/xml',
  'application/atom+xml',
  'image/svg+xml',
  'text/csv',
].join(' ');

/**
 * The part of an nginx `server` that serves the site: headers, moved addresses, the page for what is not found, compression.
 * nginx takes the longest location that fits, and a location's headers replace those around it: so each carries all of its own.
 */
export function nginxConf(
  rules: readonly HeaderRule[],
  redirects: Readonly<Record<string, string>>,
  base: string,
): string {
  const at = (path: string) => base.replace(/\/$/, '') + path;
  const lines = [
    ...preface(base),
    'charset utf-8;',
    `charset_types text/html ${textTypes};`,
    'absolute_redirect off;',
    `error_page 404 ${at('/404.html')};`,
    'gzip on;',
    'gzip_vary on;',
    'gzip_min_length 512;',
    `gzip_types ${textTypes};`,
    `location ~ ^${at('/_')}(headers|redirects|nginx\\.conf)$ { return 404; }`,
    ...Object.entries(redirects).map(([from, to]) => moved(at(from), at(to))),
    ...rules.map((rule) => location(rule, at)),
    everythingElse(at('/')),
  ];
  return `${lines.join('\n')}\n`;
}

function preface(base: string): string[] {
  const what =
    '# Written by the build. In a server block: set root to the folder of the files, then include this file.';
  if (base === '/') return [what];
  return [what, `# The site lies below ${base}: root is the folder that ${base} is in.`];
}

const moved = (from: string, to: string) => `location = ${from} { return 301 ${to}; }`;

const served = 'try_files $uri $uri/index.html =404;';

/** A rule as a location of its own: `path/*` is all below a path, anything else is that address alone. */
function location({ path, headers }: HeaderRule, at: (path: string) => string): string {
  const match = path.endsWith('*') ? '^~' : '=';
  const lines = Object.entries(headers).map(
    ([name, value]) => `    add_header ${name} "${value}" always;\n`,
  );
  return `location ${match} ${at(path.replace(/\*$/, ''))} {\n${lines.join('')}    ${served}\n}\n`;
}

const everythingElse = (path: string) =>
  `location ${path} {\n    add_header X-Content-Type-Options "nosniff" always;\n    ${served}\n}`;

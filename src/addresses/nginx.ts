import { fileTypes, textTypes } from './file-types.ts';
import type { HeaderRule, HeaderRules } from './header-rules.ts';

/**
 * The part of an nginx `server` that serves the site: headers, moved addresses, the page for what is not found, types, compression.
 * All of it stands in one location, so that it touches nothing else that the server serves. A location that adds a header loses
 * those around it: so each that differs carries all of its own. Redirects are addresses of the host, base path and all.
 */
export function nginxConf(
  { everywhere, exceptions }: HeaderRules,
  redirects: Readonly<Record<string, string>>,
  base: string,
): string {
  const at = (path: string) => base.slice(0, -1) + path;
  const differing = exceptions.map((rule) => location(rule, everywhere, at));
  const inside = [
    ...settings(at('/404.html')),
    ...headerLines(everywhere),
    ...Object.entries(redirects).map(([from, to]) => moved(from, to)),
    `location ~ ^${at('/_')}(headers|redirects|nginx\\.conf)$ { return 404; }`,
    ...differing,
    served,
  ];
  return `${[...preface(base), ...block(`location ${base}`, inside)].join('\n')}\n`;
}

function preface(base: string): string[] {
  const what = [
    '# Written by the build. In a server block: set root to the folder of the files, then include this file.',
    '# Where nginx has its module for Brotli, brotli_static on; beside the include sends the .br files.',
  ];
  if (base === '/') return what;
  return [
    ...what,
    `# The site lies below ${base}: root is the folder that ${base} is in.`,
    moved(base.slice(0, -1), base),
  ];
}

const block = (head: string, lines: readonly string[]): string[] => [
  `${head} {`,
  ...lines.flatMap((line) => line.split('\n')).map((line) => `    ${line}`),
  '}',
];

/** Types and compression are said here, so that they do not depend on what the system's own files know. Text is sent as the build compressed it, also to proxies and by HTTP/1.0; files that are asked for are kept open, and looked at anew after two seconds. */
function settings(notFound: string): string[] {
  const text = textTypes.filter((type) => type !== 'text/html').join(' ');
  const types = Object.entries(fileTypes).map(([ending, type]) => `${type} ${ending};`);
  return [
    ...block('types', types),
    'charset utf-8;',
    `charset_types ${text};`,
    'gzip_static on;',
    'gzip on;',
    `gzip_types ${text};`,
    'gzip_vary on;',
    'gzip_proxied any;',
    'gzip_http_version 1.0;',
    'open_file_cache max=4096 inactive=60s;',
    'open_file_cache_valid 2s;',
    'absolute_redirect off;',
    `error_page 404 ${notFound};`,
  ];
}

const served = 'try_files $uri $uri/index.html =404;';

/** A string of nginx. */
const quoted = (text: string) => `"${text.replaceAll(/["\\]/g, '\\$&')}"`;

/** Only ASCII may stand in a `Location`. */
const ascii = (address: string) => address.replaceAll(/[^ -~]+/gu, encodeURIComponent);

const moved = (from: string, to: string) =>
  `location = ${quoted(from)} { return 301 ${quoted(ascii(to))}; }`;

const headerLines = (headers: HeaderRule['headers']): string[] =>
  Object.entries(headers)
    .filter(([, value]) => value !== null)
    .map(([name, value]) => `add_header ${name} "${value}" always;`);

/** A rule as a location of its own: `path/*` is all below a path, anything else is that address alone. */
function location(
  { path, headers, type }: HeaderRule,
  everywhere: HeaderRules['everywhere'],
  at: (path: string) => string,
): string {
  const head = `location ${path.endsWith('*') ? '^~' : '='} ${at(path.replace(/\*$/, ''))}`;
  const differs = Object.keys(headers).length > 0;
  const lines = [
    ...(type === undefined ? [] : ['types { }', `default_type ${type};`]),
    ...(differs ? headerLines({ ...everywhere, ...headers }) : []),
    served,
  ];
  return block(head, lines).join('\n');
}

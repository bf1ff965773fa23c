import type { HeaderRule } from './header-rules.ts';

/** `_headers` of Cloudflare Pages and Netlify. */
export function headersFile(rules: readonly HeaderRule[]): string {
  return rules
    .map(
      ({ path, headers }) =>
        `${path}\n${Object.entries(headers)
          .map(([name, value]) => `  ${name}: ${value}\n`)
          .join('')}`,
    )
    .join('\n');
}

/** `_redirects` of Cloudflare Pages and Netlify: old address → new address, for good. */
export function redirectsFile(redirects: Readonly<Record<string, string>>): string {
  return Object.entries(redirects)
    .map(([from, to]) => `${from} ${to} 301\n`)
    .join('');
}

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
  const headers = (rule: HeaderRule['headers']) =>
    Object.entries(rule)
      .map(([name, value]) => `    add_header ${name} "${value}" always;\n`)
      .join('');
  const location = ({ path, headers: given }: HeaderRule) =>
    `location ${path.endsWith('*') ? '^~' : '='} ${at(path.replace(/\*$/, ''))} {\n${headers(given)}    try_files $uri $uri/index.html =404;\n}\n`;
  return (
    [
      '# Written by the build. In a server block: set root to the folder of the files, then include this file.',
      base === '/' ? '' : `# The site lies below ${base}: root is the folder that ${base} is in.`,
      'charset utf-8;',
      'charset_types text/html text/css text/javascript application/javascript application/json application/xml application/atom+xml image/svg+xml text/csv;',
      'absolute_redirect off;',
      `error_page 404 ${at('/404.html')};`,
      'gzip on;\ngzip_vary on;\ngzip_min_length 512;\ngzip_types text/css text/javascript application/javascript application/json application/xml application/atom+xml image/svg+xml text/csv;',
      `location ~ ^${at('/_')}(headers|redirects|nginx\\.conf)$ { return 404; }`,
      ...Object.entries(redirects).map(
        ([from, to]) => `location = ${at(from)} { return 301 ${at(to)}; }`,
      ),
      ...rules.map(location),
      `location ${at('/')} {\n    add_header X-Content-Type-Options "nosniff" always;\n    try_files $uri $uri/index.html =404;\n}`,
    ]
      .filter((line) => line !== '')
      .join('\n') + '\n'
  );
}

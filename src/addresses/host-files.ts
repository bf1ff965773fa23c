import type { HeaderRule } from './header-rules.ts';

/** `_headers` of Cloudflare Pages and Netlify. */
export function headersFile(rules: readonly HeaderRule[]): string {
  return rules.map((rule) => `${rule.path}\n${headerLines(rule)}`).join('\n');
}

function headerLines({ headers }: HeaderRule): string {
  return Object.entries(headers)
    .map(([name, value]) => `  ${name}: ${value}\n`)
    .join('');
}

/** `_redirects` of Cloudflare Pages and Netlify: old address → new address, for good. */
export function redirectsFile(redirects: Readonly<Record<string, string>>): string {
  return Object.entries(redirects)
    .map(([from, to]) => `${from} ${to} 301\n`)
    .join('');
}

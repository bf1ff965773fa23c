import { fileTypes } from './file-types.ts';
import type { HeaderRule, HeaderRules } from './header-rules.ts';

/**
 * `_headers` of Cloudflare Pages and Netlify, which send what every rule says that fits. What is set again is taken away first:
 * Cloudflare would join both values; Netlify, which does not know that line, keeps the last one.
 */
export function headersFile({ everywhere, exceptions }: HeaderRules, base: string): string {
  const rules = [{ path: '/*', headers: everywhere }, ...exceptions, tables];
  const block = (rule: HeaderRule) => {
    const again = Object.keys(rule.headers).filter((name) => Object.hasOwn(everywhere, name));
    const taken = rule.headers === everywhere ? [] : again.map((name) => `  ! ${name}\n`);
    return [`${base.slice(0, -1)}${rule.path}\n`, ...taken, ...headerLines(rule)].join('');
  };
  return rules.map(block).join('\n');
}

/** Tables are in UTF-8 wherever they are; not every host says so. */
const tables: HeaderRule = { path: '/*.csv', headers: {}, type: fileTypes['csv']! };

function headerLines({ headers, type }: HeaderRule): string[] {
  const sent = Object.entries(headers).filter(([, value]) => value !== null);
  const typed = type === undefined ? [] : [['Content-Type', `${type}; charset=utf-8`]];
  return [...sent, ...typed].map(([name, value]) => `  ${name}: ${value}\n`);
}

/** `_redirects` of Cloudflare Pages and Netlify: old address → new address, for good. Both are addresses of the host, base path and all. */
export function redirectsFile(redirects: Readonly<Record<string, string>>): string {
  return Object.entries(redirects)
    .map(([from, to]) => `${from} ${to} 301\n`)
    .join('');
}

import type { Cited } from './embeddable.ts';

// A citation names the address at which its version stays. Citation managers print the same from CSL-JSON and BibTeX:
// the publisher is the author, and a second time as publisher both styles would print it twice.

/** GB/T 7714-2015 for an online dataset: author. title[DS/OL]. (published)[accessed]. address. */
export function gbt7714({ title, publisher, released, url }: Cited, accessed: string): string {
  return `${publisher}. ${title}[DS/OL]. (${released})[${accessed}]. ${url}.`;
}

/** APA, 7th edition, for a dataset with a version. */
export function apa({ title, publisher, version, released, url }: Cited): string {
  return `${publisher}. (${released.slice(0, 4)}). ${title} (Version ${version}) [Dataset]. ${url}`;
}

/** A BibTeX entry, of biblatex’s type for datasets, which plain BibTeX sets as @misc; a second pair of braces keeps capitals and Chinese as they are. */
export function bibtex(
  { id, title, publisher, version, released, url }: Cited,
  accessed?: string,
): string {
  const fields = {
    title: `{${escaped(title)}}`,
    author: `{${escaped(publisher)}}`,
    year: released.slice(0, 4),
    date: released,
    version,
    url,
    urldate: accessed,
  };
  const lines = Object.entries(fields).flatMap(([name, value]) =>
    value === undefined ? [] : [`  ${name} = {${value}}`],
  );
  return `@dataset{${id}-${version},\n${lines.join(',\n')}\n}`;
}

const commands: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
};

/** Signs that TeX reads as commands, as text. */
const escaped = (text: string) =>
  text.replaceAll(/[\\~^&%$#_{}]/g, (sign) => commands[sign] ?? `\\${sign}`);

/** CSL-JSON for reference managers. */
export function cslJson(
  { id, title, publisher, version, released, url, tag }: Cited,
  accessed?: string,
): string {
  const entry = {
    id: `${id}-${version}`,
    type: 'dataset',
    title,
    author: [{ literal: publisher }],
    version,
    issued: dateParts(released),
    ...(accessed !== undefined && { accessed: dateParts(accessed) }),
    URL: url,
    language: tag,
  };
  return JSON.stringify([entry], null, 1);
}

const dateParts = (day: string) => ({ 'date-parts': [day.split('-').map(Number)] });

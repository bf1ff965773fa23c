import { createHash } from 'node:crypto';
import { tag, type Markup } from '../prose/markup.ts';

/** What an Atom feed says of itself (RFC 4287). Addresses are absolute, days are ISO. */
export interface AtomFeed {
  id: string;
  /** Tag of the language that all of it is in. */
  language: string;
  title: string;
  subtitle: string;
  /** Its own address. */
  self: string;
  /** The page that it is about. */
  home: string;
  icon: string;
  author: string;
  rights: string;
  entries: readonly AtomEntry[];
}

export interface AtomEntry {
  id: string;
  link: string;
  /** Plain text. */
  title: string;
  /** Plain text. */
  summary: string;
  /** HTML. */
  content: string;
  published: string;
  updated: string;
}

/** A feed as Atom 1.0. Titles and summaries are text, not markup; what XML forbids is left out. */
export function atom(feed: AtomFeed): string {
  const { id, language, title, subtitle, self, home, icon, author, rights, entries } = feed;
  const updated = entries.map((entry) => entry.updated).sort();
  const written = tag(
    'feed',
    { xmlns: 'http://www.w3.org/2005/Atom', 'xml:lang': language },
    tag('id', {}, id),
    tag('title', {}, title),
    tag('subtitle', {}, subtitle),
    tag('updated', {}, instant(updated.at(-1) ?? '1970-01-01')),
    tag('link', { rel: 'self', type: 'application/atom+xml', href: self }),
    tag('link', { rel: 'alternate', type: 'text/html', hreflang: language, href: home }),
    tag('icon', {}, icon),
    tag('author', {}, tag('name', {}, author), tag('uri', {}, home)),
    tag('rights', {}, rights),
    ...entries.map((entry) => entryElement(entry, language)),
  );
  return withoutForbidden(`<?xml version="1.0" encoding="utf-8"?>\n${written.markup}\n`);
}

function entryElement(entry: AtomEntry, language: string): Markup {
  const { id, link, title, summary, content, published, updated } = entry;
  return tag(
    'entry',
    {},
    tag('id', {}, id),
    tag('title', {}, title),
    tag('link', { rel: 'alternate', type: 'text/html', hreflang: language, href: link }),
    tag('published', {}, instant(published)),
    tag('updated', {}, instant(updated)),
    tag('summary', {}, summary),
    tag('content', { type: 'html' }, content),
  );
}

const instant = (day: string) => `${day}T00:00:00Z`;

/** Every character that is none of XML 1.0's (production 2), half surrogates too. */
const forbidden = /[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu;

const withoutForbidden = (xml: string) => xml.replaceAll(forbidden, '');

/** The namespace of the names that ids are made from. */
const namespace = Buffer.from('4f7ac1e06b0d4d5c9a53c2e7a1f0b8d3', 'hex');

/** An id that rests on a name alone, wherever the site is served: `urn:uuid:` of version 5 (RFC 9562, 5.5). */
export function lastingId(name: string): string {
  const hash = createHash('sha1').update(namespace).update(name).digest().subarray(0, 16);
  hash[6] = (hash[6]! & 0x0f) | 0x50;
  hash[8] = (hash[8]! & 0x3f) | 0x80;
  const hex = hash.toString('hex');
  const groups = [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20)];
  return `urn:uuid:${[...groups, hex.slice(20)].join('-')}`;
}

import fc from 'fast-check';
import { parseAtomFeed } from 'feedsmith';
import { parseHTML } from 'linkedom';
import { describe, expect, test } from 'vitest';
import { atom, lastingId, type AtomFeed } from '../../src/outputs/atom.ts';
import { releaseFeed, storyFeed } from '../../src/outputs/feeds.ts';
import { readerOf } from '../../src/site/reader.ts';
import { edition } from '../fixtures/site.ts';

const site = edition();
const read = (xml: string) => parseAtomFeed(xml);
/** A content as a reader shows it. */
const shown = (html = '') => parseHTML(`<html><body>${html}</body></html>`).document.body;
const elsewhere = { ...site, served: { origin: 'https://elsewhere.example', base: '/news/' } };

describe.each(site.config.locales)('the feed of stories in %s, as a reader takes it', (locale) => {
  const feed = read(storyFeed(site, locale));
  const contents = feed.entries!.map(({ content }) => shown(content?.value));

  test('says its language', () =>
    expect(storyFeed(site, locale)).toContain(
      `xml:lang="${readerOf(site, locale).conventions.tag}"`,
    ));
  test('has every story whole, with each of its charts as a picture that names the site', () => {
    const whole = contents.map((content) => content.querySelectorAll('p').length);
    expect(Math.min(...whole)).toBeGreaterThan(3);
    const pictures = contents.flatMap((content) => [...content.querySelectorAll('figure')]);
    expect(pictures.length).toBeGreaterThan(9);
    for (const picture of pictures) {
      const image = picture.querySelector('img')!;
      expect(image.getAttribute('src')).toMatch(/^https:\/\/site\.example\/charts\/.*\.png$/);
      expect(image.getAttribute('alt')).not.toBe('');
      expect(picture.querySelector('figcaption')!.textContent).toMatch(/制图：结荔|Chart: Jieli/);
    }
  });
  test('leads nowhere that only its page has', () => {
    const links = contents.flatMap((content) => [...content.querySelectorAll('[href]')]);
    expect(links.length).toBeGreaterThan(9);
    for (const link of links) expect(link.getAttribute('href')).toMatch(/^https?:\/\//);
    expect(contents.flatMap((content) => [...content.querySelectorAll('.bound, [id]')])).toEqual(
      [],
    );
  });
  test.each([storyFeed, releaseFeed])('has ids that survive a change of host', (feedOf) => {
    const ids = (of: typeof site) => {
      const { id, entries } = read(feedOf(of, locale));
      return [id, ...entries!.map((entry) => entry.id)];
    };
    expect(ids(elsewhere)).toEqual(ids(site));
    expect(new Set(ids(site)).size).toBe(ids(site).length);
    expect(feedOf(elsewhere, locale)).toContain('https://elsewhere.example/news/');
  });
});

test('an id is the UUID of its name', () => {
  // As Python's uuid.uuid5 has it.
  expect(lastingId('jieli zh /feed.xml')).toBe('urn:uuid:62be92e5-d861-5156-90dc-9846c8268841');
});

const feedOf = (said: string): AtomFeed => ({
  id: 'urn:uuid:0',
  language: 'zh-Hans',
  title: said,
  subtitle: said,
  self: 'https://site.example/feed.xml',
  home: 'https://site.example/',
  icon: 'https://site.example/icon.svg',
  author: said,
  rights: said,
  entries: [
    {
      id: 'urn:uuid:1',
      link: 'https://site.example/1/',
      title: said,
      summary: said,
      content: `<p>${said.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</p>`,
      published: '2026-11-01',
      updated: '2026-11-02',
    },
  ],
});
const readBack = (said: string) => read(atom(feedOf(said))).entries![0]!;

describe('what a feed says', () => {
  test.each(['‹山里>R&amp;D', '<b>山里</b> R&D', ']]>', '"\'', '𠮷 ℃ €'])(
    'is taken as it is: %s',
    (said) => {
      expect(readBack(said).title?.value).toBe(said);
      expect(readBack(said).summary?.value).toBe(said);
      expect(shown(readBack(said).content?.value).textContent).toBe(said);
    },
  );
  test('says of a title that it is text: nothing in it is markup to a reader', () =>
    expect(atom(feedOf('R&D'))).not.toMatch(/<title[^>]*type=/));
  test.each(['\u0000', '\u0008', '\u000b', '\u001f', '\ufffe', '\uffff', '\ud800', '\udc00'])(
    'has no character that XML forbids: %j',
    (bad) => expect(readBack(`a${bad}b`).title?.value).toBe('ab'),
  );
  test('is read back whatever it is', () =>
    fc.assert(
      fc.property(
        fc
          .string({ unit: 'grapheme', minLength: 1 })
          .map((said) => `文${said}字`)
          .filter((said) => !/\p{Cc}/u.test(said)),
        (said) => {
          expect(readBack(said).title?.value).toBe(said);
        },
      ),
    ));
});

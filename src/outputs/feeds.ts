import { Feed } from 'feed';
import { figureName, partners, say } from '../dataset/dataset.ts';
import type { Change } from '../changes/diff.ts';
import { texts } from '../i18n/index.ts';
import { escapeHtml, headlineText, plainProse } from '../prose/render.ts';
import { fileHref, pageHref, siteOrigin, storyPath } from '../addresses/paths.ts';
import { releaseHistory, saidOf } from '../changes/history.ts';
import type { Site } from '../site/site.ts';
import { figuresRead, lastChanged } from '../changes/reads.ts';

/** The Atom feed of stories: an entry is updated when a release changes a figure it shows. */
export function storyFeed(site: Site, locale: string): string {
  const { dataset } = site;
  const context = { dataset, locale, conventions: texts(locale).conventions };
  const names = [...partners(dataset).map((region) => region.id), ...dataset.programmes.keys()];
  const entries = names.flatMap((name) => {
    const story = site.stories.get(locale)?.get(name);
    return story ? [{ story, path: storyPath(dataset, name) }] : [];
  });
  return atom(
    site,
    locale,
    texts(locale).feeds.stories,
    '/feed.xml',
    '/',
    entries.map(({ story, path }) => {
      const { headline, dek } = story.frontmatter;
      return {
        path,
        title: headlineText(headline, context),
        summary: escapeHtml(plainProse(dek, context)),
        published: site.versions[0]?.released,
        updated: lastChanged(site, figuresRead(site, story, locale)),
      };
    }),
  );
}

/** The Atom feed of releases: the note of each, and its changes, old → new. */
export function releaseFeed(site: Site, locale: string): string {
  const t = texts(locale);
  const colon = t.conventions.colon;
  return atom(
    site,
    locale,
    t.feeds.releases,
    '/releases/feed.xml',
    '/releases/',
    releaseHistory(site).map(({ version, changes }) => ({
      path: `/releases/${version.id}/`,
      title:
        version.corrects === undefined
          ? `${t.data.version} ${version.id}`
          : `${t.releases.corrections} ${version.id}`,
      summary: `<p>${escapeHtml(say(version.note, locale))}</p>${changes.length === 0 ? '' : `<ul>${changes.map((change) => `<li>${escapeHtml(figureName((change.after ?? change.before)!, locale) + colon + saidBoth(change, locale))}</li>`).join('')}</ul>`}`,
      published: version.released,
      updated: version.released,
    })),
  );
}

const saidBoth = (change: Change, locale: string) =>
  (['before', 'after'] as const)
    .filter((side) => change[side])
    .map((side) => saidOf(change, side, locale))
    .join(' → ');

interface Entry {
  /** Site path without language; its address is the entry's id and never changes. */
  path: string;
  title: string;
  /** HTML. */
  summary: string;
  published: string | undefined;
  updated: string;
}

function atom(
  site: Site,
  locale: string,
  title: string,
  self: string,
  home: string,
  entries: readonly Entry[],
): string {
  const absolute = (path: string) => siteOrigin() + pageHref(path, locale, site.config.locales);
  const day = (iso: string) => new Date(`${iso}T00:00:00Z`);
  const name = say(site.config.name, locale);
  const feed = new Feed({
    id: absolute(self),
    title: `${name} · ${title}`,
    description: say(site.config.tagline, locale),
    link: absolute(home),
    feedLinks: { atom: absolute(self) },
    language: texts(locale).conventions.tag,
    generator: false,
    favicon: siteOrigin() + fileHref('/icon.svg'),
    author: { name, link: absolute('/') },
    updated: day(
      entries
        .map((entry) => entry.updated)
        .sort()
        .at(-1) ?? '1970-01-01',
    ),
    copyright: texts(locale).foot.licence,
  });
  for (const { path, title: headline, summary, published, updated } of entries)
    feed.addItem({
      id: absolute(path),
      link: absolute(path),
      title: headline,
      description: summary,
      date: day(updated),
      published: day(published ?? updated),
    });
  return feed.atom1();
}

import { figureName, partners, say } from '../dataset/dataset.ts';
import type { Change } from '../changes/diff.ts';
import { texts } from '../i18n/index.ts';
import { proseContext } from '../prose/context.ts';
import { tag } from '../prose/markup.ts';
import { headlineText, plainProse } from '../prose/render.ts';
import { storyPath } from '../addresses/paths.ts';
import { releaseHistory, sidesOf, type PastRelease } from '../changes/history.ts';
import { saidOf, type Sides } from '../changes/sides.ts';
import { atom, lastingId, type AtomEntry } from './atom.ts';
import { storyHtml } from './story-html.ts';
import { readerOf } from '../site/reader.ts';
import type { Site } from '../site/site.ts';
import { correctionWords } from '../changes/correction-words.ts';
import { correctionsIn, isSaidIn } from '../changes/corrections.ts';
import { lastChanged, shownIn } from '../changes/reads.ts';

/** The Atom feed of stories: an entry is updated when a release changes a figure it shows. */
export function storyFeed(site: Site, locale: string): string {
  const { dataset } = site;
  const context = proseContext(dataset, locale);
  const names = [...partners(dataset).map((region) => region.id), ...dataset.programmes.keys()];
  const { url } = readerOf(site, locale);
  const entries = names.flatMap((name) => {
    const story = site.stories.get(locale)?.get(name);
    return story ? [{ story, path: storyPath(dataset, name) }] : [];
  });
  return feedOf(
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
        summary: plainProse(dek, context),
        content: storyHtml(site, story, locale, url(path)),
        published: site.versions[0]?.released,
        updated: lastChanged(site, shownIn(site, story, locale)),
      };
    }),
  );
}

/** The Atom feed of releases: the note of each, and its changes, old → new. */
export function releaseFeed(site: Site, locale: string): string {
  const t = texts(locale);
  return feedOf(
    site,
    locale,
    t.feeds.releases,
    '/releases/feed.xml',
    '/releases/',
    releaseHistory(site).map((release) => ({
      path: `/releases/${release.version.id}/`,
      title:
        release.version.corrects === undefined
          ? `${t.data.version} ${release.version.id}`
          : `${t.releases.corrections} ${release.version.id}`,
      summary: say(release.version.note, locale),
      content: releaseContent(site, release, locale),
      published: release.version.released,
      updated: release.version.released,
    })),
  );
}

/** The note of a release and what it changed, figures first, then the sentences and events that it corrects, as HTML. */
function releaseContent(site: Site, release: PastRelease, locale: string): string {
  const { colon } = texts(locale).conventions;
  const figures = release.changes.map(
    (change) =>
      figureName((change.after ?? change.before)!, locale) +
      colon +
      saidBoth(change, sidesOf(release), locale),
  );
  const words = correctionsIn(release)
    .filter((correction) => correction.what !== 'figure' && isSaidIn(correction, locale))
    .map((correction) => correctionWords(site, correction, locale))
    .map(({ name, before, after }) => name + colon + arrow([before, after]));
  const items = [...figures, ...words].map((item) => tag('li', {}, item));
  const note = tag('p', {}, say(release.version.note, locale)).markup;
  return items.length === 0 ? note : note + tag('ul', {}, ...items).markup;
}

const arrow = (sides: readonly (string | undefined)[]) =>
  sides.filter((side) => side !== undefined).join(' → ');

const saidBoth = (change: Change, sides: Sides, locale: string) =>
  arrow(
    (['before', 'after'] as const).map(
      (side) => change[side] && saidOf(change, side, sides, locale),
    ),
  );

interface Entry extends Pick<AtomEntry, 'title' | 'summary' | 'content' | 'updated'> {
  /** Site path without language. */
  path: string;
  published: string | undefined;
}

/** A feed of a site. Its id and those of its entries are of the site's own id, the language and the path, so that they outlive the host. */
function feedOf(
  site: Site,
  locale: string,
  title: string,
  self: string,
  home: string,
  entries: readonly Entry[],
): string {
  const { config } = site;
  const { url, fileUrl } = readerOf(site, locale);
  const { conventions, foot } = texts(locale);
  const name = say(config.name, locale);
  const idOf = (path: string) => lastingId(`${config.id} ${locale} ${path}`);
  return atom({
    id: idOf(self),
    language: conventions.tag,
    title: `${name} · ${title}`,
    subtitle: say(config.tagline, locale),
    self: url(self),
    home: url(home),
    icon: fileUrl('/icon.svg'),
    author: name,
    rights: foot.licence,
    entries: entries.map(({ path, published, ...entry }) => ({
      ...entry,
      id: idOf(path),
      link: url(path),
      published: published ?? entry.updated,
    })),
  });
}

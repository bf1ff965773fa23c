import { fileNames, type FileName, type Localized } from '../dataset/schema.ts';
import { say } from '../dataset/dataset.ts';
import { texts } from '../i18n/index.ts';

/** What a new site is begun with. */
export interface NewSite {
  /** The name of the site. */
  name: Localized;
  /** Id of the place that it is about. */
  home: string;
  /** The name of that place. */
  place: Localized;
  /** The first is served at the root. */
  locales: readonly string[];
  /** Where its days begin. */
  timeZone: string;
}

/** The files that a new site has of its own, by path: its texts, and the data of a first version with one region and no figures. */
export function starterFiles(site: NewSite, version: string): Record<string, string> {
  return {
    'README.md': readme(site),
    'content/site.json': json(configOf(site)),
    'content/redirects.json': json({}),
    ...aboutPages(site),
    ...emptyFolders(site),
    ...dataFiles(site, version),
    'data/versions.json': json({ $schema: 'schema/versions.json', versions: [] }),
  };
}

/** A text in each language of the site. */
export function inEach({ locales }: NewSite, text: (locale: string) => string): Localized {
  return Object.fromEntries(locales.map((locale) => [locale, text(locale)]));
}

const json = (value: unknown) => `${JSON.stringify(value, null, 2)}\n`;

const readme = ({ name, locales }: NewSite) => `# ${say(name, locales[0]!)}

\`npm ci && npm start\` installs, builds and serves the site. \`npm ci && npm test\` checks it. \`npm run data -- --help\` shows the editor’s commands.

Begin with \`content/site.json\` and \`npm run data -- new\`, then add regions, sources and figures. Where readers may tell you of mistakes stands in it as \`"corrections": { "email": "…", "form": "https://…" }\`, and then on the pages of corrections, of figures and about you. A map is a TopoJSON file in \`data/geo/\` whose shapes carry the codes that \`regions.json\` gives, in whatever system. Regions are partners only where a programme names them; a site may have none.

Code: MIT (\`LICENSE\`). Say here how your texts, charts and data may be used.
`;

function configOf(site: NewSite): object {
  const { name } = site;
  return {
    $schema: '../data/schema/site.json',
    id: site.home,
    name,
    tagline: name,
    locales: site.locales,
    timeZone: site.timeZone,
    home: site.home,
    headline: name,
    dek: inEach(site, (locale) => texts(locale).starter.dek),
  };
}

function aboutPages({ locales }: NewSite): Record<string, string> {
  return Object.fromEntries(
    locales.map((locale) => {
      const { headline, dek, text } = texts(locale).starter.about;
      const head = `headline: ${JSON.stringify(headline)}\ndek: ${JSON.stringify(dek)}`;
      return [`content/pages/${locale}/about.md`, `---\n${head}\n---\n${text}\n`];
    }),
  );
}

/** Folders that are empty at first, kept for git. */
function emptyFolders({ locales }: NewSite): Record<string, string> {
  const stories = locales.map((locale) => `content/stories/${locale}`);
  const folders = [...stories, 'content/charts', 'data/geo'];
  return Object.fromEntries(folders.map((folder) => [`${folder}/.gitkeep`, '']));
}

function dataFiles(site: NewSite, version: string): Record<string, string> {
  const lists: Record<FileName, object> = {
    regions: { regions: [homeRegion(site)] },
    programmes: { programmes: [] },
    indicators: { units: [], indicators: [] },
    observations: { observations: [] },
    events: { events: [] },
    sources: { sources: [] },
  };
  return Object.fromEntries(
    fileNames.map((file) => [
      `data/${version}/${file}.json`,
      json({ $schema: `../schema/${file}.json`, ...lists[file] }),
    ]),
  );
}

function homeRegion(site: NewSite): object {
  return {
    id: site.home,
    level: 'county',
    name: site.place,
    full: site.place,
    colour: { light: '#b3202c', dark: '#ff8a8a' },
    window: { heart: 'octagon', spokes: 8, ring: 2, glass: ['ruby', 'jade', 'cobalt'] },
  };
}

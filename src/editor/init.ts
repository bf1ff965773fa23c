import { cpSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { fileNames } from '../dataset/schema.ts';
import { texts } from '../i18n/index.ts';
import { lockAddresses, release } from './release.ts';
import { writeSchemas } from './json-schema.ts';
import { Refused } from './write.ts';

/** What a site needs beside its data and its texts. */
const code = [
  'src',
  'public',
  '.github/workflows',
  '.vscode',
  '.gitignore',
  '.npmrc',
  'astro.config.mjs',
  'package.json',
  'package-lock.json',
  'tsconfig.json',
];

/** Starts an empty site of another place in `folder`: the code, one region, no figures, a first version. Returns what to do next. */
export function initSite(
  root: string,
  folder: string,
  options: { name: string; home: string; locales: string[] },
  today: string,
): string {
  const target = resolve(root, folder);
  const { name, home, locales } = options;
  if (existsSync(target))
    throw new Refused(`${folder} exists already. Give a folder that does not.`);
  if (!/^[a-z][a-z0-9-]*$/.test(home))
    throw new Refused(
      `“${home}” is not an id: lower-case letters, digits and hyphens, starting with a letter, such as nanshan.`,
    );
  for (const locale of locales) {
    try {
      texts(locale);
    } catch {
      throw new Refused(
        `There are no interface texts for “${locale}” yet. Add src/i18n/${locale}.ts here first, with the keys of zh.ts, and its line in src/i18n/index.ts.`,
      );
    }
  }
  for (const part of code)
    if (existsSync(join(root, part)))
      cpSync(join(root, part), join(target, part), { recursive: true });
  const write = (file: string, content: unknown) => {
    mkdirSync(dirname(join(target, file)), { recursive: true });
    writeFileSync(
      join(target, file),
      typeof content === 'string' ? content : `${JSON.stringify(content, null, 2)}\n`,
    );
  };
  const each = (text: (locale: string) => string) =>
    Object.fromEntries(locales.map((l) => [l, text(l)]));
  const version = today.slice(0, 7).replace('-', '.');
  const { scripts, ...rest } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
    scripts: Record<string, string>;
  };
  // The tests of this site speak of its own data; a new one begins with what every site can promise.
  write('package.json', {
    ...rest,
    name: basename(target),
    description: name,
    scripts: { ...scripts, test: 'npm run types && npm run check && npm run build' },
  });
  write(
    'README.md',
    `# ${name}\n\n\`npm ci && npm start\` installs, builds and serves the site. \`npm ci && npm test\` checks it. \`npm run data -- --help\` shows the editor’s commands.\n\nBegin with \`content/site.json\` and \`npm run data -- new\`, then add regions, sources and figures. A map is a TopoJSON file in \`data/geo/\` whose shapes carry the regions’ codes.\n`,
  );
  write('content/site.json', {
    $schema: '../data/schema/site.json',
    id: home,
    name: each(() => name),
    tagline: each(() => name),
    locales,
    home,
    headline: each(() => name),
    dek: each((l) => texts(l).starter.dek),
  });
  write('content/redirects.json', {});
  for (const locale of locales) {
    const { about } = texts(locale).starter;
    write(
      `content/pages/${locale}/about.md`,
      `---\nheadline: ${JSON.stringify(about.headline)}\ndek: ${JSON.stringify(about.dek)}\n---\n${about.text}\n`,
    );
    write(`content/stories/${locale}/.gitkeep`, '');
  }
  write('content/charts/.gitkeep', '');
  write('data/geo/.gitkeep', '');
  const files = {
    regions: {
      regions: [
        {
          id: home,
          level: 'county',
          role: 'helper',
          name: each(() => name),
          full: each(() => name),
          colour: { light: '#b3202c', dark: '#ff8a8a' },
          window: { heart: 'octagon', spokes: 8, ring: 2, glass: ['ruby', 'jade', 'cobalt'] },
        },
      ],
    },
    programmes: { programmes: [] },
    indicators: { units: [], indicators: [] },
    observations: { observations: [] },
    events: { events: [] },
    sources: { sources: [] },
  };
  for (const file of fileNames)
    write(`data/${version}/${file}.json`, { $schema: `../schema/${file}.json`, ...files[file] });
  write('data/versions.json', { $schema: 'schema/versions.json', versions: [] });
  release(
    target,
    version,
    each((l) => texts(l).starter.firstVersion),
    today,
  );
  lockAddresses(target);
  writeSchemas(target);
  return `${folder} is a site now, in ${locales.join(', ')}, with one region and no figures.\nNext:\n  cd ${folder}\n  npm ci && npm start\n  npm run data -- new …     and fill data/ and content/ with your place`;
}

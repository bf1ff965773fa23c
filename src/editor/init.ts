import { cpSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { say } from '../dataset/dataset.ts';
import { speaks } from '../dataset/languages.ts';
import { texts } from '../i18n/index.ts';
import { writeSchemas } from './json-schema.ts';
import { refuseSilence } from './languages.ts';
import { lockAddresses } from './lock.ts';
import { release } from './release.ts';
import { inEach, starterFiles, type NewSite } from './starter.ts';
import { Refused } from './refused.ts';

/** What a site needs beside its data and its texts. */
const code = [
  'src',
  'public',
  '.editorconfig',
  '.gitattributes',
  '.github/ISSUE_TEMPLATE',
  '.github/dependabot.yml',
  '.github/workflows',
  '.gitignore',
  '.npmrc',
  '.prettierignore',
  '.prettierrc.json',
  '.vscode',
  'LICENSE',
  'astro.config.mjs',
  'package.json',
  'package-lock.json',
  'tsconfig.json',
];

/** Starts an empty site of another place in `folder`: the code, one region, no figures, a first version. Returns what to do next. Throws `Refused` where the folder is taken, or the site cannot be. */
export function initSite(root: string, folder: string, site: NewSite, today: string): string {
  const target = resolve(root, folder);
  if (existsSync(target))
    throw new Refused(`${folder} exists already. Give a folder that does not.`);
  refuseUnfit(site);
  copyCode(root, target);
  const version = today.slice(0, 7).replace('-', '.');
  writeFiles(target, {
    ...starterFiles(site, version),
    'package.json': ownPackage(root, basename(target), say(site.name, site.locales[0]!)),
  });
  release(
    target,
    version,
    inEach(site, (locale) => texts(locale).starter.firstVersion),
    today,
  );
  lockAddresses(target);
  writeSchemas(target);
  return whatNext(folder, site);
}

function refuseUnfit({ home, locales, name, place }: NewSite): void {
  if (!/^[a-z][a-z0-9-]*$/.test(home))
    throw new Refused(
      `“${home}” is not an id: lower-case letters, digits and hyphens, starting with a letter, such as nanshan.`,
    );
  const silent = locales.find((locale) => !speaks(locale));
  if (silent !== undefined)
    throw new Refused(
      `There are no interface texts for “${silent}” yet. Add it to src/dataset/languages.ts here first: the compiler says which texts it lacks.`,
    );
  refuseSilence(name, locales, { needs: 'A site needs a name', option: '--name …' });
  refuseSilence(place, locales, { needs: 'A place needs a name', option: '--place …' });
}

function copyCode(root: string, target: string): void {
  for (const part of code.filter((name) => existsSync(join(root, name))))
    cpSync(join(root, part), join(target, part), { recursive: true });
}

/** The package of a site: the tests and rules of this one speak of its own data and code; a new one begins with what every site can promise. */
function ownPackage(root: string, id: string, description: string): string {
  const { scripts, ...rest } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
    scripts: Record<string, string>;
  };
  const test = 'npm run types && npm run check && npm run build';
  const kept = Object.entries(scripts).filter(
    ([name, command]) => name !== 'lint' && !command.includes('tests/'),
  );
  const own = { ...rest, name: id, description, scripts: { ...Object.fromEntries(kept), test } };
  return `${JSON.stringify(own, null, 2)}\n`;
}

function writeFiles(target: string, files: Readonly<Record<string, string>>): void {
  for (const [file, content] of Object.entries(files)) {
    const path = join(target, file);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, content);
  }
}

const whatNext = (folder: string, { locales }: NewSite) =>
  `${folder} is a site now, in ${locales.join(', ')}, with one region and no figures.
Next:
  cd ${folder}
  npm ci && npm start
  npm run data -- new …     and fill data/ and content/ with your place`;

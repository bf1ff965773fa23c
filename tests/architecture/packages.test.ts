import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { noBrowser } from '../browser/chromium.ts';

interface Locked {
  hasInstallScript?: boolean;
  optional?: boolean;
}
const read = <T>(file: string) => JSON.parse(readFileSync(file, 'utf8')) as T;
const { packages } = read<{ packages: Record<string, Locked> }>('package-lock.json');
const scripted = Object.entries(packages).filter(([, locked]) => locked.hasInstallScript);

test('every script that a package would run when it is installed has been allowed or refused', () => {
  const { allowScripts } = read<{ allowScripts: Record<string, boolean> }>('package.json');
  const needed = scripted
    // What belongs to one system comes with it alone.
    .map(([path]) => path.replace(/^.*node_modules\//, ''))
    .filter((name) => name !== 'fsevents');
  expect([...new Set(needed)].sort()).toEqual(Object.keys(allowScripts).sort());
  expect(allowScripts['node']).toBe(true);
});

test('a machine for which there is no package of Node installs without it', () => {
  expect(packages['node_modules/node']).toMatchObject({ optional: true });
});

test('a machine without a browser is told what to install, in one sentence', () => {
  expect(noBrowser('linux')).toBe(
    'The browser tests need Chromium (apt-get install chromium) on this system: install it, or run them on Linux on an x64 processor, where npm ci brings a Chromium.',
  );
  for (const platform of ['darwin', 'win32'])
    expect(noBrowser(platform)).toContain('need Google Chrome on this system');
});

import { existsSync, mkdtempSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { chromium, type Browser } from 'playwright-core';

const require = createRequire(import.meta.url);

/** Chinese fonts for a browser that has none: a fontconfig file that names the packages the project installs. */
function fontConfig(): string {
  const folder = mkdtempSync(join(tmpdir(), 'jieli-fonts-'));
  const folders = ['noto-sans-sc', 'noto-serif-sc', 'source-sans-3'].flatMap((face) =>
    ['400Regular', '700Bold'].map((weight) =>
      join(dirname(require.resolve(`@expo-google-fonts/${face}/package.json`)), weight),
    ),
  );
  const alias =
    '<alias><family>system-ui</family><prefer><family>Source Sans 3</family></prefer></alias><alias><family>sans-serif</family><prefer><family>Source Sans 3</family></prefer></alias>';
  const path = join(folder, 'fonts.conf');
  writeFileSync(
    path,
    `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig>${folders.map((dir) => `<dir>${dir}</dir>`).join('')}${alias}<cachedir>${folder}/cache</cachedir></fontconfig>`,
  );
  return path;
}

/** What is said where there is no browser to test with. */
export function noBrowser(platform: string): string {
  const what = platform === 'linux' ? 'Chromium (apt-get install chromium)' : 'Google Chrome';
  return `The browser tests need ${what} on this system: install it, or run them on Linux on an x64 processor, where npm ci brings a Chromium.`;
}

/**
 * Starts a Chromium that came with `npm ci`: the one inside @sparticuz/chromium on Linux on x64, for which alone it is made;
 * elsewhere what is installed. With neither it throws one sentence that says what to install; a browser test is never skipped in
 * silence.
 */
export async function startChromium(): Promise<Browser> {
  if (process.platform === 'linux' && process.arch === 'x64') return startBundled();
  const installed = ['/usr/bin/chromium', '/usr/bin/chromium-browser'].find((path) =>
    existsSync(path),
  );
  try {
    return await chromium.launch(
      installed === undefined ? { channel: 'chrome' } : { executablePath: installed },
    );
  } catch {
    throw new Error(noBrowser(process.platform));
  }
}

async function startBundled(): Promise<Browser> {
  const sparticuz = (await import('@sparticuz/chromium')).default;
  const config = fontConfig();
  const quiet = [
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    '--no-first-run',
  ];
  // Its argument list turns the GPU process into one thread of one process; pages that crash take the browser with them, so that one stays out.
  const args = sparticuz.args.filter((arg) => arg !== '--single-process' && arg !== '--no-zygote');
  return chromium.launch({
    executablePath: await sparticuz.executablePath(),
    args: [...args, ...quiet],
    env: { ...process.env, FONTCONFIG_FILE: config, FONTCONFIG_PATH: dirname(config) },
  });
}

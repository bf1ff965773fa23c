import { mkdtempSync, writeFileSync } from 'node:fs';
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

/**
 * Starts a Chromium that came with `npm ci`: the one inside @sparticuz/chromium on Linux, an installed Chrome elsewhere.
 * With neither it throws one sentence that says what to install; a browser test is never skipped in silence.
 */
export async function startChromium(): Promise<Browser> {
  if (process.platform === 'linux') {
    const sparticuz = (await import('@sparticuz/chromium')).default;
    const config = fontConfig();
    const quiet = [
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--no-first-run',
    ];
    // Its argument list turns the GPU process into one thread of one process; pages that crash take the browser with them, so that one stays out.
    const args = sparticuz.args.filter(
      (arg) => arg !== '--single-process' && arg !== '--no-zygote',
    );
    return chromium.launch({
      executablePath: await sparticuz.executablePath(),
      args: [...args, ...quiet],
      env: { ...process.env, FONTCONFIG_FILE: config, FONTCONFIG_PATH: dirname(config) },
    });
  }
  try {
    return await chromium.launch({ channel: 'chrome' });
  } catch {
    throw new Error(
      'The browser tests need Google Chrome on this system: install it, or run them on Linux, where npm ci brings a Chromium.',
    );
  }
}

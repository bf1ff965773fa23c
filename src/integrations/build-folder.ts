import { cpSync, existsSync, mkdirSync, realpathSync, renameSync, rmSync } from 'node:fs';
import { basename, dirname, join, resolve, sep } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { AstroIntegration, AstroIntegrationLogger } from 'astro';
import { compress } from './build-folder/compress.ts';
import { fillFolder } from './build-folder/fill-folder.ts';
import { keepUnchanged } from './build-folder/keep-unchanged.ts';
import {
  clearLeftBehind,
  ownBeside,
  putBack,
  replaceFolder,
} from './build-folder/replace-folder.ts';

/**
 * Lets a build write to a dot-folder of its own, and gives what it has built the place of the last build when all of it is there.
 * A build that fails or is interrupted leaves the last one as it was, and two at once do not mix. It is the last integration: what
 * others add to the build must be there.
 */
export function buildFolder(): AstroIntegration {
  let dist: string;
  return {
    name: 'build-folder',
    hooks: {
      'astro:config:setup': ({ command, config, updateConfig }) => {
        dist = realPath(resolve(fileURLToPath(config.outDir)));
        if (command === 'dev') updateConfig({ vite: { server: { watch: { ignored } } } });
        if (command === 'build' || command === 'preview') putBack(dist);
        if (command !== 'build') return;
        // Astro wants to build below the root, wherever the site goes then.
        const inRoot = join(fileURLToPath(config.root), 'dist');
        const own = [inRoot, dist].map(ownBeside);
        [inRoot, dist].forEach(clearLeftBehind);
        process.once('exit', () => own.forEach(remove));
        updateConfig({ outDir: pathToFileURL(own[0]! + sep) });
      },
      'astro:build:done': async ({ dir, logger }) => {
        const ready = besideLast(resolve(fileURLToPath(dir)), dist);
        const kept = keepUnchanged(ready, dist);
        await writeCompressed(ready, dist, logger);
        takePlace(ready, dist, logger);
        logger.info(`${basename(dist)} is the new build; ${kept} of its files have not changed`);
      },
    },
  };
}

/** What the dev server does not follow: a build writes copies of data and texts there. */
const ignored = ['**/.dist-*/**'];

const remove = (path: string) => rmSync(path, { recursive: true, force: true });

const realPath = (path: string) => (existsSync(path) ? realpathSync(path) : path);

/** Moves what was built beside the last build, which may be on another disk. Returns where it is then. */
function besideLast(built: string, dist: string): string {
  const beside = ownBeside(dist);
  if (beside === built) return built;
  mkdirSync(dirname(dist), { recursive: true });
  try {
    renameSync(built, beside);
  } catch {
    cpSync(built, beside, { recursive: true });
    remove(built);
  }
  return beside;
}

async function writeCompressed(
  folder: string,
  last: string,
  logger: AstroIntegrationLogger,
): Promise<void> {
  const started = performance.now();
  const { texts, compressed } = await compress(folder, last);
  const ms = Math.round(performance.now() - started);
  logger.info(`${texts} texts by gzip and Brotli: ${compressed} files compressed in ${ms} ms`);
}

/** Where a folder may not be moved: a volume of a container, a layer of its image, a folder that is open on Windows. */
const immovable = new Set(['EBUSY', 'EXDEV', 'EPERM', 'EACCES']);

function takePlace(ready: string, dist: string, logger: AstroIntegrationLogger): void {
  try {
    replaceFolder(dist, ready);
  } catch (error) {
    const { code = '' } = error as NodeJS.ErrnoException;
    if (!immovable.has(code)) throw error;
    logger.warn(
      `${dist} cannot be replaced as a whole here (${code}), so its files are, one by one`,
    );
    fillFolder(dist, ready);
  }
}

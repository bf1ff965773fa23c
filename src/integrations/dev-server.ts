import { join } from 'node:path';
import type { Connect, Plugin, ViteDevServer } from 'vite';
import type { Served } from '../addresses/served.ts';
import { current } from '../site/current.ts';
import { answerBar } from './dev-server/bar.ts';
import { openDesk, type Desk } from './dev-server/desk.ts';
import { keepLastGood } from './dev-server/last-good.ts';

/** The part of the dev server that editors see: it loads the site, pages follow each save, problems show over the last good page, a bar switches between release, draft and difference. */
export function devServer(root: string, served: Served): Plugin {
  const desk = openDesk(root, served, current()?.view ?? 'draft');
  return {
    name: 'newsroom:dev',
    // Saves in data/ and content/ are followed below, after the check: by itself the page would be reloaded before it, and lose the last good one.
    hotUpdate: ({ file }) => (isContent(file) ? [] : undefined),
    configureServer(server) {
      warn(server, desk);
      followIds(server, desk);
      const followed = followSaves(server, root, () => follow(server, desk));
      server.ws.on('connection', () => !desk.inOrder() && tell(server, desk));
      server.middlewares.use(afterSaves(followed));
      server.middlewares.use(keepLastGood(desk.inOrder));
      server.middlewares.use(answerBar(desk, () => forgetColours(server)));
    },
  };
}

/** What is loaded into every page of the dev server. */
export const draftScript = (base: string) =>
  `globalThis.draftBase = ${JSON.stringify(base)}; import('/src/client/draft.ts');`;

/** Whether an editor wrote a file; the schemas are written by the program, and .part files are not whole yet. */
const isContent = (file: string): boolean =>
  /[\\/](data|content)[\\/](?!schema[\\/])/.test(file) && !file.endsWith('.part');

/**
 * Calls `saved` once for every save. Programs save in several steps, and import writes several files: one call for all. Returns
 * what waits for the last save to be followed.
 */
function followSaves(server: ViteDevServer, root: string, saved: () => void): () => Promise<void> {
  let pending: ReturnType<typeof setTimeout> | undefined;
  let following = Promise.withResolvers<void>();
  following.resolve();
  server.watcher.add([join(root, 'data'), join(root, 'content')]);
  server.watcher.on('all', (_event, file) => {
    if (!isContent(file)) return;
    if (pending === undefined) following = Promise.withResolvers();
    clearTimeout(pending);
    pending = setTimeout(() => {
      pending = undefined;
      try {
        saved();
      } finally {
        following.resolve();
      }
    }, 40);
  });
  return () => following.promise;
}

/** Lets requests wait for what was saved before them: after an error Astro loads pages again at the first sign of a save, and such a page would show what stood there before it. */
function afterSaves(followed: () => Promise<void>): Connect.NextHandleFunction {
  return (_request, _response, next) => void followed().then(() => next());
}

/** Checks what was saved, and brings open pages up to date where it is in order. */
function follow(server: ViteDevServer, desk: Desk): void {
  const started = performance.now();
  desk.refresh();
  warn(server, desk);
  if (desk.inOrder()) {
    forgetColours(server);
    followIds(server, desk);
    const took = Math.round(performance.now() - started);
    server.config.logger.info(`data and texts are in order (${took} ms)`, { timestamp: true });
  }
  tell(server, desk);
}

/** Says in the terminal what is wrong. */
function warn(server: ViteDevServer, desk: Desk): void {
  if (!desk.inOrder()) server.config.logger.error(`\n${desk.said()}\n`, { timestamp: true });
}

/** Lets editor programs complete the ids there are now. That this cannot be written is said, and stops nothing. */
function followIds(server: ViteDevServer, desk: Desk): void {
  const unwritten = desk.keepSchemas();
  if (unwritten !== undefined) server.config.logger.warn(unwritten, { timestamp: true });
}

/** Tells open pages to load again, or to show what is wrong over what they show. */
function tell(server: ViteDevServer, desk: Desk): void {
  const { hot } = server.environments.client;
  if (desk.inOrder()) return hot.send({ type: 'full-reload' });
  hot.send({ type: 'error', err: { message: desk.said(), stack: '', plugin: 'check' } });
}

/** Forgets the colours, a module that is made from data when it is loaded. The rest of the code stays loaded, which is what makes a save show at once. */
function forgetColours(server: ViteDevServer): void {
  for (const { moduleGraph } of Object.values(server.environments)) {
    for (const [id, module] of moduleGraph.idToModuleMap)
      if (id.includes('virtual:colours'))
        moduleGraph.invalidateModule(module, new Set(), Date.now(), true);
  }
}

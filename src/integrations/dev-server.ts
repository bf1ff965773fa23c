import { join } from 'node:path';
import type { Connect, Plugin, ViteDevServer } from 'vite';
import { writeSchemas } from '../editor/json-schema.ts';
import { problemText, Problems, type Problem } from '../problems/problem.ts';
import type { Served } from '../addresses/served.ts';
import { draftState } from '../changes/draft-state.ts';
import { check } from '../checks/check.ts';
import { current, show, views, type View } from '../site/current.ts';
import { load } from '../site/load.ts';

/** Loads what the dev server shows. Keeps the last site without problems, and returns what is wrong now, as `check` says it. Where there is no last one, a draft that cannot be read leaves the release; throws where that cannot be read either. */
export function refresh(root: string, served: Served, wanted: View): Problem[] {
  const loaded = load(root, served);
  const draft = loaded.drafts.at(-1)?.id;
  const { site, problems } = check(loaded, { draft });
  if (problems.length === 0 || !current()) {
    const drafted = draft !== undefined && wanted !== 'release' ? site : undefined;
    const next = drafted ?? (draft === undefined ? site : check(loaded).site);
    if (next) show({ site: next, view: drafted ? wanted : 'release', draft });
  }
  if (!current()) throw new Problems(problems);
  return problems;
}

/** Forgets the regions' colours, a module that is made from data when it is loaded. The rest of the code stays loaded, which is what makes a save show at once. */
function forgetColours(server: ViteDevServer): void {
  for (const { moduleGraph } of Object.values(server.environments)) {
    for (const [id, module] of moduleGraph.idToModuleMap)
      if (id.includes('virtual:region-colours'))
        moduleGraph.invalidateModule(module, new Set(), Date.now(), true);
  }
}

/** The part of the dev server that editors see: it loads the site, pages follow each save, problems show over the last good page, a bar switches between release, draft and difference. */
export function devServer(root: string, served: Served): Plugin {
  let wanted = current()?.view ?? 'draft';
  let problems = refresh(root, served, wanted);
  const inContent = (file: string) =>
    /[\\/](data|content)[\\/](?!schema[\\/])/.test(file) && !file.endsWith('.part');
  const said = () => problems.map(problemText).join('\n\n');
  const tell = (server: ViteDevServer) => {
    const { hot } = server.environments.client;
    if (problems.length === 0) return hot.send({ type: 'full-reload' });
    hot.send({ type: 'error', err: { message: said(), stack: '', plugin: 'check' } });
  };
  const warn = (server: ViteDevServer) =>
    problems.length > 0 && server.config.logger.error(`\n${said()}\n`, { timestamp: true });
  const follow = (server: ViteDevServer) => {
    const started = performance.now();
    problems = refresh(root, served, wanted);
    warn(server);
    if (problems.length === 0) {
      forgetColours(server);
      writeSchemas(root);
      server.config.logger.info(
        `data and texts are in order (${Math.round(performance.now() - started)} ms)`,
        { timestamp: true },
      );
    }
    tell(server);
  };
  return {
    name: 'newsroom:dev',
    // Saves in data/ and content/ are followed below, after the check: by itself the page would be reloaded before it, and lose the last good one.
    hotUpdate: ({ file }) => (inContent(file) ? [] : undefined),
    configureServer(server) {
      warn(server);
      let pending: ReturnType<typeof setTimeout> | undefined;
      server.watcher.add([join(root, 'data'), join(root, 'content')]);
      server.watcher.on('all', (_event, file) => {
        if (!inContent(file)) return;
        clearTimeout(pending);
        // Programs save in several steps, and import writes several files: one check for all.
        pending = setTimeout(() => follow(server), 40);
      });
      server.ws.on('connection', () => problems.length > 0 && tell(server));
      server.middlewares.use(keepLastGood(() => problems.length === 0));
      server.middlewares.use((request, response, next) => {
        const url = new URL(request.url ?? '/', 'http://localhost');
        const [, part] = /\/__draft\/(state|show)$/.exec(url.pathname) ?? [];
        if (part === undefined) return next();
        if (part === 'show') {
          wanted = views.find((view) => view === url.searchParams.get('view')) ?? 'release';
          problems = refresh(root, served, wanted);
          forgetColours(server);
          return response.end('{}');
        }
        const asked = url.searchParams.get('lang');
        const now = current()!;
        const { locales } = now.site.config;
        const locale = locales.find((known) => known === asked) ?? locales[0]!;
        response.setHeader('content-type', 'application/json');
        response.end(JSON.stringify(draftState(now, locale)));
      });
    },
  };
}

/** Remembers each page as it was last served, and serves that again while something is wrong: a text that cannot be read at all must not take the page away. */
function keepLastGood(inOrder: () => boolean): Connect.NextHandleFunction {
  const pages = new Map<string, string>();
  return (request, response, next) => {
    const url = request.url ?? '/';
    if (!request.headers.accept?.includes('text/html') || url.includes('/__draft/')) return next();
    const kept = pages.get(url);
    if (!inOrder() && kept !== undefined) {
      response.setHeader('content-type', 'text/html; charset=utf-8');
      return response.end(kept);
    }
    const chunks: Buffer[] = [];
    const [write, end] = [response.write.bind(response), response.end.bind(response)];
    const take = (chunk: unknown) =>
      (typeof chunk === 'string' || chunk instanceof Uint8Array) &&
      chunks.push(Buffer.from(chunk as string));
    response.write = ((chunk: unknown, ...rest: never[]) => (
      take(chunk),
      write(chunk as never, ...rest)
    )) as typeof response.write;
    response.end = ((chunk: unknown, ...rest: never[]) => {
      take(chunk);
      if (response.statusCode === 200 && inOrder())
        pages.set(url, Buffer.concat(chunks).toString());
      return end(chunk as never, ...rest);
    }) as typeof response.end;
    next();
  };
}

/** What is loaded into every page of the dev server. */
export const draftScript = (base: string) =>
  `globalThis.draftBase = ${JSON.stringify(base)}; import('/src/client/draft.ts');`;

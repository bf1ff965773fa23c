import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { basePath, siteOrigin } from '../site/addresses.ts';
import { currentSite, forget } from '../site/current.ts';
import { subsetFonts } from './fonts.ts';
import { regionColours } from './region-colours.ts';

const COLOURS = 'virtual:region-colours.css';

/** Checks data and texts before anything is built, and gives pages what is made from them: fonts, regions' colours. */
export function newsroom(): AstroIntegration {
  return {
    name: 'newsroom',
    hooks: {
      'astro:config:setup': async ({ config, updateConfig, addWatchFile }) => {
        const root = fileURLToPath(config.root);
        const fonts = join(root, '.astro/fonts');
        currentSite();
        await subsetFonts(root, fonts);
        addWatchFile(join(root, 'content/site.json'));
        updateConfig({
          vite: {
            resolve: { alias: { '@fonts': fonts } },
            // What embed.ts is told when it is compiled for hosts, it is told on our own pages as well.
            define: { FIRST_LANGUAGE: JSON.stringify(currentSite().config.locales[0]), SITE: JSON.stringify(siteOrigin() + basePath()) },
            plugins: [
              {
                name: 'newsroom:colours',
                resolveId: (id: string) => (id === COLOURS ? `\0${COLOURS}` : undefined),
                load: (id: string) => (id === `\0${COLOURS}` ? regionColours(currentSite().dataset) : undefined),
              },
              {
                name: 'newsroom:reload',
                configureServer(server) {
                  server.watcher.add([join(root, 'data'), join(root, 'content')]);
                  server.watcher.on('all', (_event, file) => {
                    if (!/[\\/](data|content)[\\/]/.test(file)) return;
                    forget();
                    for (const environment of Object.values(server.environments)) environment.moduleGraph.invalidateAll();
                    server.ws.send({ type: 'full-reload' });
                  });
                },
              },
            ],
          },
        });
      },
    },
  };
}

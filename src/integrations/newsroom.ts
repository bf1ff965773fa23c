import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import type { Served } from '../addresses/served.ts';
import { check, inOrder } from '../checks/check.ts';
import { currentSite, show } from '../site/current.ts';
import { definitions } from '../site/definitions.ts';
import { load } from '../site/load.ts';
import { colourSheet } from './colour-sheet.ts';
import { devServer, draftScript } from './dev-server.ts';
import { subsetFonts } from './fonts.ts';

const COLOURS = 'virtual:colours.css';

/** Checks data and texts before anything is built, shows the site to pages, and gives them what is made from it: fonts and colours. */
export function newsroom(served: Served): AstroIntegration {
  return {
    name: 'newsroom',
    hooks: {
      'astro:config:setup': async ({ command, config, updateConfig, injectScript }) => {
        const root = fileURLToPath(config.root);
        const fonts = join(root, '.astro/fonts');
        const dev = command === 'dev' ? [devServer(root, served)] : [];
        if (command === 'dev') injectScript('page', draftScript(served.base));
        else show({ site: inOrder(check(load(root, served))), view: 'release' });
        await subsetFonts(root, fonts);
        updateConfig({
          vite: {
            resolve: { alias: { '@fonts': fonts } },
            // What embed.ts is told when it is compiled for hosts, it is told on our own pages as well.
            define: definitions(currentSite()),
            plugins: [
              {
                name: 'newsroom:colours',
                resolveId: (id: string) => (id === COLOURS ? `\0${COLOURS}` : undefined),
                load: (id: string) =>
                  id === `\0${COLOURS}` ? colourSheet(currentSite().dataset) : undefined,
              },
              ...dev,
            ],
          },
        });
      },
    },
  };
}

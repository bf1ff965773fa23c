import { defineConfig } from 'astro/config';
import sitemap from '@astrojs/sitemap';
import { Features } from 'lightningcss';
import { buildFolder } from './src/integrations/build-folder.ts';
import { newsroom } from './src/integrations/newsroom.ts';
import { publish } from './src/integrations/publish.ts';
import { servedAt } from './src/addresses/served.ts';
import { oldestBrowsers } from './src/outputs/browsers.ts';

const served = servedAt(process.env);

export default defineConfig({
  site: served.origin,
  base: served.base,
  trailingSlash: 'ignore',
  build: { inlineStylesheets: 'always', format: 'directory', concurrency: 4 },
  // The formatter breaks markup by JSX's rules for white space, so the build reads it by them.
  compressHTML: 'jsx',
  devToolbar: { enabled: false },
  // No text shows code; the highlighter would break the content security policy.
  markdown: { syntaxHighlight: false },
  security: {
    csp: {
      directives: [
        "default-src 'self'",
        "img-src 'self' data:",
        "object-src 'none'",
        "base-uri 'self'",
        "form-action 'none'",
      ],
    },
  },
  vite: {
    // Colours by theme are written out, so nothing has to stand in for `light-dark()`.
    css: { lightningcss: { exclude: Features.LightDark } },
    build: {
      // Scripts stay files of their own: inlined, they would weigh on every page.
      assetsInlineLimit: 0,
      target: oldestBrowsers,
      cssTarget: oldestBrowsers,
    },
  },
  integrations: [
    newsroom(served),
    publish(),
    sitemap({ filter: (page) => !page.includes('/embed/') }),
    buildFolder(),
  ],
});

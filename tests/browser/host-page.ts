import type { BrowserContextOptions, Frame, Page } from 'playwright-core';
import { expect } from 'vitest';
import { useBrowser } from './visit.ts';

interface HostFiles {
  /** Scripts that the host serves, by name. */
  files?: Record<string, string>;
  head?: string;
  headers?: Record<string, string>;
}

/** Host pages on another origin that embed charts of the built site, for the tests of a file. */
export function useHostPages() {
  const { open, origin } = useBrowser();
  const src = (id: string) => `${origin()}/embed/${id}/`;

  /** Frames as the code with `embed.js` has them. */
  const scripted = (ids: readonly string[]) => {
    const frames = ids.map(
      (id) =>
        `<iframe data-jieli="${id}" src="${src(id)}" title="x" width="100%" height="100" style="border:0"></iframe>`,
    );
    return `${frames.join('')}<script async src="${origin()}/embed.js"></script>`;
  };

  /** Opens a host page with a body and files of its own. */
  const showHost = async (page: Page, body: string, hostFiles: HostFiles = {}): Promise<void> => {
    const { files = {}, head = '', headers = {} } = hostFiles;
    await page.route('http://host.test/**', (route) => {
      const name = new URL(route.request().url()).pathname.slice(1);
      if (name in files)
        return route.fulfill({ body: files[name]!, contentType: 'text/javascript' });
      return route.fulfill({
        body: `<!doctype html><html><head><meta name="viewport" content="width=device-width">${head}</head><body style="margin:0">${body}</body></html>`,
        contentType: 'text/html',
        headers,
      });
    });
    await page.goto('http://host.test/', { waitUntil: 'load' });
  };

  /** Opens a host page of a width, and hands it over. */
  const host = <T>(
    body: string,
    look: (page: Page) => Promise<T>,
    {
      width = 480,
      files,
      head,
      headers,
      ...options
    }: BrowserContextOptions & HostFiles & { width?: number } = {},
  ): Promise<T> =>
    open({ viewport: { width, height: 900 }, ...options }, async (page) => {
      await showHost(page, body, { files, head, headers });
      return look(page);
    });

  /** The frames of a host page that show a page of ours. */
  const ours = (page: Page) => page.frames().filter((frame) => frame.url().startsWith(origin()));

  /** Waits until every frame of ours, so many, is as tall as what is in it. */
  const follow = async (page: Page, count: number): Promise<void> => {
    const fits = async (frame: Frame) => {
      const inner = await frame.evaluate(() =>
        Math.ceil(document.querySelector('.embed')!.getBoundingClientRect().height),
      );
      const outer = (await (await frame.frameElement()).boundingBox())?.height ?? 0;
      if (Math.abs(outer - inner) <= 2) return 'fits';
      return `${frame.url()} is ${inner} px tall in a frame of ${outer}`;
    };
    await expect
      .poll(() => Promise.all(ours(page).map(fits)), { timeout: 10_000 })
      .toEqual(Array(count).fill('fits'));
  };

  return { open, origin, src, scripted, showHost, host, ours, follow };
}

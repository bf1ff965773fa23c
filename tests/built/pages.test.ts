import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { extname, join, relative } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { HtmlValidate } from 'html-validate';
import { parseHTML } from 'linkedom';
import { realSite } from '../fixtures/site.ts';
import { describe, expect, inject, test } from 'vitest';

const dist = inject('dist');
const distBase = inject('distBase');
const htmlIn = (folder: string): string[] =>
  readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((e) => e.isFile() && e.name.endsWith('.html'))
    .map((e) => join(e.parentPath, e.name));
const pages = htmlIn(dist);
const name = (file: string) => `/${relative(dist, file).replace(/index\.html$/, '')}`;

/** How many scripts a page has: those that add to what is on it. */
function scriptsOn(html: string): number {
  if (/class="embed"|id="not-found"/.test(html)) return 1;
  if (html.includes('<div class="builder')) return 2;
  return Number(html.includes('<figure class="chart')) + Number(html.includes('class="cards"'));
}

/** Links of a built folder that lead nowhere, with the page that has them. */
function brokenLinks(folder: string, base: string): string[] {
  const ids = new Map<string, Set<string>>();
  const idsOf = (file: string) => {
    if (!ids.has(file))
      ids.set(
        file,
        new Set(
          [...parseHTML(readFileSync(file, 'utf8')).document.querySelectorAll('[id]')].map(
            (n) => n.id,
          ),
        ),
      );
    return ids.get(file)!;
  };
  return htmlIn(folder).flatMap((file) => {
    const { document } = parseHTML(readFileSync(file, 'utf8'));
    const targets = [...document.querySelectorAll('[href],[src]')]
      .filter(
        (n) => !(n.tagName === 'LINK' && /canonical|alternate/.test(n.getAttribute('rel') ?? '')),
      )
      .map((n) => n.getAttribute('href') ?? n.getAttribute('src') ?? '');
    const fileOf = (path: string) => {
      if (path === '') return file;
      const to = join(folder, path.slice(base.length));
      const isPage = to.endsWith('/') || (existsSync(to) && !extname(to));
      return isPage ? join(to, 'index.html') : to;
    };
    const leadsNowhere = (target: string) => {
      if (/^(https?:|mailto:|data:)/.test(target)) return false;
      const [path = '', hash = ''] = target.split('#');
      if (path !== '' && !path.startsWith(base)) return true;
      const to = fileOf(path);
      return !existsSync(to) || (hash !== '' && !idsOf(to).has(decodeURIComponent(hash)));
    };
    return targets.filter(leadsNowhere).map((target) => `${relative(folder, file)} → ${target}`);
  });
}

describe('the built site', () => {
  test('the build prints no warning', () => expect(inject('buildLog')).not.toMatch(/\bwarn/i));
  test('has a page for every story, programme, chart and list, in both languages', () => {
    const expected = [
      '/',
      '/figures/',
      '/charts/',
      '/data/',
      '/about/',
      '/method/',
      '/corrections/',
      ...['longli', 'huishui', 'lutian', 'meijiang', 'meixian', 'potou'].map(
        (r) => `/regions/${r}/`,
      ),
      ...['east-west', 'paired', 'in-province'].map((p) => `/programmes/${p}/`),
    ];
    expect(pages.map(name)).toEqual(
      expect.arrayContaining([...expected, ...expected.map((p) => `/en${p}`)]),
    );
  });
  test.each(pages.map((f) => [name(f), f]))(
    '%s has one h1, a language, a title and a description',
    (_, file) => {
      const { document } = parseHTML(readFileSync(file, 'utf8'));
      expect(document.querySelectorAll('h1')).toHaveLength(1);
      expect(document.documentElement.getAttribute('lang')).toMatch(/^(zh-CN|en)$/);
      expect(document.querySelector('title')!.textContent).not.toBe('');
      expect(document.querySelector('meta[name=description]')!.getAttribute('content')).not.toBe(
        '',
      );
      expect(document.querySelectorAll('[style]')).toHaveLength(0);
      expect(new Set([...document.querySelectorAll('[id]')].map((n) => n.id)).size).toBe(
        document.querySelectorAll('[id]').length,
      );
    },
  );
  test('no internal link is broken', () => expect(brokenLinks(dist, '/')).toEqual([]));
  test('nor below a base path', () => expect(brokenLinks(distBase, '/jieli/')).toEqual([]));
  test('has scripts only where they add to something, modules of at most 4 KB compressed', () => {
    for (const file of pages) {
      const html = readFileSync(file, 'utf8');
      const scripts = html.match(/<script(?! type="application\/ld\+json")[^>]*>/g) ?? [];
      expect(scripts.length, name(file)).toBe(scriptsOn(html));
      for (const script of scripts) {
        const src = /type="module" src="([^"]+)"/.exec(script)?.[1];
        if (src)
          expect(brotliCompressSync(readFileSync(join(dist, src))).length).toBeLessThanOrEqual(
            4096,
          );
      }
    }
  });
  test('has one render-blocking request, the page itself', () => {
    for (const file of pages)
      expect(readFileSync(file, 'utf8')).not.toMatch(/<link[^>]+rel="stylesheet"/);
  });
  test('a story weighs at most 45 KB compressed', () => {
    for (const file of pages.filter((f) => f.includes('/regions/')))
      expect(gzipSync(readFileSync(file)).length).toBeLessThan(45 * 1024);
  });
  test('an embed page is one request of at most 15 KB compressed, not indexed, and points to its chart page', () => {
    const embeds = pages.filter((f) => f.includes('/embed/'));
    expect(embeds.length).toBeGreaterThan(50);
    for (const file of embeds) {
      const html = readFileSync(file, 'utf8');
      expect(brotliCompressSync(html).length, name(file)).toBeLessThanOrEqual(15 * 1024);
      expect(html).toContain('<meta name="robots" content="noindex">');
      expect(html).toMatch(
        /<link rel="canonical" href="https:\/\/site\.example\/(en\/)?charts\/[a-z-]+\/">/,
      );
      expect(html).not.toMatch(/<(?:link rel="stylesheet"|script src|img)/);
    }
  });
  test('the script for hosts weighs at most 1.5 KB compressed', () =>
    expect(brotliCompressSync(readFileSync(join(dist, 'embed.js'))).length).toBeLessThanOrEqual(
      1536,
    ));
  test('every observation has its address on the figures page', () => {
    const { document } = parseHTML(readFileSync(join(dist, 'figures/index.html'), 'utf8'));
    const { observations } = JSON.parse(
      readFileSync(join(dist, 'data/latest/figures.json'), 'utf8'),
    ) as { observations: { id: string }[] };
    expect(observations).toHaveLength(realSite().dataset.observations.size);
    for (const { id } of observations)
      expect(document.getElementById(id)?.textContent, id).toBeTruthy();
  });
});

describe('valid HTML', () => {
  test('by html-validate', async () => {
    const validator = new HtmlValidate({
      extends: ['html-validate:recommended'],
      rules: {
        'long-title': 'off',
        'no-trailing-whitespace': 'off',
        'no-inline-style': 'error',
        'void-style': 'off',
        'svg-focusable': 'off',
        'tel-non-breaking': 'off',
        'attribute-boolean-style': 'off',
        'attribute-empty-style': 'off',
        'no-raw-characters': 'off',
        'doctype-style': 'off',
        'valid-id': ['error', { relaxed: true }],
      },
    });
    const found: string[] = [];
    for (const file of pages) {
      const report = await validator.validateFile(file);
      for (const result of report.results)
        for (const m of result.messages)
          found.push(`${name(file)}:${m.line}:${m.column} ${m.ruleId}: ${m.message}`);
    }
    expect(found).toEqual([]);
  }, 60_000);
  const java = spawnSync('java', ['-version']).status === 0;
  test.skipIf(!java)(
    'by the Nu checker, where Java is present',
    async () => {
      const { default: vnu } = await import('vnu-jar');
      const { stderr } = spawnSync(
        'java',
        ['-Xss4m', '-jar', vnu, '--errors-only', '--format', 'json', '--skip-non-html', ...pages],
        { encoding: 'utf8', maxBuffer: 1 << 26 },
      );
      const { messages } = JSON.parse(stderr || '{"messages":[]}') as {
        messages: { url: string; lastLine: number; message: string }[];
      };
      // Its style checker lags years behind (container queries, anchors): markup is what it is asked about.
      expect(
        messages
          .filter((m) => !m.message.startsWith('CSS:'))
          .map((m) => `${m.url}:${m.lastLine} ${m.message}`),
      ).toEqual([]);
    },
    120_000,
  );
});

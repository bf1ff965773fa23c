import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Board } from '../../src/charts/board.ts';
import { kinds } from '../../src/charts/registry.ts';
import { colourSheet } from '../../src/integrations/colour-sheet.ts';
import { edition } from '../fixtures/site.ts';
import { drawings } from './kinds/drawing.ts';

const styles = ['tokens', 'base', 'chart'].map((name) =>
  readFileSync(join(process.cwd(), `src/styles/${name}.css`), 'utf8'),
);
/** Columns of boards in their own size, whatever the width of the window; a map's wide board is brought to the others'. */
const layout = (board: Board['name']) => {
  const width = board === 'phone' ? 340 : 720;
  return `body{columns:${board === 'phone' ? '4' : '2'} ${width}px;padding:20px}
figure{break-inside:avoid;margin:0 0 28px;border-top:1px solid}
figure p{margin:0;font-size:12px}
.boards{container-type:normal}
.boards svg,.boards .wide{display:block!important;width:${width}px!important;max-width:none!important}`;
};

/** A page that holds every kind with every fixture at one board, for the browser to measure or to picture. */
export function sheet(
  board: Board['name'],
  locale: string,
  theme: 'light' | 'dark' = 'light',
  only: readonly string[] = Object.keys(kinds),
): string {
  const figures = only.flatMap((id) =>
    drawings(kinds[id]!, board, locale).map(
      ({ name, svg }) =>
        `<figure id="${id}-${name}"><p>${id} · ${name}</p><div class="boards">${svg}</div></figure>`,
    ),
  );
  const lang = locale === 'zh' ? 'zh-CN' : locale;
  const css = [...styles, colourSheet(edition().dataset), layout(board)].join('\n');
  return `<!doctype html><html lang="${lang}" data-theme="${theme}"><meta charset="utf-8"><style>${css}</style>${figures.join('')}</html>`;
}

import type { Dataset } from '../dataset/dataset.ts';
import { csv, type CsvRow } from '../dataset/records.ts';
import { texts } from '../i18n/index.ts';
import { escapeHtml } from '../prose/render.ts';
import type { RenderedChart } from '../charts/figure.ts';
import { wrapText } from '../charts/measure.ts';

const light: Record<string, string> = {
  paper: '#fbf8f3',
  ink: '#1c1a17',
  'ink-2': '#5b544b',
  rule: '#ddd4c6',
  grid: '#e9e2d6',
  lychee: '#b3202c',
  land: '#f1eadd',
  'land-2': '#e4d9c6',
};

/** A chart as a file that stands alone: colours in place of custom properties, with its title above and its source below. */
export function standaloneSvg(
  chart: RenderedChart,
  board: 'phone' | 'wide',
  dataset: Dataset,
  locale: string,
): { svg: string; width: number; height: number } {
  const inner = chart[board];
  const [, , w = 340, h = 200] = (/viewBox="([^"]*)"/.exec(inner)?.[1] ?? '')
    .split(' ')
    .map(Number);
  const pad = 20;
  const size = board === 'phone' ? 13 : 14;
  const large = board === 'phone' ? 18 : 22;
  const t = texts(locale);
  const lines: string[] = [];
  let y = pad;
  const add = (text: string, font: number, attributes: string, bold = false) => {
    for (const line of wrapText(text, w, font, bold)) {
      y += font * 1.45;
      lines.push(
        `<text x="${pad}" y="${y.toFixed(1)}" font-size="${font}" ${attributes}>${escapeHtml(line)}</text>`,
      );
    }
  };
  add(
    chart.title,
    large,
    `font-weight="700" fill="${light['ink']}" font-family="Noto Serif SC, Source Han Serif SC, Songti SC, serif"`,
    true,
  );
  y += 2;
  add(chart.subtitle, size, `fill="${light['ink-2']}"`);
  const top = y + 16;
  y = top + h + 10;
  if (chart.note) add(chart.note, size - 1, `fill="${light['ink-2']}"`);
  y += 4;
  add(
    `${t.chart.source}${t.conventions.colon}${chart.source}`,
    size - 1,
    `fill="${light['ink-2']}"`,
  );
  const height = Math.ceil(y + pad);
  const width = w + 2 * pad;
  const drawing = inner
    .replace(
      /^<svg /,
      `<svg x="${pad}" y="${top.toFixed(1)}" width="${w}" height="${h}" overflow="visible" `,
    )
    .replaceAll(
      / class="halo"/g,
      ` paint-order="stroke" stroke="${light['paper']}" stroke-width="3.5" stroke-linejoin="round"`,
    )
    .replaceAll(/<a [^>]*>|<\/a>/g, '')
    .replaceAll(/ (?:class|data-i)="[^"]*"/g, '');
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" font-family="PingFang SC, Noto Sans SC, Microsoft YaHei, sans-serif" role="img"><title>${escapeHtml(chart.title)}</title><desc>${escapeHtml(chart.description)}</desc><rect width="100%" height="100%" fill="${light['paper']}"/>${lines.join('')}${drawing}</svg>`;
  return { svg: colours(svg, dataset), width, height };
}

/** Puts the light theme's values in the place of custom properties, which a file outside the site does not have. */
function colours(svg: string, dataset: Dataset): string {
  return svg.replaceAll(
    /var\(--([a-z0-9-]+)\)/g,
    (_, name: string) =>
      light[name] ?? dataset.regions.get(name.replace(/^r-/, ''))?.colour?.light ?? '#000000',
  );
}

/** A chart's data as CSV: the table's head and rows, then where they come from. */
export function chartCsv(chart: RenderedChart): string {
  const rows: CsvRow[] = [chart.table.head, ...chart.table.rows];
  return csv(rows);
}

import MarkdownIt from 'markdown-it';
import { figureHtml as chartFigure, renderChart } from '../charts/figure.ts';
import type { ChartSource } from '../charts/render.ts';
import type { ChartSpec } from '../charts/spec.ts';
import { texts } from '../i18n/index.ts';
import { cardHtml } from '../prose/card.ts';
import { parseProse, type Piece } from '../prose/parse.ts';
import { escapeHtml, figureHtml, headlineText } from '../prose/render.ts';

/** What a story is rendered from. */
export interface MarkdownSource extends ChartSource {
  charts: ReadonlyMap<string, ChartSpec>;
}

export interface RenderedStory {
  html: string;
  headings: { depth: number; slug: string; text: string }[];
  /** Observations and charts the story read, for its sources and for knowing what a change touches. */
  figures: string[];
  charts: string[];
}

/** Renders a checked story: figures with their cards, charts in place, links within the site under its base path. */
export function renderMarkdown(body: string, source: MarkdownSource): RenderedStory {
  const { dataset, locale, href, charts } = source;
  const context = { ...source };
  const figures = new Set<string>();
  const inProse = new Set<string>();
  const placed = new Set<string>();
  const headings: RenderedStory['headings'] = [];
  const place = (id: string): string => {
    const spec = charts.get(id);
    if (!spec) return '';
    placed.add(id);
    const chart = renderChart(id, spec, source);
    for (const read of chart.read) figures.add(read);
    // Headings never skip a level: before the first section a chart's title is one itself.
    return chartFigure(chart, spec, source, { level: headings.length > 0 ? 3 : 2 });
  };
  const md = new MarkdownIt({ html: false, linkify: false, typographer: false });
  md.inline.ruler.before('emphasis', 'figure', (state, silent) => {
    if (!state.src.startsWith('{{', state.pos)) return false;
    const close = state.src.indexOf('}}', state.pos);
    if (close < 0) return false;
    if (!silent) {
      const [piece] = parseProse(state.src.slice(state.pos, close + 2));
      const token = state.push('figure', '', 0);
      token.meta = { piece };
      if (piece?.kind === 'figure') {
        figures.add(piece.id);
        inProse.add(piece.id);
      }
    }
    state.pos = close + 2;
    return true;
  });
  md.renderer.rules['figure'] = (tokens, i) => {
    const { piece } = tokens[i]!.meta as { piece: Piece };
    if (piece.kind === 'figure') return figureHtml(piece, context);
    return piece.kind === 'fault' ? '' : escapeHtml(piece.text);
  };
  md.block.ruler.before(
    'paragraph',
    'directive',
    (state, line, _end, silent) => {
      const text = state.src
        .slice(state.bMarks[line]! + state.tShift[line]!, state.eMarks[line])
        .trim();
      const match = /^::(?:(chart|map|steps)\{\s*([a-z0-9-]+)\s*\})?$/.exec(text);
      if (!match) return false;
      if (!silent) {
        const token = state.push('directive', '', 0);
        token.meta = { name: match[1] ?? 'end', id: match[2] ?? '' };
        state.line = line + 1;
      }
      return true;
    },
    { alt: ['paragraph'] },
  );
  md.renderer.rules['directive'] = (tokens, i) => {
    const { name, id } = tokens[i]!.meta as { name: string; id: string };
    if (name === 'end') return '</div></section>';
    return name === 'steps'
      ? `<section class="steps"><div class="graphic">${place(id)}</div><div class="words">`
      : place(id);
  };
  md.renderer.rules['heading_open'] = (tokens, i) => {
    const depth = Number(tokens[i]!.tag.slice(1));
    const text = tokens[i + 1]?.content ?? '';
    const slug = `s${headings.length + 1}`;
    headings.push({ depth, slug, text });
    return `<${tokens[i]!.tag} id="${slug}">`;
  };
  const linkOpen = md.renderer.rules['link_open'];
  md.renderer.rules['link_open'] = (tokens, i, options, env, self) => {
    const target = String(tokens[i]!.attrGet('href') ?? '');
    if (target.startsWith('/')) tokens[i]!.attrSet('href', href(target));
    return linkOpen
      ? linkOpen(tokens, i, options, env, self)
      : self.renderToken(tokens, i, options);
  };
  // A button is a box of its own, after which a line may break: a word joiner keeps the punctuation that follows on its line.
  const html = md
    .render(body)
    .replaceAll(/(<\/button><\/data>)(?=[，。、；：！？）」』”’,.;:!?)])/g, '$1\u2060');
  const cards = [...inProse].flatMap((id) => dataset.observations.get(id) ?? []);
  const section =
    cards.length === 0
      ? ''
      : `<section class="cards" aria-label="${escapeHtml(texts(locale).card.heading)}">${cards.map((o) => cardHtml(o, context)).join('')}</section>`;
  return {
    html: html + section,
    headings: headings.map((h) => ({ ...h, text: headlineText(h.text, context) })),
    figures: [...figures],
    charts: [...placed],
  };
}

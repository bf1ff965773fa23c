import { wrapText } from '../charts/measure.ts';
import type { Boards } from '../charts/render.ts';

/** Everything in an embed page that takes height, in the order in which it stands. */
export interface Framed {
  /** Why it was given up; undefined where it was not. */
  withdrawn?: string | undefined;
  /** What opens the reasons of corrections; undefined where there are none. */
  corrected?: string | undefined;
  title: string;
  subtitle: string;
  boards: Boards;
  /** What stands under the drawing, a paragraph each. */
  notes: readonly string[];
  /** A line each. */
  legend: readonly string[];
  /** The source, and below it the link back. */
  foot: { text: string; link: string };
}

/** A style of embed.css: size and leading in px. */
interface Style {
  size: number;
  leading: number;
  bold?: boolean;
}
const title: Style = { size: 18.4, leading: 25.76, bold: true };
const subtitle: Style = { size: 14.4, leading: 23.04 };
const note: Style = { size: 13, leading: 20.15 };
const small: Style = { size: 13, leading: 20.8 };

/** Px that embed.css leaves around what stands in a page: margins, borders and paddings. */
const around = { page: 29, subtitle: 17.6, note: 16, legend: 5.6, notice: 11.2, foot: 21.8 };
const sides = { page: 32, notice: 23.2 };
/** Px of the emblem before the link of the foot, of the arrow before a summary, and of the line that opens the table. */
const [emblem, arrow, table] = [21.6, 18, 27.85];
/** Least px of a link or a summary, which a finger has to hit. */
const TARGET = 24;

/** How wide the drawing for phones grows, and the room from which the other stands. */
const boards = { most: 440, wideFrom: 600 };

/**
 * What prose takes of the width that labels are given. Widths of Latin letters are generous there; between Han and Latin
 * there is an eighth of an em here (`text-autospace`), and marks that may not begin or end a line leave gaps.
 */
const [LATIN, HAN] = [0.88, 1.025];
const shareOf = (text: string) => (/\p{Script=Han}/u.test(text) ? HAN : LATIN);

/** The widths of frames, in px, that a height holds for. */
const [narrowest, widest, step] = [280, 760, 10];
/** What the fonts of a reader may add. */
const OTHER_FONTS = 1.04;

/**
 * Height in px of a frame that cannot resize: what its page needs at every width from 280 to 760 px, and 4 % for other fonts.
 * In wider frames words need less height and drawings more: of each small range, words count at its narrow end, and the
 * drawing at its wide one.
 */
export function frameHeight(page: Framed): number {
  const turns = [boards.most + sides.page, boards.wideFrom + sides.page];
  const steps = Array.from(
    { length: (widest - narrowest) / step + 1 },
    (_, i) => narrowest + i * step,
  );
  const widths = [...steps, ...turns].sort((a, b) => a - b);
  const heights = widths.map((width, i) => {
    const drawing = drawingHeight(page.boards, width, widths[i + 1] ?? width);
    return wordsHeight(page, width) + drawing;
  });
  return Math.ceil((Math.max(...heights) * OTHER_FONTS) / 10) * 10;
}

/** Px of the drawing in frames from one width to just below the next. */
function drawingHeight({ phone, wide }: Boards, width: number, next: number): number {
  const [least, most] = [width - sides.page, next - sides.page];
  if (least >= boards.wideFrom) return (wide.height / wide.width) * most;
  return (phone.height / phone.width) * Math.min(boards.most, most);
}

/** Px of everything but the drawing. */
function wordsHeight(page: Framed, width: number): number {
  const room = width - sides.page;
  const { withdrawn, corrected, legend, foot } = page;
  const heights = [
    withdrawn === undefined ? 0 : textHeight(withdrawn, small, room - sides.notice) + around.notice,
    corrected === undefined
      ? 0
      : textHeight(corrected, small, room - sides.notice - arrow) + around.notice + 4,
    textHeight(page.title, title, room),
    textHeight(page.subtitle, subtitle, room) + around.subtitle,
    ...page.notes.map((text) => textHeight(text, note, room) + around.note),
    ...legend.map((text) => textHeight(text, note, room)),
    legend.length === 0 ? 0 : around.legend,
    textHeight(foot.text, small, room) + around.foot,
    Math.max(TARGET, textHeight(foot.link, small, room - emblem)),
    table,
  ];
  return around.page + heights.reduce((sum, height) => sum + height, 0);
}

function textHeight(text: string, { size, leading, bold }: Style, room: number): number {
  return wrapText(text, room, size * shareOf(text), bold).length * leading;
}

/** The one tip of a page: an empty one is not shown. */
const tip = document.createElement('div');
tip.className = 'tip';
tip.setAttribute('role', 'status');
document.body.append(tip);

/** Px between the tip and the mark, and between the tip and the edges of the screen. */
const [gap, edge] = [10, 8];

/** Takes the tip away. */
export function hideTip(): void {
  tip.textContent = '';
}

/** Whether there is no tip to see. */
export const tipIsHidden = (): boolean => tip.textContent === '';

/** Says a table row in the tip: what it is of, what it says, each further column by its head, and its place among all where that is given. */
export function writeTip(
  row: HTMLTableRowElement | undefined,
  heads: readonly string[],
  place: string,
): void {
  const lines = [...(row?.cells ?? [])].map((cell, column) => {
    const line = document.createElement(column === 0 ? 'b' : 'span');
    // Written as text, so that nothing in the data can become markup.
    line.textContent = column < 2 ? cell.textContent : `${heads[column]} ${cell.textContent}`;
    return line;
  });
  const last = document.createElement('span');
  last.textContent = place;
  tip.replaceChildren(...lines, ...(place ? [last] : []));
}

/** Puts the tip above or below a mark, never over it and never off the screen. */
export function placeTip(mark: DOMRect): void {
  const { offsetWidth: width, offsetHeight: height } = tip;
  const centred = mark.left + mark.width / 2 - width / 2;
  const x = Math.max(edge, Math.min(centred, innerWidth - width - edge));
  const above = mark.top - height - gap;
  const below = Math.min(mark.bottom + gap, innerHeight - height - edge / 2);
  const y = above > edge / 2 ? above : below;
  tip.style.transform = `translate(${Math.round(x)}px,${Math.round(y)}px)`;
}

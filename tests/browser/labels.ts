/** Runs in a page: every label of a visible drawing that leaves its board or touches another, by real font metrics. */
export function labelFaults(): string[] {
  return [...document.querySelectorAll<SVGSVGElement>('.boards svg')]
    .filter((svg) => svg.getBoundingClientRect().height > 0)
    .flatMap((svg) => {
      const board = svg.getBoundingClientRect();
      const texts = [...svg.querySelectorAll('text')]
        .filter((node) => node.textContent !== '')
        .map((node) => ({ box: node.getBoundingClientRect(), text: node.textContent ?? '' }));
      const name = svg.closest('figure')?.id ?? '';
      const out = texts
        .filter(
          ({ box }) =>
            box.left < board.left - 1 ||
            box.right > board.right + 1 ||
            box.top < board.top - 4 ||
            box.bottom > board.bottom + 4,
        )
        .map(
          ({ text, box }) =>
            `${name}: “${text}” leaves the board (${[box.left - board.left, box.top - board.top, box.right - board.right, box.bottom - board.bottom].map(Math.round).join(' ')})`,
        );
      const hits = texts.flatMap((a, i) =>
        texts
          .slice(i + 1)
          .filter(
            (b) =>
              Math.min(a.box.right, b.box.right) - Math.max(a.box.left, b.box.left) > 1 &&
              Math.min(a.box.bottom, b.box.bottom) - Math.max(a.box.top, b.box.top) > 6,
          )
          .map((b) => `${name}: “${a.text}” on “${b.text}”`),
      );
      return [...out, ...hits];
    });
}

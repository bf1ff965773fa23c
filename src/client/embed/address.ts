/** What an embed is to show. */
export interface Choice {
  /** A released version; empty for the latest. */
  version: string;
  /** `light` or `dark`; empty for the reader's own. */
  theme: string;
}

/** What follows `…/embed/<chart>/` in the address of a choice. */
export function choicePath({ version, theme }: Choice): string {
  const pinned = version && `${version}/`;
  const themed = theme && `#${theme}`;
  return pinned + themed;
}

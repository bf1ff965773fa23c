import type { Choice } from '../embed/address.ts';

/** What an editor of another newsroom chose, and the address of the embed that shows it. */
export interface Chosen extends Choice {
  address: string;
  language: string;
  /** Px of a frame until its page tells its own. */
  height: number;
}

/** An embed code as the page holds it, with what was chosen instead of `first`, the address in it. */
export function rewritten(code: string, first: string, chosen: Chosen): string {
  const framed = code
    .replaceAll(first, chosen.address)
    .replace(/height="\d+"/g, `height="${chosen.height}"`);
  if (!framed.startsWith('<jieli-chart')) return framed;
  return framed.replace(/lang="[^"]*"/, attributes(chosen));
}

/** The attributes of `<jieli-chart>` that say the same as an address; what is left to the reader is left out. */
function attributes({ language, version, theme }: Chosen): string {
  const given = [
    ['lang', language],
    ['version', version],
    ['theme', theme],
  ] as const;
  return given
    .filter(([, value]) => value !== '')
    .map(([name, value]) => `${name}="${value}"`)
    .join(' ');
}

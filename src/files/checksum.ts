import { createHash } from 'node:crypto';

/** `sha256:` and the hexadecimal digest of a file's bytes. */
export function checksum(bytes: Uint8Array): string {
  return `sha256:${createHash('sha256').update(bytes).digest('hex')}`;
}

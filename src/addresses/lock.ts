/** The addresses in `data/urls.lock`, one a line; a line that begins with # is a comment. */
export function parseLock(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('#'));
}

/** What stands in `data/urls.lock`: each address once, in order. */
export function lockText(addresses: Iterable<string>): string {
  const lines = [...new Set(addresses)].sort();
  return `# Every address ever released. A build fails when one has neither a page nor a redirect.\n${lines.join('\n')}\n`;
}

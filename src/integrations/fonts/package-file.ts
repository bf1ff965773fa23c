import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

const require = createRequire(import.meta.url);

/** The path of a file in an npm package. Throws where the package is not installed. */
export function packageFile(pack: string, file: string): string {
  return join(dirname(require.resolve(`${pack}/package.json`)), file);
}

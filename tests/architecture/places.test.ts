import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

test('nothing in src/ names a place of the first newsroom', () => {
  const places =
    /荔湾|龙里|惠水|吕田|梅江|梅县|坡头|广州|贵州|结荔|Liwan|Longli|Huishui|Lutian|Lütian|Meijiang|Meixian|Potou|Guangzhou|Guizhou/i;
  const files = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter((file) =>
    /\.(ts|astro|css)$/.test(file),
  );
  expect(files.filter((file) => places.test(readFileSync(join('src', file), 'utf8')))).toEqual([]);
});

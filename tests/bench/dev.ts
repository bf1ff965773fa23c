// How long after a save `npm run dev` shows it in the open page.
import { rmSync } from 'node:fs';
import { startChromium } from '../browser/chromium.ts';
import { startDev } from '../fixtures/dev-server.ts';
import { addCode, copySite, edit } from '../fixtures/site.ts';
import { newDraft } from '../../src/editor/draft.ts';
import { budget, median } from './measure.ts';

const folder = copySite();
addCode(folder);
newDraft(folder, '2026.12');
const server = await startDev(folder);
const browser = await startChromium();
const page = await browser.newPage();
const connected = () => page.waitForEvent('console', (said) => said.text() === '[vite] connected.');

const first = connected();
await page.goto(`${server.origin}/regions/meijiang/`);
await first;
const times: number[] = [];
for (let value = 146; value <= 152; value++) {
  const again = connected();
  const saved = performance.now();
  edit(folder, 'data/2026.12/observations.json', `"value": ${value - 1}`, `"value": ${value}`);
  await page.waitForFunction(
    (wanted) => document.querySelector('.figures dd')?.textContent?.includes(wanted),
    String(value),
  );
  times.push(performance.now() - saved);
  await again;
}
budget('from a save to the page', median(times), 1000);
await browser.close();
server.stop();
rmSync(folder, { recursive: true, force: true });

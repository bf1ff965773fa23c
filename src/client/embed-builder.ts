/** What a script adds to the embed section of a chart page: choices that rewrite the codes, a preview that follows, and copying. */
import { addCopyButton } from './embed-builder/copy.ts';
import { rewritten, type Chosen } from './embed-builder/code.ts';
import { choicePath } from './embed/address.ts';

const builder = document.querySelector<HTMLElement>('.builder');
if (builder) build(builder);

function build(form: HTMLElement): void {
  const { frame: first = '', copy = '', copied = '' } = form.dataset;
  const codes = [...document.querySelectorAll<HTMLElement>('[data-code]')];
  const plain = new Map(codes.map((code) => [code, code.textContent ?? '']));
  form.hidden = false;
  form.addEventListener('input', () => {
    const chosen = chosenIn(form);
    for (const [code, text] of plain) code.textContent = rewritten(text, first, chosen);
    preview(chosen.address);
  });
  for (const code of codes) addCopyButton(code, copy, copied);
}

/** What the form says now. */
function chosenIn(form: HTMLElement): Chosen {
  const value = (name: string) =>
    form.querySelector<HTMLSelectElement | HTMLInputElement>(`[name=${name}]`)!.value;
  const [language, version, theme] = [value('lang'), value('version'), value('theme')];
  // Read as an attribute: a tag with a hyphen has another name among the dataset's.
  const root = form.getAttribute(`data-root${language}`) ?? '';
  const address = root + choicePath({ version, theme });
  return { address, language, version, theme, height: Number(value('height')) || 480 };
}

/** Shows an address in the preview, on this site, whatever the published address is. */
function preview(address: string): void {
  const frame = document.querySelector<HTMLIFrameElement>('.preview iframe');
  const { pathname, hash } = new URL(address);
  if (frame) frame.src = location.origin + pathname + hash;
}

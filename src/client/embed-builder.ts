/** What a script adds to the embed section of a chart page: choices that make the codes anew, a preview that follows, and copying. */
import { codesOf } from '../codes/codes.ts';
import { chosen, type Choices, type Embeddable } from '../codes/embeddable.ts';
import { richText } from '../codes/snippets.ts';
import { addCopyButton } from './embed-builder/copy.ts';
import { today } from './embed-builder/today.ts';

const builder = document.querySelector<HTMLElement>('.builder');
if (builder) build(builder);

function build(form: HTMLElement): void {
  const { chart = '', choices = '', copy = '', copied = '', select = '' } = form.dataset;
  const codes = [...document.querySelectorAll<HTMLElement>('[data-code]')];
  let shown: Embeddable = JSON.parse(chart);
  let loaded: Promise<Choices> | undefined;
  const height = field(form, 'height');
  const show = (embed: Embeddable) => {
    shown = embed;
    const made: Record<string, string> = codesOf(embed, { day: today() });
    for (const code of codes) code.textContent = made[code.dataset['code']!] ?? '';
  };
  form.hidden = false;
  show(shown);
  form.addEventListener('input', async ({ target }) => {
    loaded ??= fetch(choices).then((answer) => answer.json());
    // What the network lost is asked for again at the next choice.
    const list = await loaded.catch(() => (loaded = undefined));
    const embed = list?.[field(form, 'lang').value]?.[field(form, 'version').value];
    if (!embed) return;
    // Each choice has a height of its own, until somebody writes one.
    if (target !== height) height.value = String(embed.height);
    const theme = (field(form, 'theme').value || undefined) as Embeddable['theme'];
    show(chosen(embed, { theme, height: Number(height.value) || undefined }));
    preview(shown.frame);
  });
  for (const code of codes)
    addCopyButton(code, { copy, copied, select }, () =>
      code.dataset['code'] === 'rich' ? richText(shown) : undefined,
    );
}

function field(form: HTMLElement, name: string): HTMLSelectElement | HTMLInputElement {
  return form.querySelector<HTMLSelectElement | HTMLInputElement>(`[name=${name}]`)!;
}

/** Shows an address in the preview, on this site, whatever the published address is. */
function preview(address: string): void {
  const frame = document.querySelector<HTMLIFrameElement>('.preview iframe');
  const { pathname, hash } = new URL(address);
  if (frame) frame.src = location.origin + pathname + hash;
}

/** Markup that is written already; any other text is escaped where it enters markup. */
export interface Markup {
  readonly markup: string;
}

type Attributes = Readonly<Record<string, string | number | true | undefined>>;

/** Elements of HTML without an end. */
const VOID = new Set(['br', 'img']);

/** Escapes text for HTML and XML content and double-quoted attributes. */
export function escapeHtml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

/**
 * An element as markup, for where no component can stand: a figure inside prose, codes to paste, feeds, oEmbed answers.
 * Attributes keep their order; `true` stands without a value, undefined is left out.
 */
export function tag(
  name: string,
  attributes: Attributes = {},
  ...children: readonly (string | Markup)[]
): Markup {
  const start = `<${name}${Object.entries(attributes).map(attribute).join('')}>`;
  if (VOID.has(name)) return { markup: start };
  const inside = children.map((child) =>
    typeof child === 'string' ? escapeHtml(child) : child.markup,
  );
  return { markup: `${start}${inside.join('')}</${name}>` };
}

function attribute([name, value]: [string, Attributes[string]]): string {
  if (value === undefined) return '';
  return value === true ? ` ${name}` : ` ${name}="${escapeHtml(String(value))}"`;
}

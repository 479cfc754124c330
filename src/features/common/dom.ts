/** An element with attributes and content. Text becomes text, never markup. */
export function make<K extends keyof HTMLElementTagNameMap>(
  name: K,
  attributes: Readonly<Record<string, string>>,
  ...content: readonly (Node | string)[]
): HTMLElementTagNameMap[K] {
  const made = document.createElement(name);
  for (const [attribute, value] of Object.entries(attributes)) made.setAttribute(attribute, value);
  made.append(...content);
  return made;
}

/** Text in which pairs of `backticks` mark code. */
export function withCode(text: string): (Node | string)[] {
  return text.split('`').map((part, i) => (i % 2 === 1 ? make('code', {}, part) : part));
}

/** The first element inside another one that matches. */
export function partOf<K extends keyof HTMLElementTagNameMap>(
  whole: ParentNode,
  selector: K,
): HTMLElementTagNameMap[K];
export function partOf(whole: ParentNode, selector: string): HTMLElement;
export function partOf(whole: ParentNode, selector: string): HTMLElement {
  const part = whole.querySelector<HTMLElement>(selector);
  if (!part) throw new Error(`This part of the page needs ${selector}.`);
  return part;
}

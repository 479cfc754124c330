/** What a reader can set: what it is called, and the choices, of which the first is the default. */
const SETTINGS = {
  theme: { label: 'Theme', choices: ['automatic', 'light', 'dark'] },
  slash: { label: 'Press / to search', choices: ['on', 'off'] },
} as const;

type Name = keyof typeof SETTINGS;

const NAMES: readonly Name[] = ['theme', 'slash'];

/**
 * `<field-guide-setting data-name="theme">`: a select for one of the settings. A page may have several
 * for the same one.
 *
 * A choice is in an attribute of the root element, which style sheets and scripts read, and in the
 * browser’s storage. For the default, both are absent. Head.astro has the theme before the first paint.
 */
class FieldGuideSetting extends HTMLElement {
  connectedCallback(): void {
    const name = NAMES.find((known) => known === this.dataset['name']);
    if (!name) throw new Error('<field-guide-setting> needs the name of a setting');
    const { label, choices } = SETTINGS[name];
    const select = document.createElement('select');
    select.setAttribute('aria-label', label);
    // Otherwise the browser restores an older choice when the reader returns to this page.
    select.autocomplete = 'off';
    select.append(...choices.map((choice) => new Option(`${label}: ${choice}`, choice)));
    select.addEventListener('change', () => {
      apply(name, select.value);
      store(name);
    });
    this.append(select);
    apply(name, stored(name));
  }
}

/** What the reader has chosen, or nothing for the default. */
function chosen(name: Name): string | undefined {
  return document.documentElement.dataset[name];
}

/** Sets a choice on the page, and shows it in all selects for it. What is no choice is the default. */
function apply(name: Name, value: string | null | undefined): void {
  const [standard, ...others] = SETTINGS[name].choices;
  const choice = others.find((known) => known === value);
  if (choice) document.documentElement.dataset[name] = choice;
  else document.documentElement.removeAttribute(`data-${name}`);
  const selects = document.querySelectorAll<HTMLSelectElement>(`[data-name="${name}"] select`);
  for (const select of selects) select.value = choice ?? standard;
}

/** The stored choice, or the one that the page has if the browser offers no storage. */
function stored(name: Name): string | null | undefined {
  try {
    return localStorage.getItem(keyOf(name));
  } catch (error) {
    console.warn(NOT_STORED, error);
    return chosen(name);
  }
}

function store(name: Name): void {
  try {
    const choice = chosen(name);
    if (choice === undefined) localStorage.removeItem(keyOf(name));
    else localStorage.setItem(keyOf(name), choice);
  } catch (error) {
    console.warn(NOT_STORED, error);
  }
}

function keyOf(name: Name): string {
  return `field-guide-${name}`;
}

const NOT_STORED = 'Settings apply to this page only, because this browser stores nothing.';

function recall(): void {
  for (const name of NAMES) apply(name, stored(name));
}

customElements.define('field-guide-setting', FieldGuideSetting);

// The choice may have changed in another tab, or while this page was in the browser’s history.
window.addEventListener('storage', recall);
window.addEventListener('pageshow', ({ persisted }) => {
  if (persisted) recall();
});

/** Where the choice is kept. The inline script of Head.astro reads it before the first paint. */
const KEY = 'field-guide-theme';

const CHOICES = { '': 'System theme', light: 'Light theme', dark: 'Dark theme' };

/**
 * `<field-guide-theme>`: a choice between the system's theme, light and dark.
 *
 * The choice is the `data-theme` of the root element, which the tokens of the style sheet obey, and
 * is kept in the browser's storage. System is the absence of both.
 */
export class FieldGuideTheme extends HTMLElement {
  readonly #select = document.createElement('select');

  connectedCallback(): void {
    this.#select.setAttribute('aria-label', 'Theme');
    this.#select.append(...Object.entries(CHOICES).map(([value, text]) => new Option(text, value)));
    this.#select.value = document.documentElement.dataset['theme'] ?? '';
    this.#select.addEventListener('change', () => {
      apply(this.#select.value);
      keep(this.#select.value);
    });
    this.append(this.#select);
    // Another tab chose, or this page comes back from the browser's history.
    window.addEventListener('storage', ({ key }) => {
      if (key === KEY) this.#recall();
    });
    window.addEventListener('pageshow', ({ persisted }) => {
      if (persisted) this.#recall();
    });
  }

  #recall(): void {
    this.#select.value = localStorage.getItem(KEY) ?? '';
    apply(this.#select.value);
  }
}

function apply(theme: string): void {
  if (theme === '') delete document.documentElement.dataset['theme'];
  else document.documentElement.dataset['theme'] = theme;
}

function keep(theme: string): void {
  try {
    if (theme === '') localStorage.removeItem(KEY);
    else localStorage.setItem(KEY, theme);
  } catch (error) {
    console.warn('The theme holds for this page only: this browser stores nothing.', error);
  }
}

customElements.define('field-guide-theme', FieldGuideTheme);

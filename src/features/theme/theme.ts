/** Where the choice is kept. The inline script of Head.astro reads it before the first paint. */
const KEY = 'field-guide-theme';

const CHOICES = { system: 'System', light: 'Light', dark: 'Dark' };

type Theme = keyof typeof CHOICES;

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
    // The browser would restore an older choice when this page is returned to.
    this.#select.autocomplete = 'off';
    this.#select.append(...Object.entries(CHOICES).map(([value, text]) => new Option(text, value)));
    this.#select.value = themeOf(document.documentElement.dataset['theme']);
    this.#select.addEventListener('change', () => {
      const theme = themeOf(this.#select.value);
      apply(theme);
      keep(theme);
    });
    this.append(this.#select);
    // Another tab chose, or forgot everything; or this page comes back from the browser's history.
    window.addEventListener('storage', ({ key }) => {
      if (key === KEY || key === null) this.#recall();
    });
    window.addEventListener('pageshow', ({ persisted }) => {
      if (persisted) this.#recall();
    });
  }

  #recall(): void {
    const theme = kept();
    this.#select.value = theme;
    apply(theme);
  }
}

function themeOf(value: string | null | undefined): Theme {
  return value === 'light' || value === 'dark' ? value : 'system';
}

function apply(theme: Theme): void {
  if (theme === 'system') delete document.documentElement.dataset['theme'];
  else document.documentElement.dataset['theme'] = theme;
}

/** The theme that was kept, or where the browser gives no storage, the one that the page has. */
function kept(): Theme {
  try {
    return themeOf(localStorage.getItem(KEY));
  } catch (error) {
    console.warn(NOT_KEPT, error);
    return themeOf(document.documentElement.dataset['theme']);
  }
}

function keep(theme: Theme): void {
  try {
    if (theme === 'system') localStorage.removeItem(KEY);
    else localStorage.setItem(KEY, theme);
  } catch (error) {
    console.warn(NOT_KEPT, error);
  }
}

const NOT_KEPT = 'The theme holds for this page only: this browser stores nothing.';

customElements.define('field-guide-theme', FieldGuideTheme);

/** The key under which the choice is stored. The inline script in Head.astro reads it before the first paint. */
const KEY = 'field-guide-theme';

const CHOICES = { system: 'System', light: 'Light', dark: 'Dark' };

type Theme = keyof typeof CHOICES;

/**
 * `<field-guide-theme>`: a choice between the system's theme, light and dark.
 *
 * The choice is in the `data-theme` of the root element, which the style sheet uses, and in the browser’s
 * storage. For the system’s theme, both are absent.
 */
export class FieldGuideTheme extends HTMLElement {
  readonly #select = document.createElement('select');

  connectedCallback(): void {
    this.#select.setAttribute('aria-label', 'Theme');
    // Otherwise the browser restores an older choice when the reader returns to this page.
    this.#select.autocomplete = 'off';
    this.#select.append(...Object.entries(CHOICES).map(([value, text]) => new Option(text, value)));
    this.#select.value = themeOf(document.documentElement.dataset['theme']);
    this.#select.addEventListener('change', () => {
      const theme = themeOf(this.#select.value);
      apply(theme);
      store(theme);
    });
    this.append(this.#select);
    // The choice may have changed in another tab, or while this page was in the browser’s history.
    window.addEventListener('storage', ({ key }) => {
      if (key === KEY || key === null) this.#recall();
    });
    window.addEventListener('pageshow', ({ persisted }) => {
      if (persisted) this.#recall();
    });
  }

  #recall(): void {
    const theme = storedTheme();
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

/** The stored theme, or the one that the page has if the browser offers no storage. */
function storedTheme(): Theme {
  try {
    return themeOf(localStorage.getItem(KEY));
  } catch (error) {
    console.warn(NOT_STORED, error);
    return themeOf(document.documentElement.dataset['theme']);
  }
}

function store(theme: Theme): void {
  try {
    if (theme === 'system') localStorage.removeItem(KEY);
    else localStorage.setItem(KEY, theme);
  } catch (error) {
    console.warn(NOT_STORED, error);
  }
}

const NOT_STORED = 'The theme applies to this page only, because this browser stores nothing.';

customElements.define('field-guide-theme', FieldGuideTheme);

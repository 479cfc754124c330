/**
 * The selects of Setting.astro.
 *
 * A choice is in an attribute of the root element, which style sheets and scripts read, and in the browser’s storage.
 * For the default, both are absent. Head.astro has the theme before the first paint.
 */
const selects = document.querySelectorAll<HTMLSelectElement>('field-guide-setting select');
const root = document.documentElement;

for (const select of selects) {
  select.hidden = false;
  select.addEventListener('change', () => {
    apply(select.name, select.value);
    store(select.name);
  });
}

/** Sets a choice on the page, and shows it in all selects for it. What is no choice is the default. */
function apply(name: string, value = ''): void {
  for (const select of selects) {
    if (select.name !== name) continue;
    select.value = value;
    if (select.selectedIndex > 0) root.dataset[name] = value;
    else {
      select.selectedIndex = 0;
      root.removeAttribute(`data-${name}`);
    }
  }
}

/** Shows what is stored, or what the page has if the browser offers no storage. */
function recall(): void {
  for (const { name } of selects) {
    let choice = root.dataset[name];
    tryStorage(() => (choice = localStorage.getItem(keyOf(name)) ?? undefined));
    apply(name, choice);
  }
}

function store(name: string): void {
  const choice = root.dataset[name];
  tryStorage(() => {
    if (choice === undefined) localStorage.removeItem(keyOf(name));
    else localStorage.setItem(keyOf(name), choice);
  });
}

function tryStorage(use: () => void): void {
  try {
    use();
  } catch (error) {
    console.warn('Settings apply to this page only, because this browser stores nothing.', error);
  }
}

function keyOf(name: string): string {
  return `field-guide-${name}`;
}

recall();
// The choice may have changed in another tab, or while this page was in the browser’s history.
addEventListener('storage', recall);
addEventListener('pageshow', recall);

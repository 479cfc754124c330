declare global {
  interface Navigator {
    /** Not every browser tells (https://wicg.github.io/savedata/). */
    readonly connection?: { readonly saveData?: boolean };
  }
}

/** The rules of public/speculation-rules.json fetch nothing ahead for whoever saves data. */
export function markSavedData(): void {
  if (navigator.connection?.saveData) document.documentElement.dataset['saveData'] = '';
}

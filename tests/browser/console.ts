import type { Page } from '@playwright/test';

/**
 * What the browser complains of on a page from now on.
 *
 * @param kinds which messages of the console count; what nobody caught counts in any case
 */
export function complaints(
  page: Page,
  kinds: readonly string[] = ['error', 'warning'],
): readonly string[] {
  const found: string[] = [];
  page.on('pageerror', (error) => found.push(error.message));
  page.on('console', (message) => {
    if (kinds.includes(message.type())) found.push(message.text());
  });
  return found;
}

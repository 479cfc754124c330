import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';

/** The rules about colour: the slowest, and the only ones that a theme can break. */
export const COLOUR_RULES: readonly string[] = ['color-contrast', 'link-in-text-block'];

/** What of a page axe looks at, and by which rules; everything by all rules unless something is said. */
interface Scope {
  readonly within?: string;
  readonly only?: readonly string[];
  readonly without?: readonly string[];
}

/** Of siblings that are made of the same parts, leaves three: the hundredth row of a table shows axe nothing new. */
export function removeRepetitions(page: Page): Promise<void> {
  return page.evaluate(() => {
    const kindOf = ({ localName, className }: Element) => `${localName}.${className}`;
    const madeOf = (part: Element) => {
      const kinds = new Set([...part.querySelectorAll('*')].map(kindOf));
      return [kindOf(part), ...[...kinds].sort()].join(' ');
    };
    const parts = [...document.querySelectorAll('tr, li, details, section')];
    for (const siblings of Map.groupBy(parts, (part) => part.parentElement).values()) {
      for (const same of Map.groupBy(siblings, madeOf).values()) {
        for (const part of same.slice(3)) part.remove();
      }
    }
  });
}

/** What axe finds on a page, one line for each element at fault. */
export async function axeFindings(
  page: Page,
  { within, only, without = [] }: Scope = {},
): Promise<string[]> {
  const axe = new AxeBuilder({ page })
    // Otherwise axe opens a second page to join the findings of all frames; no page here has a frame.
    .setLegacyMode()
    .options({
      runOnly: only
        ? [...only]
        : ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
      rules: Object.fromEntries(without.map((rule) => [rule, { enabled: false }])),
      resultTypes: ['violations'],
    });
  if (within !== undefined) axe.include(within);
  const { violations } = await axe.analyze();
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(
      ({ target, failureSummary = '' }) => `${id} at ${target.join(' ')}: ${failureSummary}`,
    ),
  );
}

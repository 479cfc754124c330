import { expect, test } from 'vitest';
import { withoutIndexOnly } from '../../src/integrations/pagefind.ts';

test('what only the indexer reads is removed, whatever it holds', () => {
  expect(
    withoutIndexOnly(
      '<head><meta data-pagefind-meta="terms:a -> b, x > y"><meta name="a" content="b"></head>' +
        '<main data-pagefind-body id="content"><nav data-pagefind-ignore>n</nav>' +
        '<p data-index-only data-pagefind-weight="8" title="a > b" hidden>a -&gt; b</p><p>c</p></main>',
    ),
  ).toBe('<head><meta name="a" content="b"></head><main id="content"><nav>n</nav><p>c</p></main>');
});

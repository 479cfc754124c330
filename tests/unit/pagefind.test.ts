import { expect, test } from 'vitest';
import { indexRecords } from '../../src/build/integrations/pagefind/index-records.ts';
import { tellingFailures, withoutIndexOnly } from '../../src/build/integrations/pagefind/index.ts';

test('what only the indexer reads is removed, whatever it holds', () => {
  expect(
    withoutIndexOnly(
      '<main data-pagefind-body id="content"><nav data-pagefind-ignore>n</nav>' +
        '<p data-index-only data-pagefind-meta="terms" title="a > b" hidden>a -&gt; b</p><p>c</p></main>',
    ),
  ).toBe('<main id="content"><nav>n</nav><p>c</p></main>');
});

test('where Pagefind would only log that its index is not there, it throws', () => {
  const chunk =
    'catch(e){console.error(`Failed to load the index chunk ${url}:\n${e?.toString()}`);}';
  const meta = 'catch(e){console.error(`Failed to load the meta index:\n${e?.toString()}`);}';
  const start = 'this.init(options2?.language);';
  expect(tellingFailures(`${chunk}${meta}${start}`)).toBe(
    'catch(e){throw e;}catch(e){throw e;}this.init(options2?.language).catch(()=>{});',
  );
  expect(() => tellingFailures(`${chunk}${start}`)).toThrow('in 1 places');
  expect(() => tellingFailures(`${chunk}${meta}${meta}${start}`)).toThrow('in 3 places');
  expect(() => tellingFailures(`${chunk}${meta}`)).toThrow('in another way');
});

test('an article is indexed in parts: itself, each meaning with its samples, each look-alike', () => {
  const page = `<main data-pagefind-body><h1>481 Refused</h1><p>intro</p>
    <section class="meaning"><h3 id="acme">Acme: Refused</h3><p>of acme</p></section>
    <section class="meaning"><h3 id="bolt">Bolt: Late</h3><p>of bolt</p></section>
    <figure class="sample"><a href="#bolt">Bolt</a> <pre>log of bolt</pre></figure>
    <dl class="look-alikes"><div><dt>FTP 481</dt><dd>of ftp</dd></div></dl><p>end</p></main>`;
  const parts = indexRecords(page, '/481').map(({ part, html }) => [
    part,
    html
      .replace(/<[^>]*>/g, ' ')
      .replace(/\s+/g, ' ')
      .trim(),
  ]);
  expect(parts).toEqual([
    ['/481', '481 Refused 481 Refused intro end'],
    ['/481#acme', 'Acme: Refused Acme: Refused of acme'],
    ['/481#bolt', 'Bolt: Late Bolt: Late of bolt Bolt log of bolt'],
    ['/481#look-alikes 1', 'FTP 481 FTP 481 of ftp'],
  ]);
});

test('a page that is no article is refused', () => {
  expect(() => indexRecords('<main><h1>About</h1></main>', '/about')).toThrow('/about');
});

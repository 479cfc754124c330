import { marked } from 'marked';
import { MEASURED_CODE, readArticles, type Article } from '../content.ts';
import { icon, ICON, TEXTS, TITLE, writeProject } from './files.ts';
import type { Peer } from './peer.ts';

/** A single HTML file with the same text, as one would write it by hand: the least that a reader needs. */
export function plain(): Peer {
  return {
    name: 'One HTML file',
    article: (code) => `/${code}`,
    write: () => {
      const article = readArticles(TEXTS).find(({ code }) => code === MEASURED_CODE);
      if (!article) throw new Error(`There is no article on ${MEASURED_CODE}.`);
      const folder = writeProject('plain', {
        [ICON]: icon(),
        [`${MEASURED_CODE}.html`]: page(article),
      });
      return { folder, leftovers: [], output: folder };
    },
  };
}

function page({ title, summary, body }: Article): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(title)} - ${TITLE}</title>
<meta name="description" content="${escaped(summary)}">
<link rel="icon" href="/${ICON}">
<style>
body { max-width: 45rem; margin: 2rem auto; padding: 0 1rem; font: 1rem/1.5 system-ui, sans-serif }
pre, table { overflow-x: auto; display: block }
th, td { padding: .25rem .5rem; border: 1px solid; text-align: left; vertical-align: top }
</style>
</head>
<body>
<main>
${marked.parse(body, { async: false })}</main>
</body>
</html>
`;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}

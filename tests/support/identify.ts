import { fileURLToPath } from 'node:url';
import { buildCatalog } from '../../src/catalog/build.ts';
import { identifyData } from '../../src/formats/payloads/identify.ts';
import { createUrls } from '../../src/catalog/urls.ts';
import { tell, type Told } from '../../src/features/identify/answers.ts';
import { compile } from '../../src/features/identify/knowledge.ts';
import { parse } from '../../src/features/identify/parse/index.ts';
import { readContent } from '../../src/catalog/read-content.ts';

const content = readContent(fileURLToPath(new URL('../../content', import.meta.url)));
/** The catalog of the guide. */
export const catalog = buildCatalog(content, createUrls('/', 'https://guide.example'));

/** The data of Identify, ready to be matched. */
export const knowledge = compile(identifyData(catalog));

/** What Identify answers to a text. */
export function answersTo(text: string): Told {
  return tell(parse(text).pieces, knowledge, () => true);
}

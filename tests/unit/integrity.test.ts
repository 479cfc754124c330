import { expect, test } from 'vitest';
import { buildCatalog } from '../../src/catalog/build.ts';
import { ContentError, type Problem } from '../../src/catalog/problems.ts';
import { createUrls } from '../../src/catalog/urls.ts';
import { first, goodContent, type GoodContent } from '../support/good-content.ts';

/** The problems that a build reports when the content has been spoilt in one or more places. */
function problemsOf(spoil: (content: GoodContent) => void): readonly Problem[] {
  const content = goodContent();
  spoil(content);
  try {
    buildCatalog(content, createUrls('/', 'https://guide.example'));
  } catch (error) {
    if (error instanceof ContentError) return error.problems;
    throw error;
  }
  return [];
}

/** The provenance of a recorded sample. */
function recorded(id: string) {
  return {
    kind: 'recorded',
    software: ['Acme 1.0'],
    date: '2026-11-01',
    script: `lab/samples/${id}.ts`,
  };
}

function row(position: number, cells: Record<string, string> | Record<string, string>[]) {
  return { table: 'acme', position, cells: [cells].flat() };
}

/** Adds a recorded sample with a row. */
function addRow(content: GoodContent, name: string, ownRow: ReturnType<typeof row>): void {
  const model = first(content.samples);
  const id = `481/${name}`;
  const data = { ...model.data, provenance: recorded(id), row: ownRow };
  content.samples.push({ ...model, id, file: `content/codes/481/samples/${name}.md`, data });
}

test('the good content has no problems', () => {
  expect(problemsOf(() => undefined)).toEqual([]);
});

/** Adds a number that the page explains in passing. */
function mention({ data }: { data: object }, number: number, anchor: string): void {
  Object.assign(data, {
    mentions: [{ number, by: 'Acme', sentence: 'the coil is not wound at all', anchor }],
  });
}

test('a number may be explained below any heading of an article, a meaning or a guide', () => {
  const problems = problemsOf(({ articles, meanings, guides }) => {
    Object.assign(first(meanings), { body: '\n#### Other numbers\n\n583 too.\n' });
    for (const anchor of ['acme', 'acme-other-numbers', 'search-engines']) {
      mention(first(articles), 583, anchor);
    }
    mention(first(guides), 583, 'who-refuses');
  });
  expect(problems).toEqual([]);
});

const INDEX = 'codes/481/index.mdx';
const ACME = 'codes/481/acme.mdx';
const BOLT = 'codes/481/bolt.mdx';
const SAMPLE = 'codes/481/samples/acme-log.md';
const FORMAT = 'formats/acme-log.yaml';

/** Adds a sign of who wrote a number. */
function sign({ data }: { data: object }, facts: object) {
  const sentence = 'Acme does not know the number';
  const maker = { by: 'Acme', shows: 'HTTP/1.1 583 Acme', words: '\\d{3} Acme', sentence };
  Object.assign(data, { makers: [{ ...maker, anchor: 'who-refuses', ...facts }] });
}

/** Adds an event that the page explains in passing. */
function event({ data }: { data: object }, facts: object, anchor = 'acme'): void {
  const sentence = 'the coil is not wound at all';
  Object.assign(data, { mentions: [{ ...facts, by: 'Acme', sentence, anchor }] });
}

/** Changes the line of the format. */
function line(formats: GoodContent['formats'], facts: object): void {
  Object.assign(first(first(formats).data.lines), facts);
}

const RULES: [
  rule: string,
  spoil: (content: GoodContent) => void,
  expected: { file: string; field: string; says: RegExp },
][] = [
  [
    'an unknown field is rejected',
    ({ articles }) => Object.assign(first(articles).data, { sumary: 'x' }),
    { file: INDEX, field: 'front matter', says: /no field called sumary/ },
  ],
  [
    'a missing field is named',
    ({ articles }) => Object.assign(first(articles).data, { title: undefined }),
    { file: INDEX, field: 'title', says: /is missing/ },
  ],
  [
    'a missing field is named even if it may be a word or a list',
    ({ meanings }) => Object.assign(first(meanings).data, { seenIn: undefined }),
    { file: ACME, field: 'seenIn', says: /is missing/ },
  ],
  [
    'a file that could not be read is reported together with the others',
    (content) =>
      Object.assign(content, {
        problems: [
          { file: 'content/a.yaml', field: 'line 2', problem: 'is bad YAML', remedy: 'Fix it.' },
        ],
      }),
    { file: 'a.yaml', field: 'line 2', says: /is bad YAML/ },
  ],
  [
    'a summary has a limited length',
    ({ articles }) => Object.assign(first(articles).data, { summary: 'Too short.' }),
    { file: INDEX, field: 'summary', says: /too short.*60 to 160/s },
  ],
  [
    'backticks come in pairs',
    ({ articles }) => Object.assign(first(articles).data, { title: 'A `broken title' }),
    { file: INDEX, field: 'title', says: /unpaired backtick/ },
  ],
  [
    'there is advice for the visitor',
    ({ meanings }) => Object.assign(first(meanings).data.advice, { visitor: undefined }),
    { file: ACME, field: 'advice.visitor', says: /is missing/ },
  ],
  [
    'advice has a limited length',
    ({ meanings }) => Object.assign(first(meanings).data.advice, { visitor: 'Wait.' }),
    { file: ACME, field: 'advice.visitor', says: /20 to 420 characters/ },
  ],
  [
    'a citation has a limited length',
    ({ meanings }) =>
      Object.assign(first(meanings).data.advice, { visitor: `${'word '.repeat(45)}word.` }),
    { file: ACME, field: 'advice', says: /citation for a customer that has \d+ words/ },
  ],
  [
    'a ticket note has a limited length',
    ({ meanings }) =>
      Object.assign(first(meanings).data.advice, {
        developer: Array.from({ length: 4 }, () => 'Read it. '.repeat(45)),
      }),
    { file: ACME, field: 'advice', says: /ticket note that has \d+ characters/ },
  ],
  [
    'seenIn uses the words of the model',
    ({ meanings }) => Object.assign(first(meanings).data, { seenIn: ['wire'] }),
    { file: ACME, field: 'seenIn', says: /one of response, log/ },
  ],
  [
    'a source has an https address',
    ({ meanings }) =>
      Object.assign(first(first(meanings).data.sources), { url: 'http://a.example/' }),
    { file: ACME, field: 'sources[0].url', says: /not an https address/ },
  ],
  [
    'the date of a copy is a year, a month or a day',
    ({ meanings }) => Object.assign(first(first(meanings).data.sources), { copyOf: 'spring' }),
    { file: ACME, field: 'sources[0].copyOf', says: /date of a copy.*in quotes/s },
  ],
  [
    'a date exists in the calendar',
    ({ articles }) => Object.assign(first(articles).data, { reviewed: '2026-02-31' }),
    { file: INDEX, field: 'reviewed', says: /not a date.*in quotes/s },
  ],
  [
    'a date is in quotes, because YAML would turn 31 November into 1 December',
    ({ articles }) => Object.assign(first(articles).data, { reviewed: new Date('2026-11-31') }),
    { file: INDEX, field: 'reviewed', says: /not a date.*in quotes/s },
  ],
  [
    'there are at least three related articles',
    ({ articles }) => first(articles).data.related.pop(),
    { file: INDEX, field: 'related', says: /fewer than three/ },
  ],
  [
    'a product file matches its schema',
    ({ products }) => Object.assign(first(products).data, { kind: 'teapot' }),
    { file: 'products/acme.yaml', field: 'kind', says: /is not one of/ },
  ],
  [
    'a sample says where it comes from',
    ({ samples }) => Object.assign(first(samples).data.provenance, { kind: 'remembered' }),
    { file: SAMPLE, field: 'provenance.kind', says: /Use one of|belongs/ },
  ],
  [
    'a meaning belongs to an article',
    (content) => {
      content.articles.shift();
      first(content.guides).data.codes = [482];
    },
    {
      file: ACME,
      field: 'folder',
      says: /without an article.*Add content\/codes\/481\/index\.mdx/s,
    },
  ],
  [
    'an article has a meaning',
    (content) => {
      content.meanings.splice(0, 2);
      content.samples.shift();
      first(content.articles).data.order = [];
    },
    { file: INDEX, field: 'folder', says: /without a meaning/ },
  ],
  [
    'the order names only products that have a meaning',
    ({ articles }) => first(articles).data.order.push('bolf'),
    { file: INDEX, field: 'order[1]', says: /no meaning here.*mean bolt/s },
  ],
  [
    'the rows of the registry are valid',
    (content) => {
      content.registry += '999,Out of range,RFC 0,https://example.com/\n';
    },
    { file: 'registry.csv', field: 'row 999', says: /100 to 599/ },
  ],
  [
    'a group names only products that have a meaning',
    ({ articles }) =>
      Object.assign(first(articles).data, {
        groups: [{ name: 'Refused', products: ['acme', 'bolf'] }],
      }),
    { file: INDEX, field: 'groups[0].products[1]', says: /no meaning here.*mean bolt/s },
  ],
  [
    'no product is in two groups',
    ({ articles }) =>
      Object.assign(first(articles).data, {
        groups: [
          { name: 'Refused', products: ['acme', 'bolt'] },
          { name: 'Not allowed', products: ['bolt', 'acme'] },
        ],
      }),
    { file: INDEX, field: 'groups', says: /bolt twice/ },
  ],
  [
    'a group has at least two products',
    ({ articles }) =>
      Object.assign(first(articles).data, { groups: [{ name: 'Refused', products: ['acme'] }] }),
    { file: INDEX, field: 'groups[0].products', says: /fewer than two/ },
  ],
  [
    'changes are in order',
    ({ articles }) => {
      first(articles).data.changes.push({ date: '2026-11-02', what: 'Something later' });
    },
    { file: INDEX, field: 'changes', says: /newest change first/ },
  ],
  [
    'a page is reviewed after its last change',
    ({ articles }) => Object.assign(first(articles).data, { reviewed: '2026-10-01' }),
    { file: INDEX, field: 'reviewed', says: /older than the newest change/ },
  ],
  [
    'a range is checked after its last change',
    ({ ranges }) => Object.assign(first(ranges).data, { checked: '2026-10-01' }),
    { file: 'ranges/coil.yaml', field: 'checked', says: /older than the newest change/ },
  ],
  [
    'a product has a meaning or a range',
    ({ products }) =>
      products.push({ ...first(products), id: 'dynamo', file: 'content/products/dynamo.yaml' }),
    { file: 'products/dynamo.yaml', field: 'file', says: /without a meaning or a range/ },
  ],
  [
    'a product id can be an anchor',
    ({ products }) =>
      products.push({ ...first(products), id: 'Acme!', file: 'content/products/Acme!.yaml' }),
    { file: 'products/Acme!.yaml', field: 'file name', says: /cannot be an anchor/ },
  ],
  [
    'a meaning belongs to a known product',
    ({ meanings }) => Object.assign(first(meanings), { id: '481/acne' }),
    { file: ACME, field: 'file name', says: /no product called acne.*mean acme/s },
  ],
  [
    'a range belongs to a known product',
    ({ ranges }) => Object.assign(first(ranges), { id: 'dynamo' }),
    { file: 'ranges/coil.yaml', field: 'file name', says: /no product called dynamo/ },
  ],
  [
    'a pattern is valid',
    ({ meanings }) => Object.assign(first(first(meanings).data.fingerprints), { pattern: '(481' }),
    { file: ACME, field: 'fingerprints[0].pattern', says: /not a valid/ },
  ],
  [
    'a pattern is safe',
    ({ meanings }) =>
      Object.assign(first(first(meanings).data.fingerprints), { pattern: '(4+)+$' }),
    { file: ACME, field: 'fingerprints[0].pattern', says: /not a safe/ },
  ],
  [
    'a pattern does not match the empty text',
    ({ meanings }) =>
      Object.assign(first(first(meanings).data.fingerprints), { pattern: 'z{0,3}' }),
    { file: ACME, field: 'fingerprints[0].pattern', says: /empty text/ },
  ],
  [
    'a fingerprint shows a text that its pattern matches',
    ({ meanings }) =>
      Object.assign(first(first(meanings).data.fingerprints), { shows: 'GET / 200' }),
    { file: ACME, field: 'fingerprints[0].shows', says: /not matched/ },
  ],
  [
    'a pattern of a range is valid in every row',
    ({ ranges }) => Object.assign(first(first(ranges).data.fingerprints), { pattern: '({name}' }),
    { file: 'ranges/coil.yaml', field: 'fingerprints[0] (row 581).pattern', says: /not a valid/ },
  ],
  [
    'a row of a range has a fingerprint',
    ({ ranges }) => Object.assign(first(ranges).data, { fingerprints: [] }),
    { file: 'ranges/coil.yaml', field: 'rows[0].fingerprints', says: /no fingerprint/ },
  ],
  [
    'a pattern of numbers is valid in every row',
    ({ numbers }) => Object.assign(first(first(numbers).data.fingerprints), { pattern: '({name}' }),
    {
      file: 'numbers/acme.yaml',
      field: 'fingerprints[0] (row 4810).pattern',
      says: /not a valid/,
    },
  ],
  [
    'a number has a fingerprint',
    ({ numbers }) => Object.assign(first(numbers).data, { fingerprints: [] }),
    { file: 'numbers/acme.yaml', field: 'rows[0].fingerprints', says: /no fingerprint/ },
  ],
  [
    'numbers are in order',
    ({ numbers }) => first(numbers).data.rows.reverse(),
    { file: 'numbers/acme.yaml', field: 'rows[1].number', says: /4810 comes after 4811/ },
  ],
  [
    'numbers belong to a known product',
    ({ numbers }) => Object.assign(first(numbers).data, { product: 'dynamo' }),
    { file: 'numbers/acme.yaml', field: 'product', says: /names dynamo, which does not exist/ },
  ],
  [
    'a meaning that explains a number is in the guide',
    ({ numbers }) => Object.assign(first(first(numbers).data.rows), { meaning: '481/dynamo' }),
    { file: 'numbers/acme.yaml', field: 'rows[0].meaning', says: /names 481\/dynamo/ },
  ],
  [
    'a guide prints numbers once',
    ({ guides }) => Object.assign(first(guides), { body: '\n## Who refuses\n\nTwo products.\n' }),
    { file: 'numbers/acme.yaml', field: 'guide', says: /does not print these numbers/ },
  ],
  [
    'a guide prints numbers that exist',
    ({ guides }) => (first(guides).body += '\n<Numbers id="dynamo" />\n'),
    { file: 'guides/refusals.mdx', field: 'body', says: /names dynamo/ },
  ],
  [
    'a number on screen is no alias already',
    ({ articles }) => Object.assign(first(articles).data, { aliases: ['4810'] }),
    { file: 'numbers/acme.yaml', field: 'rows[0].number', says: /already an alias/ },
  ],
  [
    'the rows of a range are in order',
    ({ ranges }) => first(ranges).data.rows.reverse(),
    { file: 'ranges/coil.yaml', field: 'rows[1].code', says: /581 comes after 582/ },
  ],
  [
    'a meaning seen in a log has a sample or a reason',
    ({ meanings }) => Object.assign(meanings[1]?.data ?? {}, { noSample: undefined }),
    { file: BOLT, field: 'noSample', says: /has no sample.*content\/codes\/481\/samples\/bolt-…/s },
  ],
  [
    'a meaning with a sample gives no reason',
    ({ meanings }) =>
      Object.assign(first(meanings).data, { noSample: 'Nobody has published one.' }),
    { file: ACME, field: 'noSample', says: /has a sample after all/ },
  ],
  [
    'an article with two meanings has prose',
    ({ articles }) => Object.assign(first(articles), { body: '\n' }),
    { file: INDEX, field: 'body', says: /2 meanings and no prose.*Introduction/s },
  ],
  [
    'no section is missing',
    ({ articles }) => replaceBody(first(articles), '## Conclusion\n\nLook at who said it.\n', ''),
    { file: INDEX, field: 'body', says: /no section “Conclusion”.*Add “## Conclusion”/s },
  ],
  [
    'no section is empty',
    ({ articles }) => replaceBody(first(articles), 'Look at who said it.', ''),
    { file: INDEX, field: 'body', says: /nothing under “## Conclusion”/ },
  ],
  [
    'an article has no other sections',
    ({ articles }) =>
      replaceBody(first(articles), '## Conclusion', '## Bonus\n\nMore.\n\n## Conclusion'),
    { file: INDEX, field: 'body', says: /“Bonus”, which articles do not have/ },
  ],
  [
    'the sections are in order',
    ({ articles }) => {
      const entry = first(articles);
      replaceBody(entry, '## Introduction', '## Temporary');
      replaceBody(entry, '## In action', '## Introduction');
      replaceBody(entry, '## Temporary', '## In action');
    },
    { file: INDEX, field: 'body', says: /order In action, Introduction/ },
  ],
  [
    'the prose of an article is valid MDX',
    ({ articles }) => replaceBody(first(articles), 'Two products', 'Two {products'),
    { file: INDEX, field: 'body', says: /not valid MDX.*backticks/s },
  ],
  [
    'the prose of a meaning is valid MDX',
    ({ meanings }) => replaceBody(first(meanings), 'It happens.', 'It {happens.'),
    { file: ACME, field: 'body', says: /not valid MDX.*backticks/s },
  ],
  [
    'a section with nothing but a comment is empty',
    ({ articles }) => replaceBody(first(articles), 'Look at who said it.', '{/* later */}'),
    { file: INDEX, field: 'body', says: /nothing under “## Conclusion”/ },
  ],
  [
    'a heading of level 1 counts as a section',
    ({ articles }) =>
      replaceBody(first(articles), 'Nobody says.', 'Nobody says.\n\n# Bonus\n\nMore.'),
    { file: INDEX, field: 'body', says: /“Bonus”, which articles do not have/ },
  ],
  [
    'elements that the guide does not have are rejected',
    ({ articles }) => replaceBody(first(articles), 'Nobody says.', '<Chart />'),
    { file: INDEX, field: 'body', says: /<Chart>, which does not belong here/ },
  ],
  [
    'elements of articles are rejected in meanings',
    ({ meanings }) => replaceBody(first(meanings), 'It happens.', '<LookAlikes />'),
    { file: ACME, field: 'body', says: /<LookAlikes>, which does not belong here/ },
  ],
  [
    'the meanings are shown exactly once',
    ({ articles }) => replaceBody(first(articles), '<Meanings />', 'It means something.'),
    { file: INDEX, field: 'body', says: /does not show its meanings exactly once/ },
  ],
  [
    'meanings in a comment do not count as shown',
    ({ articles }) => replaceBody(first(articles), '<Meanings />', 'Text.\n\n{/* <Meanings /> */}'),
    { file: INDEX, field: 'body', says: /does not show its meanings exactly once/ },
  ],
  [
    'the meanings belong under In action',
    ({ articles }) => {
      replaceBody(first(articles), '<Meanings />', 'Text.');
      replaceBody(first(articles), 'Look at who', '<Meanings />\n\nLook at who');
    },
    { file: INDEX, field: 'body', says: /<Meanings> under “Conclusion”.*Move it/s },
  ],
  [
    'a heading does not take the anchor of a section',
    ({ articles }) => replaceBody(first(articles), '## Sample', '### Sample\n\nText.\n\n## Sample'),
    { file: INDEX, field: 'body', says: /anchor #sample belongs/ },
  ],
  [
    'a heading does not take the anchor of a meaning',
    ({ articles }) => replaceBody(first(articles), '## Sample', '### Bolt\n\nText.\n\n## Sample'),
    { file: INDEX, field: 'body', says: /anchor #bolt belongs/ },
  ],
  [
    'the headings of a meaning begin at level 4',
    ({ meanings }) => replaceBody(first(meanings), 'It happens.', '### Causes\n\nIt happens.'),
    { file: ACME, field: 'body', says: /“Causes” above level 4/ },
  ],
  [
    'a guide has sections',
    ({ guides }) => replaceBody(first(guides), '## Who refuses', ''),
    { file: 'guides/refusals.mdx', field: 'body', says: /has no sections/ },
  ],
  [
    'look-alikes are shown exactly once',
    ({ articles }) => replaceBody(first(articles), '<LookAlikes />', 'There are some.'),
    { file: INDEX, field: 'body', says: /does not show its look-alikes exactly once/ },
  ],
  [
    'the heading that says more about a look-alike is on the page',
    ({ articles }) => Object.assign(first(first(articles).data.lookAlikes), { anchor: 'smtpp' }),
    { file: INDEX, field: 'lookAlikes[0].anchor', says: /there is no heading or meaning #smtpp/ },
  ],
  [
    'without look-alikes there is no section for them',
    ({ articles }) => Object.assign(first(articles).data, { lookAlikes: [] }),
    { file: INDEX, field: 'body', says: /lookAlikes is empty/ },
  ],
  [
    'a related code has an article',
    ({ articles }) => Object.assign(first(first(articles).data.related), { code: 599 }),
    { file: INDEX, field: 'related[0].code', says: /no article on 599/ },
  ],
  [
    'a page is not related to itself',
    ({ articles }) => Object.assign(first(first(articles).data.related), { code: 481 }),
    { file: INDEX, field: 'related[0].code', says: /this page itself/ },
  ],
  [
    'a related code is named only once',
    ({ articles }) => {
      const { related } = first(articles).data;
      related.push(first(related));
    },
    { file: INDEX, field: 'related[3].code', says: /named twice/ },
  ],
  [
    'a guide is about a code that has an article',
    ({ guides }) => Object.assign(first(guides).data, { codes: [404] }),
    { file: 'guides/refusals.mdx', field: 'codes', says: /no code that has an article/ },
  ],
  [
    'a number that an article mentions has no article',
    ({ articles }) => mention(first(articles), 582, 'acme'),
    { file: INDEX, field: 'mentions[0].number', says: /582 has an article.*leads to its article/s },
  ],
  [
    'a number that an article mentions is not registered',
    ({ articles }) => mention(first(articles), 404, 'acme'),
    { file: INDEX, field: 'mentions[0].number', says: /404 is registered, as Not Found/ },
  ],
  [
    'the anchor of a mention is on the article',
    ({ articles }) => mention(first(articles), 583, 'acmee'),
    {
      file: INDEX,
      field: 'mentions[0].anchor',
      says: /no heading or meaning #acmee.*mean acme\?/s,
    },
  ],
  [
    'the anchor of a mention is on the guide',
    ({ guides }) => mention(first(guides), 583, 'who-refused'),
    { file: 'guides/refusals.mdx', field: 'mentions[0].anchor', says: /#who-refused/ },
  ],
  [
    'the anchor of a sign of who wrote a number is on the guide',
    ({ guides }) => sign(first(guides), { anchor: 'who-wrote' }),
    { file: 'guides/refusals.mdx', field: 'makers[0].anchor', says: /#who-wrote/ },
  ],
  [
    'a sign of who wrote a number is words or a pattern',
    ({ guides }) => sign(first(guides), { pattern: 'Acme' }),
    { file: 'guides/refusals.mdx', field: 'makers[0].words', says: /together with a pattern/ },
  ],
  [
    'the words that show who wrote a number are a safe pattern',
    ({ guides }) => sign(first(guides), { words: '(' }),
    { file: 'guides/refusals.mdx', field: 'makers[0].words', says: /not a valid/ },
  ],
  [
    'the words that show who wrote a number match what it shows',
    ({ guides }) => sign(first(guides), { shows: 'HTTP/1.1 583 Coil' }),
    { file: 'guides/refusals.mdx', field: 'makers[0].shows', says: /not matched/ },
  ],
  [
    'an event without a number has a pattern',
    ({ articles }) => event(first(articles), {}),
    { file: INDEX, field: 'mentions[0].number', says: /missing.*pattern and what it shows/s },
  ],
  [
    'the pattern of an event comes with what it shows',
    ({ articles }) => event(first(articles), { pattern: 'coil gone' }),
    { file: INDEX, field: 'mentions[0].shows', says: /missing/ },
  ],
  [
    'what an event shows comes with a pattern',
    ({ articles }) => event(first(articles), { shows: 'coil gone' }),
    { file: INDEX, field: 'mentions[0].pattern', says: /missing/ },
  ],
  [
    'the pattern of an event matches what it shows',
    ({ articles }) => event(first(articles), { pattern: 'coil gone', shows: 'coil lost' }),
    { file: INDEX, field: 'mentions[0].shows', says: /not matched by the pattern/ },
  ],
  [
    'the pattern of an event takes linear time',
    ({ guides }) => event(first(guides), { pattern: '(a+)+$', shows: 'aa' }, 'who-refuses'),
    { file: 'guides/refusals.mdx', field: 'mentions[0].pattern', says: /very long/ },
  ],
  [
    'a form of a line has only known placeholders',
    ({ formats }) => line(formats, { form: 'acme says {code}' }),
    {
      file: FORMAT,
      field: 'lines[0].form',
      says: /unknown \{code\}.*\{status\}, .*\{GET\|POST\}/s,
    },
  ],
  [
    'the braces of a form are paired',
    ({ formats }) => line(formats, { form: 'acme says {status}, origin {upstream' }),
    { file: FORMAT, field: 'lines[0].form', says: /unpaired brace/ },
  ],
  [
    'a form has one status',
    ({ formats }) => line(formats, { form: 'acme says {status} not {status}' }),
    { file: FORMAT, field: 'lines[0].form', says: /two statuses/ },
  ],
  [
    'a form has no two parts that can share the same text',
    ({ formats }) => line(formats, { form: 'acme says {status}, {word}:{word}' }),
    { file: FORMAT, field: 'lines[0].form', says: /without a space between them.*one \{word\}/s },
  ],
  [
    'a form tells the status from other numbers',
    ({ formats }) => line(formats, { form: '{word} {status} {n}' }),
    { file: FORMAT, field: 'lines[0].form', says: /nothing that tells the status/ },
  ],
  [
    'a form is found in its example',
    ({ formats }) => line(formats, { example: 'bolt says 481, origin -' }),
    { file: FORMAT, field: 'lines[0].example', says: /does not contain the form/ },
  ],
  [
    'the stated status is read from the example',
    ({ formats }) => line(formats, { status: 482 }),
    { file: FORMAT, field: 'lines[0].status', says: /is 482, but the form reads 481/ },
  ],
  [
    'a status is not said to be missing from an example that has one',
    ({ formats }) => line(formats, { status: null }),
    { file: FORMAT, field: 'lines[0].status', says: /is left out, but the form reads 481/ },
  ],
  [
    'the stated upstream is read from the example',
    ({ formats }) => line(formats, { upstream: 482 }),
    { file: FORMAT, field: 'lines[0].upstream', says: /is 482, but the form reads none/ },
  ],
  [
    'no format that is tried earlier reads something else from an example',
    ({ formats }) => {
      const [acme] = formats;
      const own = { form: 'says {n}, origin {status}', example: 'bolt says 1, origin 482' };
      const [known] = acme?.data.lines ?? [];
      if (!acme || !known) throw new Error('The good content has no format.');
      Object.assign(known, {
        form: 'says {n}, {status}',
        example: 'says 2, 481',
        upstream: undefined,
      });
      const lines = [{ ...known, ...own, status: 482 }];
      const copy = {
        ...acme.data,
        lines: [{ ...known, form: 'origin {status}', example: 'origin 483', status: 483 }],
      };
      formats.push({
        ...acme,
        id: 'a',
        file: 'content/formats/a.yaml',
        data: { ...copy, product: 'bolt' },
      });
      formats.push({
        ...acme,
        id: 'bolt',
        file: 'content/formats/bolt.yaml',
        data: { ...acme.data, lines },
      });
    },
    {
      file: 'formats/bolt.yaml',
      field: 'lines[0].example',
      says: /read first by content\/formats\/a\.yaml/,
    },
  ],
  [
    'an example is one line',
    ({ formats }) => line(formats, { example: 'acme says 481, origin -\n' }),
    { file: FORMAT, field: 'lines[0].example', says: /not one line/ },
  ],
  [
    'the product of a format exists',
    ({ formats }) => Object.assign(first(formats).data, { product: 'acmee' }),
    { file: FORMAT, field: 'product', says: /no product called acmee.*mean acme\?/s },
  ],
  [
    'a sample that is the source of a form exists',
    ({ formats }) => line(formats, { source: '481/acme-logs' }),
    { file: FORMAT, field: 'lines[0].source', says: /no sample 481\/acme-logs/ },
  ],
  [
    'a sample that is the source of a form has such a line',
    ({ formats }) => line(formats, { source: '481/acme-log' }),
    { file: FORMAT, field: 'lines[0].source', says: /no line of the sample 481\/acme-log/ },
  ],
  [
    'a source of a form is an address or a sample',
    ({ formats }) => line(formats, { source: 'acme-log' }),
    { file: FORMAT, field: 'lines[0].source', says: /neither an https address nor a sample/ },
  ],
  [
    'an alias leads to only one place',
    ({ articles }) => articles[1]?.data.aliases.push('481-refused'),
    {
      file: 'codes/482/index.mdx',
      field: 'aliases[1]',
      says: /already an alias in content\/codes\/481/,
    },
  ],
  [
    'an alias of a guide leads to only one place',
    ({ guides }) => first(guides).data.aliases.push('481-refused'),
    {
      file: 'guides/refusals.mdx',
      field: 'aliases[1]',
      says: /already an alias in content\/codes\/481/,
    },
  ],
  [
    'an alias of a meaning is not the address of a page',
    ({ meanings }) => first(meanings).data.aliases.push('index'),
    { file: ACME, field: 'aliases[1]', says: /the address of a page, or could become one/ },
  ],
  [
    'an alias could not be a code',
    ({ articles }) => first(articles).data.aliases.push('404'),
    { file: INDEX, field: 'aliases[1]', says: /the address of a page, or could become one/ },
  ],
  [
    'a sample that an article shows exists',
    ({ articles }) =>
      replaceBody(first(articles), '<Sample id="acme-log" />', '<Sample id="acme-lag" />'),
    {
      file: INDEX,
      field: 'body',
      says: /acme-lag that does not exist.*codes\/481\/samples\/acme-lag/s,
    },
  ],
  [
    'a sample is shown only once',
    ({ articles }) =>
      replaceBody(first(articles), '## Look-alikes', '<Sample id="acme-log" />\n\n## Look-alikes'),
    { file: INDEX, field: 'body', says: /a second time/ },
  ],
  [
    'a sample shows a meaning of its code',
    ({ samples }) => Object.assign(first(samples).data, { product: 'coil' }),
    { file: SAMPLE, field: 'product', says: /coil has no meaning/ },
  ],
  [
    'a sample consists of fenced blocks',
    ({ samples }) => Object.assign(first(samples), { body: 'GET / 481 0' }),
    { file: SAMPLE, field: 'body', says: /does not consist of fenced code blocks only/ },
  ],
  [
    'a block of a sample has a view',
    ({ samples }) => Object.assign(first(samples), { body: '```\nGET / 481 0\n```' }),
    { file: SAMPLE, field: 'body', says: /with one of exchange, response/ },
  ],
  [
    'a sample contains a fingerprint of its meaning',
    ({ samples }) => Object.assign(first(samples), { body: '```access-log\nGET / 200 5\n```' }),
    { file: SAMPLE, field: 'body', says: /no fingerprint of acme/ },
  ],
  [
    'a recorded sample names the script that has its name',
    ({ samples }) => Object.assign(first(samples).data, { provenance: recorded('482/acme-log') }),
    { file: SAMPLE, field: 'provenance.script', says: /Write lab\/samples\/481\/acme-log\.ts/ },
  ],
  [
    'only recorded samples have a row',
    ({ samples }) => Object.assign(first(samples).data, { row: row(1, { Case: 'one' }) }),
    { file: SAMPLE, field: 'row', says: /was not recorded/ },
  ],
  [
    'the rows of a table have the same columns',
    (content) => {
      addRow(content, 'acme-one', row(1, { Case: 'one', Status: '481' }));
      addRow(content, 'acme-two', row(2, { Case: 'two', Bytes: '0' }));
    },
    { file: 'codes/481/samples/acme-two.md', field: 'row.cells', says: /columns Case, Status/ },
  ],
  [
    'the rows that one sample adds to a table have the same columns',
    (content) => {
      addRow(content, 'acme-one', row(1, [{ Case: 'one', Status: '481' }, { Case: 'two' }]));
    },
    { file: 'codes/481/samples/acme-one.md', field: 'row.cells', says: /columns Case, Status/ },
  ],
  [
    'each row of a table has a position of its own',
    (content) => {
      addRow(content, 'acme-one', row(1, { Case: 'one' }));
      addRow(content, 'acme-two', row(1, { Case: 'two' }));
    },
    { file: 'codes/481/samples/acme-two.md', field: 'row.position', says: /position 1.*acme-one/ },
  ],
  [
    'a table that a meaning prints has rows',
    ({ meanings }) => replaceBody(first(meanings), 'It happens.', '<RecordedTable id="acme" />'),
    { file: ACME, field: 'body', says: /table acme, but no sample/ },
  ],
  [
    'a guide names the code of a table',
    (content) => {
      addRow(content, 'acme-one', row(1, { Case: 'one' }));
      const guide = first(content.guides);
      const tables = '<RecordedTable id="481/acme" />\n\n<RecordedTable id="acme" />';
      Object.assign(guide, { body: `${guide.body}\n\n${tables}\n` });
    },
    { file: 'guides/refusals.mdx', field: 'body', says: /table acme, but no sample/ },
  ],
];

test.for(RULES)('%s', ([, spoil, { file, field, says }]) => {
  const problems = problemsOf(spoil);
  const match = problems.find((problem) => problem.file.endsWith(file) && problem.field === field);
  expect(match, JSON.stringify(problems, undefined, 2)).toBeDefined();
  expect(`${match?.problem ?? ''} ${match?.remedy ?? ''}`).toMatch(says);
});

test('the problems of all files are reported at once, by file, each with its remedy', () => {
  const content = goodContent();
  Object.assign(first(content.meanings), { id: '481/acne' });
  Object.assign(first(first(content.articles).data.related), { code: 599 });
  replaceBody(content.articles[3] ?? first(content.articles), 'Look at who said it.', '');
  expect(() => buildCatalog(content, createUrls('/', 'https://guide.example')))
    .toThrowErrorMatchingInlineSnapshot(`
      [ContentError: The content has 7 problems.

      content/codes/481/acme.mdx
        file name: there is no product called acne
          → Did you mean acme? Otherwise add content/products/acne.yaml.
        noSample: the meaning is seen in log, but has no sample
          → Add content/codes/481/samples/acne-….md, or say in noSample why there is none.

      content/codes/481/index.mdx
        order[0]: names acme, which has no meaning here
          → Did you mean acne?
        related[0].code: there is no article on 599
          → Name a code that has an article, or add content/codes/599/index.mdx.

      content/codes/481/samples/acme-log.md
        product: acme has no meaning on the page of 481
          → Correct the product, or add the meaning.

      content/codes/981/index.mdx
        body: has nothing under “## Conclusion”
          → Write the section.

      content/numbers/acme.yaml
        rows[1].meaning: names 481/acme, which does not exist
          → Did you mean 481/acne?]
    `);
});

test('a body that is not valid MDX is only one problem, and does not count against its samples', () => {
  const problems = problemsOf(({ articles }) => {
    replaceBody(first(articles), 'Two products', 'Two {products');
  });
  expect(problems.map(({ file, field }) => `${file} ${field}`)).toEqual([
    'content/codes/481/index.mdx body',
  ]);
});

test('a faulty pattern is only one problem, and does not count against its samples', () => {
  const problems = problemsOf(({ meanings }) => {
    for (const fingerprint of first(meanings).data.fingerprints) fingerprint.pattern = '(481';
  });
  expect(new Set(problems.map(({ file }) => file))).toEqual(
    new Set(['content/codes/481/acme.mdx']),
  );
});

test('schema problems do not hide the problems of other files', () => {
  const problems = problemsOf(({ articles, products }) => {
    Object.assign(first(articles).data, { title: '', reviewed: 'today' });
    Object.assign(first(products).data, { url: 'acme.example' });
    replaceBody(articles[3] ?? first(articles), 'Look at who said it.', '');
  });
  expect(problems.map(({ file, field }) => `${file} ${field}`)).toEqual([
    'content/codes/481/index.mdx title',
    'content/codes/481/index.mdx reviewed',
    'content/products/acme.yaml url',
    'content/codes/981/index.mdx body',
  ]);
});

function replaceBody(entry: { body: string }, from: string | RegExp, to: string): void {
  expect(entry.body).toMatch(from);
  entry.body = entry.body.replace(from, to);
}

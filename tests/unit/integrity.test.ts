import { expect, test } from 'vitest';
import { buildCatalog } from '../../src/catalog/build.ts';
import { ContentError, type Problem } from '../../src/catalog/problems.ts';
import { createUrls } from '../../src/catalog/urls.ts';
import { goodContent, type GoodContent } from '../support/good-content.ts';

/** What the build would report about content that was spoilt in one or more places. */
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

/** The first entry of the list; the good content has at least one of everything. */
function first<T>(list: readonly T[]): T {
  const [head] = list;
  if (head === undefined) throw new Error('The list is empty.');
  return head;
}

/** The provenance of a sample that a script has recorded. */
function recorded(id: string) {
  return {
    kind: 'recorded',
    software: ['Acme 1.0'],
    date: '2026-11-01',
    script: `lab/samples/${id}.ts`,
  };
}

function row(position: number, cells: Record<string, string>) {
  return { table: 'acme', position, cells };
}

/** Adds a recorded sample that gives a row to a table. */
function addRow(content: GoodContent, id: string, ownRow: ReturnType<typeof row>): void {
  const model = first(content.samples);
  const data = { ...model.data, provenance: recorded(id), row: ownRow };
  content.samples.push({ ...model, id, file: `content/samples/${id}.md`, data });
  content.scripts[`lab/samples/${id}.ts`] = 'export default {};';
}

test('the good content has no problem', () => {
  expect(problemsOf(() => undefined)).toEqual([]);
});

const RULES: [
  rule: string,
  spoil: (content: GoodContent) => void,
  expected: { file: string; field: string; says: RegExp },
][] = [
  [
    'an unknown field is refused',
    ({ codes }) => Object.assign(first(codes).data, { sumary: 'x' }),
    { file: 'codes/481.mdx', field: 'front matter', says: /no field called sumary/ },
  ],
  [
    'a missing field is named',
    ({ codes }) => Object.assign(first(codes).data, { title: undefined }),
    { file: 'codes/481.mdx', field: 'title', says: /is missing/ },
  ],
  [
    'a summary keeps its length',
    ({ codes }) => Object.assign(first(codes).data, { summary: 'Too short.' }),
    { file: 'codes/481.mdx', field: 'summary', says: /too short.*60 to 160/s },
  ],
  [
    'backticks come in pairs',
    ({ codes }) => Object.assign(first(codes).data, { title: 'A `broken title' }),
    { file: 'codes/481.mdx', field: 'title', says: /without its partner/ },
  ],
  [
    'the advice begins with the visitor',
    ({ codes }) => first(first(codes).data.meanings).advice.reverse(),
    { file: 'codes/481.mdx', field: 'meanings[0].advice', says: /begin with the advice for a vis/ },
  ],
  [
    'a ticket note keeps its length',
    ({ codes }) => {
      const { advice } = first(first(codes).data.meanings);
      for (let i = 0; i < 4; i++) advice.push({ for: 'developer', do: 'Read it. '.repeat(45) });
    },
    { file: 'codes/481.mdx', field: 'meanings[0].advice', says: /ticket note of \d+ characters/ },
  ],
  [
    'seenIn uses the words of the model',
    ({ codes }) => Object.assign(first(first(codes).data.meanings), { seenIn: ['wire'] }),
    { file: 'codes/481.mdx', field: 'meanings[0].seenIn[0]', says: /one of response, log/ },
  ],
  [
    'a source is an https address',
    ({ codes }) =>
      Object.assign(first(first(first(codes).data.meanings).sources), { url: 'http://a.example/' }),
    { file: 'codes/481.mdx', field: 'meanings[0].sources[0].url', says: /not an https address/ },
  ],
  [
    'a date is a day of the calendar',
    ({ codes }) => Object.assign(first(codes).data, { reviewed: '2026-02-31' }),
    { file: 'codes/481.mdx', field: 'reviewed', says: /not a date.*in quotes/s },
  ],
  [
    'a date stands in quotes, for YAML would turn 31 November into 1 December',
    ({ codes }) => Object.assign(first(codes).data, { reviewed: new Date('2026-11-31') }),
    { file: 'codes/481.mdx', field: 'reviewed', says: /not a date.*in quotes/s },
  ],
  [
    'a date lies in the past',
    ({ codes }) => Object.assign(first(codes).data, { reviewed: '2926-11-01' }),
    { file: 'codes/481.mdx', field: 'reviewed', says: /in the future/ },
  ],
  [
    'at least three related articles',
    ({ codes }) => first(codes).data.related.pop(),
    { file: 'codes/481.mdx', field: 'related', says: /fewer than three/ },
  ],
  [
    'a product file fits its schema',
    ({ products }) => Object.assign(first(products).data, { kind: 'teapot' }),
    { file: 'products/acme.yaml', field: 'kind', says: /is not one of/ },
  ],
  [
    'a sample says how it came to be',
    ({ samples }) => Object.assign(first(samples).data.provenance, { kind: 'remembered' }),
    { file: 'samples/481-acme-log.md', field: 'provenance.kind', says: /Use one of|belongs/ },
  ],
  [
    'the file is called after the code',
    ({ codes }) => Object.assign(first(codes), { id: '480' }),
    { file: 'codes/481.mdx', field: 'code', says: /called 480\.mdx/ },
  ],
  [
    'a registered code has no page',
    (content) => {
      content.registry = content.registry.replace('404,Not Found', '481,Taken');
    },
    { file: 'codes/481.mdx', field: 'code', says: /registered with IANA/ },
  ],
  [
    'the registry is readable',
    (content) => {
      content.registry += '999,Out of range,RFC 0,https://example.com/\n';
    },
    { file: 'registry.csv', field: 'row 999', says: /100 to 599/ },
  ],
  [
    'changes are in order',
    ({ codes }) => {
      const { data } = first(codes);
      data.changes.push({ date: '2026-11-02', what: 'Something later' });
    },
    { file: 'codes/481.mdx', field: 'changes', says: /newest change first/ },
  ],
  [
    'a page is reviewed after its last change',
    ({ codes }) => Object.assign(first(codes).data, { reviewed: '2026-10-01' }),
    { file: 'codes/481.mdx', field: 'reviewed', says: /older than the newest change/ },
  ],
  [
    'a product that nobody mentions',
    ({ products }) =>
      products.push({ ...first(products), id: 'coil', file: 'content/products/coil.yaml' }),
    { file: 'products/coil.yaml', field: 'file', says: /no code mentions/ },
  ],
  [
    'a product id can be an anchor',
    ({ products }) =>
      products.push({ ...first(products), id: 'Acme!', file: 'content/products/Acme!.yaml' }),
    { file: 'products/Acme!.yaml', field: 'file name', says: /cannot be an anchor/ },
  ],
  [
    'a misspelt product',
    ({ codes }) => Object.assign(first(first(codes).data.meanings), { product: 'acne' }),
    {
      file: 'codes/481.mdx',
      field: 'meanings[0].product',
      says: /no product called acne.*mean acme/s,
    },
  ],
  [
    'a product has one meaning on a page',
    ({ codes }) => {
      const { meanings } = first(codes).data;
      meanings.push(first(meanings));
    },
    { file: 'codes/481.mdx', field: 'meanings[2].product', says: /two meanings/ },
  ],
  [
    'a pattern is valid',
    ({ codes }) =>
      Object.assign(first(first(first(codes).data.meanings).fingerprints), { pattern: '(481' }),
    { file: 'codes/481.mdx', field: 'meanings[0].fingerprints[0].pattern', says: /not a valid/ },
  ],
  [
    'a pattern is safe',
    ({ codes }) =>
      Object.assign(first(first(first(codes).data.meanings).fingerprints), { pattern: '(4+)+$' }),
    { file: 'codes/481.mdx', field: 'meanings[0].fingerprints[0].pattern', says: /not a safe/ },
  ],
  [
    'a pattern requires something',
    ({ codes }) =>
      Object.assign(first(first(first(codes).data.meanings).fingerprints), { pattern: 'z{0,3}' }),
    { file: 'codes/481.mdx', field: 'meanings[0].fingerprints[0].pattern', says: /empty text/ },
  ],
  [
    'a meaning seen in a log has a sample or a reason',
    ({ codes }) => Object.assign(first(codes).data.meanings[1] ?? {}, { noSample: undefined }),
    { file: 'codes/481.mdx', field: 'meanings[1].noSample', says: /has no sample/ },
  ],
  [
    'no reason where there is a sample',
    ({ codes }) =>
      Object.assign(first(first(codes).data.meanings), { noSample: 'There is none, so we say.' }),
    { file: 'codes/481.mdx', field: 'meanings[0].noSample', says: /has a sample after all/ },
  ],
  [
    'a section is missing',
    ({ codes }) => replaceBody(first(codes), '## Conclusion\n\nLook at who said it.\n', ''),
    { file: 'codes/481.mdx', field: 'body', says: /no section “Conclusion”.*Add “## Conclusion”/s },
  ],
  [
    'a section is empty',
    ({ codes }) => replaceBody(first(codes), 'Look at who said it.', ''),
    { file: 'codes/481.mdx', field: 'body', says: /nothing under “## Conclusion”/ },
  ],
  [
    'a section that no article has',
    ({ codes }) => replaceBody(first(codes), '## Conclusion', '## Bonus\n\nMore.\n\n## Conclusion'),
    { file: 'codes/481.mdx', field: 'body', says: /“Bonus” that no article has/ },
  ],
  [
    'the sections are in order',
    ({ codes }) => {
      const entry = first(codes);
      replaceBody(entry, '## Introduction', '## Temporary');
      replaceBody(entry, '## In action', '## Introduction');
      replaceBody(entry, '## Temporary', '## In action');
    },
    { file: 'codes/481.mdx', field: 'body', says: /order In action, Introduction/ },
  ],
  [
    'a body that is not MDX',
    ({ codes }) => replaceBody(first(codes), 'It happens.', 'It {happens.'),
    { file: 'codes/481.mdx', field: 'body', says: /not valid MDX.*backticks/s },
  ],
  [
    'a section that holds only a comment is empty',
    ({ codes }) => replaceBody(first(codes), 'Look at who said it.', '{/* later */}'),
    { file: 'codes/481.mdx', field: 'body', says: /nothing under “## Conclusion”/ },
  ],
  [
    'a heading of the first level is no section either',
    ({ codes }) => replaceBody(first(codes), 'Nobody says.', 'Nobody says.\n\n# Bonus\n\nMore.'),
    { file: 'codes/481.mdx', field: 'body', says: /“Bonus” that no article has/ },
  ],
  [
    'a meaning in a comment is not shown',
    ({ codes }) =>
      replaceBody(
        first(codes),
        /<Meaning product="bolt">[^]*?<\/Meaning>/,
        '{/* <Meaning product="bolt">x</Meaning> */}',
      ),
    { file: 'codes/481.mdx', field: 'body', says: /no section for the meaning of bolt/ },
  ],
  [
    'a meaning says something',
    ({ codes }) =>
      replaceBody(
        first(codes),
        /<Meaning product="bolt">[^]*?<\/Meaning>/,
        '<Meaning product="bolt" />',
      ),
    { file: 'codes/481.mdx', field: 'body', says: /says nothing in <Meaning product="bolt">/ },
  ],
  [
    'a meaning is shown once, however its quotes look',
    ({ codes }) =>
      replaceBody(
        first(codes),
        '## Sample',
        "<Meaning product='bolt'>\n\nAgain.\n\n</Meaning>\n\n## Sample",
      ),
    { file: 'codes/481.mdx', field: 'body', says: /shows a meaning twice/ },
  ],
  [
    'a meaning stands under In action',
    ({ codes }) => {
      replaceBody(first(codes), /<Meaning product="bolt">[^]*?<\/Meaning>/, '');
      replaceBody(
        first(codes),
        'Look at who',
        '<Meaning product="bolt">\n\nIt.\n\n</Meaning>\n\nLook at who',
      );
    },
    { file: 'codes/481.mdx', field: 'body', says: /<Meaning> bolt under “Conclusion”.*Move it/s },
  ],
  [
    'a heading does not take the anchor of a section',
    ({ codes }) => replaceBody(first(codes), '## Sample', '### Sample\n\nText.\n\n## Sample'),
    { file: 'codes/481.mdx', field: 'body', says: /anchor #sample belongs/ },
  ],
  [
    'look-alikes are shown',
    ({ codes }) => replaceBody(first(codes), '<LookAlikes />', 'There are some.'),
    { file: 'codes/481.mdx', field: 'body', says: /does not show its look-alikes once/ },
  ],
  [
    'a section of look-alikes without any',
    ({ codes }) => Object.assign(first(codes).data, { lookAlikes: [] }),
    { file: 'codes/481.mdx', field: 'body', says: /lookAlikes is empty/ },
  ],
  [
    'a meaning without a section',
    ({ codes }) => replaceBody(first(codes), /<Meaning product="bolt">[^]*?<\/Meaning>/, ''),
    { file: 'codes/481.mdx', field: 'body', says: /no section for the meaning of bolt/ },
  ],
  [
    'a section without a meaning',
    ({ codes }) => first(codes).data.meanings.pop(),
    { file: 'codes/481.mdx', field: 'body', says: /"bolt"> that the front matter does not list/ },
  ],
  [
    'the meanings are in order',
    ({ codes }) => first(codes).data.meanings.reverse(),
    { file: 'codes/481.mdx', field: 'body', says: /in the order acme, bolt/ },
  ],
  [
    'a related code without a page',
    ({ codes }) => Object.assign(first(first(codes).data.related), { code: 599 }),
    { file: 'codes/481.mdx', field: 'related[0].code', says: /no page for 599/ },
  ],
  [
    'a page is not related to itself',
    ({ codes }) => Object.assign(first(first(codes).data.related), { code: 481 }),
    { file: 'codes/481.mdx', field: 'related[0].code', says: /this page itself/ },
  ],
  [
    'a related code is named once',
    ({ codes }) => {
      const { related } = first(codes).data;
      related.push(first(related));
    },
    { file: 'codes/481.mdx', field: 'related[3].code', says: /named twice/ },
  ],
  [
    'an alias leads to one place',
    ({ codes }) => codes[1]?.data.aliases.push('481-refused'),
    { file: 'codes/482.mdx', field: 'aliases[1]', says: /already an alias in content\/codes\/481/ },
  ],
  [
    'an alias of a meaning shadows no page',
    ({ codes }) => first(first(codes).data.meanings).aliases.push('index'),
    { file: 'codes/481.mdx', field: 'meanings[0].aliases[1]', says: /page of its own/ },
  ],
  [
    'an alias that could be a code',
    ({ codes }) => first(codes).data.aliases.push('404'),
    { file: 'codes/481.mdx', field: 'aliases[1]', says: /page of its own/ },
  ],
  [
    'a sample that does not exist',
    ({ codes }) =>
      replaceBody(first(codes), '<Sample id="481-acme-log" />', '<Sample id="481-acme-lag" />'),
    { file: 'codes/481.mdx', field: 'body', says: /481-acme-lag that does not exist/ },
  ],
  [
    'a sample shown twice',
    ({ codes }) =>
      replaceBody(first(codes), '## Look-alikes', '<Sample id="481-acme-log" />\n\n## Look-alikes'),
    { file: 'codes/481.mdx', field: 'body', says: /a second time/ },
  ],
  [
    'a sample on another code’s page',
    ({ codes }) =>
      replaceBody(first(codes), '## Look-alikes', '<Sample id="482-acme-log" />\n\n## Look-alikes'),
    { file: 'codes/481.mdx', field: 'body', says: /one of 482/ },
  ],
  [
    'a sample is called after what it shows',
    ({ codes, samples }) => {
      replaceBody(first(codes), '481-acme-log', 'acme');
      Object.assign(first(samples), { id: 'acme' });
    },
    { file: 'samples/481-acme-log.md', field: 'file name', says: /Begin it with 481-acme-/ },
  ],
  [
    'a sample shows a meaning of its code',
    ({ samples }) => Object.assign(first(samples).data, { product: 'coil' }),
    { file: 'samples/481-acme-log.md', field: 'product', says: /coil has no meaning/ },
  ],
  [
    'a sample without a product is called after its code all the same',
    ({ codes, samples }) => {
      replaceBody(first(codes), '481-acme-log', 'acme');
      Object.assign(first(samples), { id: 'acme' });
      Object.assign(first(samples).data, { product: undefined });
    },
    { file: 'samples/481-acme-log.md', field: 'file name', says: /Begin it with 481-\./ },
  ],
  [
    'a sample is fenced blocks',
    ({ samples }) => Object.assign(first(samples), { body: 'GET / 481 0' }),
    { file: 'samples/481-acme-log.md', field: 'body', says: /not made of fenced code blocks/ },
  ],
  [
    'a block of a sample has a view',
    ({ samples }) => Object.assign(first(samples), { body: '```\nGET / 481 0\n```' }),
    { file: 'samples/481-acme-log.md', field: 'body', says: /with one of exchange, response/ },
  ],
  [
    'a sample bears a fingerprint',
    ({ samples }) => Object.assign(first(samples), { body: '```access-log\nGET / 200 5\n```' }),
    { file: 'samples/481-acme-log.md', field: 'body', says: /no fingerprint of acme/ },
  ],
  [
    'a recorded sample has its script',
    ({ samples }) => Object.assign(first(samples).data, { provenance: recorded('481-acme-log') }),
    {
      file: 'samples/481-acme-log.md',
      field: 'provenance.script',
      says: /Write lab\/samples\/481-/,
    },
  ],
  [
    'a sample is recorded by the script of its own name',
    (content) => {
      Object.assign(first(content.samples).data, { provenance: recorded('482-acme-log') });
      content.scripts['lab/samples/482-acme-log.ts'] = '';
    },
    { file: 'samples/481-acme-log.md', field: 'provenance.script', says: /its own name/ },
  ],
  [
    'a script has its recording',
    ({ scripts }) => Object.assign(scripts, { 'lab/samples/481-acme-two.ts': '' }),
    { file: 'lab/samples/481-acme-two.ts', field: 'file', says: /npm run lab -- 481-acme-two/ },
  ],
  [
    'only a script gives rows to a table',
    ({ samples }) => Object.assign(first(samples).data, { row: row(1, { Case: 'one' }) }),
    { file: 'samples/481-acme-log.md', field: 'row', says: /was not recorded/ },
  ],
  [
    'the rows of a table have the same columns',
    (content) => {
      addRow(content, '481-acme-one', row(1, { Case: 'one', Status: '481' }));
      addRow(content, '481-acme-two', row(2, { Case: 'two', Bytes: '0' }));
    },
    { file: 'samples/481-acme-two.md', field: 'row.cells', says: /columns Case, Status/ },
  ],
  [
    'each row of a table has its place',
    (content) => {
      addRow(content, '481-acme-one', row(1, { Case: 'one' }));
      addRow(content, '481-acme-two', row(1, { Case: 'two' }));
    },
    { file: 'samples/481-acme-two.md', field: 'row.position', says: /place 1 of 481-acme-one/ },
  ],
  [
    'a table that is printed has rows',
    ({ codes }) =>
      replaceBody(first(codes), '## Look-alikes', '<RecordedTable id="acme" />\n\n## Look-alikes'),
    { file: 'codes/481.mdx', field: 'body', says: /table acme to which no sample/ },
  ],
];

test.for(RULES)('%s', ([, spoil, { file, field, says }]) => {
  const problems = problemsOf(spoil);
  const match = problems.find((problem) => problem.file.endsWith(file) && problem.field === field);
  expect(match, JSON.stringify(problems, undefined, 2)).toBeDefined();
  expect(`${match?.problem ?? ''} ${match?.remedy ?? ''}`).toMatch(says);
});

test('problems of several files are reported at once, by file, each with its remedy', () => {
  const content = goodContent();
  Object.assign(first(first(content.codes).data.meanings), { product: 'acne' });
  Object.assign(first(first(content.codes).data.related), { code: 599 });
  replaceBody(content.codes[3] ?? first(content.codes), 'Look at who said it.', '');
  expect(() => buildCatalog(content, createUrls('/', 'https://guide.example')))
    .toThrowErrorMatchingInlineSnapshot(`
    [ContentError: The content has 7 problems.

    content/codes/481.mdx
      body: has no section for the meaning of acne
        → Add <Meaning product="acne">…</Meaning> under “## In action”.
      body: has a <Meaning product="acme"> that the front matter does not list
        → Add acme to meanings, or remove the element.
      meanings[0].product: there is no product called acne
        → Did you mean acme? Otherwise add content/products/acne.yaml.
      meanings[0].noSample: the meaning of acne is seen in log and has no sample
        → Add content/samples/481-acne-….md, or say in noSample why there is none.
      related[0].code: there is no page for 599
        → Add content/codes/599.mdx, or name one of 481, 482, 581, 981.

    content/codes/981.mdx
      body: has nothing under “## Conclusion”
        → Write the section.

    content/samples/481-acme-log.md
      product: acme has no meaning on the page of 481
        → Correct code or product, or add the meaning.]
  `);
});

test('a body that is not MDX is one problem, and its samples are not blamed for it', () => {
  const problems = problemsOf(({ codes }) => {
    replaceBody(first(codes), 'It happens.', 'It {happens.');
  });
  expect(problems.map(({ file, field }) => `${file} ${field}`)).toEqual([
    'content/codes/481.mdx body',
  ]);
});

test('problems of the schema do not hide those of the other files', () => {
  const problems = problemsOf(({ codes, products }) => {
    Object.assign(first(codes).data, { title: '', code: 'four' });
    Object.assign(first(products).data, { url: 'acme.example' });
    replaceBody(codes[3] ?? first(codes), 'Look at who said it.', '');
  });
  expect(problems.map(({ file, field }) => `${file} ${field}`)).toEqual([
    'content/codes/481.mdx code',
    'content/codes/481.mdx title',
    'content/products/acme.yaml url',
    'content/codes/981.mdx body',
  ]);
});

function replaceBody(entry: { body: string }, from: string | RegExp, to: string): void {
  expect(entry.body).toMatch(from);
  entry.body = entry.body.replace(from, to);
}

import type { RawContent, RawEntry } from '../../src/catalog/parse.ts';

const CODES = [481, 482, 581, 981];
const PRODUCTS = ['acme', 'bolt'];

/**
 * Content without problems: four codes that two products use, each with a sample; a range of a third product, which
 * shares one of the codes; numbers that one of the products shows on screen; and a guide.
 *
 * Every call creates new content, so that a test can spoil it.
 */
export function goodContent(): GoodContent {
  return {
    articles: CODES.map((code) => ({
      id: String(code),
      file: `content/codes/${code}/index.mdx`,
      data: goodArticle(code),
      body: goodBody(),
    })),
    meanings: CODES.flatMap((code) =>
      PRODUCTS.map((product) => ({
        id: `${code}/${product}`,
        file: `content/codes/${code}/${product}.mdx`,
        data: goodMeaning(code, product),
        body: '\nIt happens.\n',
      })),
    ),
    samples: CODES.map((code) => ({
      id: `${code}/acme-log`,
      file: `content/codes/${code}/samples/acme-log.md`,
      data: goodSample(),
      body: `\n\`\`\`access-log\nGET / ${code} 0\n\`\`\`\n`,
    })),
    products: [...PRODUCTS, 'coil'].map((id) => ({
      id,
      file: `content/products/${id}.yaml`,
      data: goodProduct(id),
      body: '',
    })),
    ranges: [{ id: 'coil', file: 'content/ranges/coil.yaml', data: goodRange(), body: '' }],
    numbers: [{ id: 'acme', file: 'content/numbers/acme.yaml', data: goodNumbers(), body: '' }],
    guides: [
      {
        id: 'refusals',
        file: 'content/guides/refusals.mdx',
        data: goodGuide(),
        body: '\n## Who refuses\n\nTwo products.\n\n<Numbers id="acme" />\n',
      },
    ],
    formats: [
      { id: 'acme-log', file: 'content/formats/acme-log.yaml', data: goodFormat(), body: '' },
    ],
    registry:
      '# A comment.\ncode,name,reference,url\n404,Not Found,"RFC 9110, section 15.5.5",https://www.rfc-editor.org/rfc/rfc9110#section-15.5.5\n',
    problems: [],
  };
}

/** Raw content whose data a test can change. */
export interface GoodContent extends RawContent {
  articles: GoodEntry<ReturnType<typeof goodArticle>>[];
  meanings: GoodEntry<ReturnType<typeof goodMeaning>>[];
  samples: GoodEntry<ReturnType<typeof goodSample>>[];
  products: GoodEntry<ReturnType<typeof goodProduct>>[];
  ranges: GoodEntry<ReturnType<typeof goodRange>>[];
  numbers: GoodEntry<ReturnType<typeof goodNumbers>>[];
  guides: GoodEntry<ReturnType<typeof goodGuide>>[];
  formats: GoodEntry<ReturnType<typeof goodFormat>>[];
  registry: string;
}

/** The first entry of a list. The good content has at least one of everything. */
export function first<T>(list: readonly T[]): T {
  const [head] = list;
  if (head === undefined) throw new Error('The list is empty.');
  return head;
}

type Mutable<T> = { -readonly [K in keyof T]: T[K] };
type GoodEntry<T> = Mutable<RawEntry> & { data: T & Record<string, unknown> };

function goodSources() {
  return [{ title: 'The manual', url: 'https://example.com/manual', kind: 'documentation' }];
}

function goodFingerprints(pattern: string) {
  return [{ in: 'log', pattern, tells: 'the status with no bytes', weight: 'supporting' }];
}

function goodAdvice(): Record<string, string | string[]> {
  return {
    visitor: 'Nothing is wrong with your device.',
    developer: 'Send the request as the manual says, once.',
  };
}

function goodChanges() {
  return [{ date: '2026-11-01', what: 'First published' }];
}

function goodMeaning(code: number, product: string) {
  return {
    name: 'Request Refused',
    seenIn: 'log',
    actionBy: 'caller',
    retry: 'no',
    summary: 'The request was refused because of something that the caller did before.',
    advice: goodAdvice(),
    fingerprints: goodFingerprints(`${code} 0$`),
    noSample: product === 'bolt' ? 'Nobody has published a log line of it.' : undefined,
    sources: goodSources(),
    checked: '2026-11-01',
    aliases: [`${product}-${code}`],
    searchTerms: ['request refused'],
  };
}

function goodNumbers() {
  return {
    product: 'acme',
    guide: 'refusals',
    summary: 'Acme shows a number of four digits beside a status that says less.',
    actionBy: 'site-owner',
    retry: 'no',
    advice: goodAdvice(),
    fingerprints: goodFingerprints('error {number}'),
    sources: goodSources(),
    checked: '2026-11-01',
    rows: [
      { number: 4810, name: 'Cold coil', summary: 'The coil has not been warm for a while.' },
      {
        number: 4811,
        name: 'No coil',
        summary: 'There is no coil at all, so nothing can be wound.',
        meaning: '481/acme',
      },
    ],
  };
}

function goodFormat() {
  return {
    name: 'log of Acme',
    in: 'log',
    product: 'acme',
    lines: [
      {
        form: 'acme says {status}, origin {upstream}',
        example: 'acme says 481, origin -',
        status: 481,
        upstream: 'none',
        source: 'https://example.com/manual',
      },
    ],
  };
}

function goodArticle(code: number) {
  const related = CODES.filter((other) => other !== code);
  return {
    title: 'Request Refused',
    summary: 'What two products mean by this number, how to tell them apart, and who has to act.',
    order: ['acme'],
    lookAlikes: [
      {
        what: 'The same number in FTP',
        tell: 'It is in the reply of an FTP server, not in HTTP.',
        url: 'https://www.rfc-editor.org/rfc/rfc959',
      },
    ],
    related: related.map((other) => ({
      code: other,
      why: 'The other number of the same product.',
    })),
    aliases: [`${code}-refused`],
    searchTerms: ['refused'],
    reviewed: '2026-11-02',
    changes: goodChanges(),
  };
}

function goodBody(): string {
  return `
## Introduction

Two products use it.

## In action

<Meanings />

## Sample

<Sample id="acme-log" />

## Look-alikes

<LookAlikes />

## Search engines

Nobody says.

## Conclusion

Look at who said it.
`;
}

function goodProduct(id: string) {
  return {
    name: id.replace(/^./, (first) => first.toUpperCase()),
    kind: 'web-server',
    summary: 'A web server that exists only in these tests.',
    url: 'https://example.com/',
    spellings: [`${id}d`],
  };
}

function goodSample() {
  return {
    title: 'A refused request',
    product: 'acme',
    provenance: { kind: 'observed', software: ['Acme 1.0'], date: '2026-11-01' },
  };
}

function goodRange() {
  return {
    summary: 'What a third product answers when one of its coils is not wound.',
    seenIn: 'response',
    actionBy: 'provider',
    retry: 'yes',
    advice: goodAdvice(),
    fingerprints: goodFingerprints('^HTTP/1\\.1 {code} {name}$'),
    sources: goodSources(),
    checked: '2026-11-01',
    changes: goodChanges(),
    rows: [
      { code: 581, name: 'Coil (loose)', summary: 'A coil has come loose, and nothing turns.' },
      { code: 582, name: 'Coil missing', summary: 'A coil is missing, and nothing turns at all.' },
    ],
  };
}

function goodGuide() {
  return {
    title: 'Who refuses what',
    summary: 'Which of the products refuses which request, and what one can do about each of them.',
    codes: [482, 481, 404],
    sources: goodSources(),
    checked: '2026-11-01',
    aliases: ['refusals-explained'],
    searchTerms: ['who refuses'],
    reviewed: '2026-11-02',
    changes: goodChanges(),
  };
}

import type { RawContent, RawEntry } from '../../src/catalog/parse.ts';

const CODES = [481, 482, 581, 981];

/**
 * Content that has no problem: four codes of two products, each with a sample.
 *
 * Every call makes it anew, so that a test may spoil one thing in it.
 */
export function goodContent(): GoodContent {
  return {
    codes: CODES.map((code) => ({
      id: String(code),
      file: `content/codes/${code}.mdx`,
      data: goodCode(code),
      body: goodBody(code),
    })),
    products: ['acme', 'bolt'].map((id) => ({
      id,
      file: `content/products/${id}.yaml`,
      data: goodProduct(id),
      body: '',
    })),
    samples: CODES.map((code) => ({
      id: `${code}-acme-log`,
      file: `content/samples/${code}-acme-log.md`,
      data: goodSample(code),
      body: `\n\`\`\`access-log\nGET / ${code} 0\n\`\`\`\n`,
    })),
    registry:
      '# A comment.\ncode,name,reference,url\n404,Not Found,"RFC 9110, section 15.5.5",https://www.rfc-editor.org/rfc/rfc9110#section-15.5.5\n',
    scripts: {},
  };
}

/** Raw content whose data a test may reach into. */
export interface GoodContent extends RawContent {
  codes: GoodEntry<ReturnType<typeof goodCode>>[];
  products: GoodEntry<ReturnType<typeof goodProduct>>[];
  samples: GoodEntry<ReturnType<typeof goodSample>>[];
  registry: string;
  scripts: Record<string, string>;
}

type Mutable<T> = { -readonly [K in keyof T]: T[K] };
type GoodEntry<T> = Mutable<RawEntry> & { data: T & Record<string, unknown> };

function goodSource() {
  return {
    title: 'The manual',
    url: 'https://example.com/manual',
    kind: 'documentation',
    checked: '2026-11-01',
  };
}

function goodMeaning(code: number, product: string) {
  return {
    product,
    name: 'Request Refused',
    seenIn: ['log'],
    actionBy: 'caller',
    retry: 'no',
    summary: 'The request was refused because of something that the caller did before.',
    fingerprints: [
      {
        in: 'log',
        pattern: `${code} 0$`,
        tells: 'the status with no bytes',
        weight: 'supporting',
      },
    ],
    advice: [
      { for: 'visitor', do: 'Nothing is wrong with your device.' },
      { for: 'developer', do: 'Send the request as the manual says, once.' },
    ],
    aliases: [`${product}-${code}`],
    searchTerms: ['request refused'],
    noSample: product === 'bolt' ? 'Nobody has published a log line of it.' : undefined,
    sources: [goodSource()],
  };
}

function goodCode(code: number) {
  const related = CODES.filter((other) => other !== code);
  return {
    code,
    title: 'Request Refused',
    summary: 'What two products mean by this number, how to tell them apart, and who has to act.',
    meanings: [goodMeaning(code, 'acme'), goodMeaning(code, 'bolt')],
    lookAlikes: [
      {
        what: 'The same number in FTP',
        tell: 'It stands in the reply of an FTP server, not in HTTP.',
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
    changes: [{ date: '2026-11-01', what: 'First published' }],
  };
}

function goodBody(code: number): string {
  return `
## Introduction

Two products use it.

## In action

<Meaning product="acme">

It happens.

</Meaning>

<Meaning product="bolt">

It happens too.

</Meaning>

## Sample

<Sample id="${code}-acme-log" />

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
    name: id === 'acme' ? 'Acme' : 'Bolt',
    kind: 'web-server',
    summary: 'A web server that exists only in these tests.',
    url: 'https://example.com/',
    spellings: [`${id}d`],
  };
}

function goodSample(code: number) {
  return {
    title: 'A refused request',
    code,
    product: 'acme',
    provenance: { kind: 'observed', software: ['Acme 1.0'], date: '2026-11-01' },
  };
}

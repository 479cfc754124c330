import type { Fingerprint } from '../schemas/meaning.ts';
import type { NumbersData } from '../schemas/numbers.ts';
import { evidenceOf } from './evidence.ts';
import type { NumberList, OnScreenNumber, ProductLink } from './model.ts';
import type { Content, Entry } from './parse.ts';
import { filledIn } from './filled-in.ts';
import { meaningNote } from './ticket-note.ts';
import type { Urls } from './urls.ts';

type Row = NumbersData['rows'][number];

/** All lists of numbers that are shown on screen, each with what its rows share filled in. */
export function numberListsOf(
  { numbers, meanings }: Content,
  products: ReadonlyMap<string, ProductLink>,
  urls: Urls,
): NumberList[] {
  return numbers.map(({ id, file, data }) => {
    const product = products.get(data.product);
    if (!product) throw new Error(`${data.product} passed the integrity check without a file`);
    const [first] = data.rows;
    const toNumber = (row: Row): OnScreenNumber => {
      const { number } = row;
      const explained = meanings.find((meaning) => meaning.id === row.meaning);
      const facts = {
        ...row,
        product,
        seenIn: ['body' as const],
        actionBy: row.actionBy ?? data.actionBy,
        retry: row.retry ?? data.retry,
        advice: row.advice ?? data.advice,
        fingerprints: fingerprintsOfNumber(data, row),
      };
      return {
        ...facts,
        url: urls.number(data.guide, number),
        aliases: [String(number)],
        evidence: evidenceOf(row.fingerprints, []),
        explained:
          explained && row.meaning !== undefined
            ? { url: urls.internal(`/${row.meaning.replace('/', '#')}`), name: explained.data.name }
            : undefined,
        ticketNote: meaningNote(number, facts),
      };
    };
    return {
      id,
      file,
      product,
      guide: data.guide,
      summary: data.summary,
      shared: data.fingerprints,
      advice: data.advice,
      evidence: first
        ? evidenceOf(fingerprintsOfNumber(data, { ...first, fingerprints: [] }), [])
        : [],
      numbers: data.rows.map(toNumber),
      sources: data.sources,
    };
  });
}

/** The numbers of all lists that have an answer of their own, because no meaning explains them in full. */
export function ownNumbersOf(lists: readonly NumberList[]): OnScreenNumber[] {
  return lists.flatMap(({ numbers }) => numbers.filter(({ explained }) => !explained));
}

/** The fingerprints of a row: those of the list, with the row’s number and name filled in, then its own. */
export function fingerprintsOfNumber(list: NumbersData, row: Row): Fingerprint[] {
  return [
    ...filledIn(list.fingerprints, 'number', String(row.number), row.name),
    ...row.fingerprints,
  ];
}

/** The anchors of the numbers that a guide prints, and of what to do about each. */
export function anchorsOfNumbers(numbers: readonly Entry<NumbersData>[], guide: string): string[] {
  return numbers
    .filter(({ data }) => data.guide === guide)
    .flatMap(({ data }) =>
      data.rows.flatMap(({ number, meaning }) =>
        meaning === undefined ? [String(number), `${number}-what-to-do`] : String(number),
      ),
    );
}

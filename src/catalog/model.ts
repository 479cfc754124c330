import type { ArticleData, LookAlike } from '../schemas/article.ts';
import type { Source } from '../schemas/common.ts';
import type { FormatData } from '../schemas/format.ts';
import type { GuideData } from '../schemas/guide.ts';
import type { Advice, Fingerprint, MeaningData } from '../schemas/meaning.ts';
import type { SeenIn } from '../shared/vocabulary.ts';
import type { ProductData } from '../schemas/product.ts';
import type { SampleData } from '../schemas/sample.ts';
import type { Evidence } from './evidence.ts';
import type { Alias } from './aliases.ts';
import type { ClassFacts } from '../shared/status-class.ts';
import type { Transcript } from './outline.ts';
import type { PlateRow } from './plate.ts';
import type { RegisteredCode } from './registry.ts';
import type { Urls } from './urls.ts';

/** What a link to an article needs. */
export interface ArticleLink {
  readonly code: number;
  readonly title: string;
  readonly summary: string;
  readonly url: string;
}

/** A product, with the addresses of its page in this guide (`url`) and of its own home page (`home`). */
export interface ProductLink extends Omit<ProductData, 'url'> {
  readonly id: string;
  readonly url: string;
  readonly home: string;
}

/** A meaning, with its product, its address and its samples. */
export interface ArticleMeaning extends MeaningData {
  readonly product: ProductLink;
  readonly url: string;
  /** The path of its file, relative to the repository’s root. */
  readonly file: string;
  /** The id of the collection entry with its prose, if it has one. */
  readonly entry: string | undefined;
  /** Its prose in MDX; empty if there is none. */
  readonly body: string;
  /** Whether it is a row of its product’s range. */
  readonly isRow: boolean;
  readonly samples: readonly ArticleSample[];
  /** What a reader compares with what they have, the conclusive first. */
  readonly evidence: readonly Evidence[];
  /** The sample that the article shows inside the meaning, if there is one. */
  readonly best: ArticleSample | undefined;
  /** Whether the article shows only its name and summary, until a reader unfolds it or arrives at it. */
  readonly isFolded: boolean;
  /** Where all its samples are, if it has more than one. */
  readonly allSamples: string | undefined;
  /** What a colleague would write in a ticket, without the permalink. */
  readonly ticketNote: string;
}

/** A sample, with its transcripts and the fingerprints to highlight in them. */
export interface ArticleSample extends Omit<SampleData, 'product' | 'row'> {
  /** The stem of its file name, which is also its anchor on the article and on the samples page. */
  readonly id: string;
  /** Its address: on the article if the article shows it, otherwise on the samples page. */
  readonly url: string;
  /** Its address on the samples page. */
  readonly fullUrl: string;
  readonly transcripts: readonly Transcript[];
  readonly fingerprints: readonly Fingerprint[];
}

/** A table whose rows come from recorded samples, one sample per row. */
export interface RecordedTable {
  /** The id that prose uses to print it. */
  readonly id: string;
  readonly title: string;
  readonly columns: readonly string[];
  readonly rows: readonly {
    readonly sample: ArticleSample;
    /** One cell per column. */
    readonly cells: readonly string[];
  }[];
}

/** A related article, and why a reader would want it. */
export interface RelatedArticle extends ArticleLink {
  readonly why: string;
}

/** An entry of an article's table of contents. */
export interface ContentsEntry {
  readonly text: string;
  readonly anchor: string;
  readonly children: readonly ContentsEntry[];
}

/** What a link to a guide needs. */
export interface GuideLink {
  readonly id: string;
  readonly title: string;
  readonly summary: string;
  readonly url: string;
}

/** A number of four or five digits that a product shows beside an HTTP status: Cloudflare’s 1020. */
export interface OnScreenNumber extends Pick<
  MeaningData,
  | 'name'
  | 'summary'
  | 'seenIn'
  | 'actionBy'
  | 'retry'
  | 'retryNote'
  | 'advice'
  | 'fingerprints'
  | 'sources'
  | 'aliases'
  | 'searchTerms'
> {
  readonly number: number;
  readonly product: ProductLink;
  /** Its address in the guide that prints it. */
  readonly url: string;
  /** The HTTP statuses that it comes with, as far as a source shows them. */
  readonly statuses: readonly number[];
  /** Headers that a source shows with it. */
  readonly headers: readonly string[];
  /** What a reader compares with what they have, apart from what all numbers of its list share. */
  readonly evidence: readonly Evidence[];
  /** The meaning that explains it in full, if one does: search and Identify then answer with that one. */
  readonly explained: { readonly url: string; readonly name: string } | undefined;
  /** What a colleague would write in a ticket, without the permalink. */
  readonly ticketNote: string;
}

/** The numbers of one product, printed in a guide. */
export interface NumberList {
  readonly id: string;
  /** The path of its file, relative to the repository’s root. */
  readonly file: string;
  readonly product: ProductLink;
  /** The id of the guide that prints it. */
  readonly guide: string;
  readonly summary: string;
  /** The fingerprints of every number; in them, `{number}` and `{name}` are those of the number. */
  readonly shared: readonly Fingerprint[];
  /** What to do about each number that has no advice of its own. */
  readonly advice: readonly Advice[];
  /** What all of its numbers look like, with the first number as the example. */
  readonly evidence: readonly Evidence[];
  readonly numbers: readonly OnScreenNumber[];
  readonly sources: readonly Source[];
}

/** A page that spans codes. */
export interface Guide extends GuideLink {
  /** The path of its file, relative to the repository’s root. */
  readonly file: string;
  /** Its prose in MDX. */
  readonly body: string;
  /** The codes it is about, in the author’s order. */
  readonly codes: readonly number[];
  /** The articles of those that have one. */
  readonly articles: readonly ArticleLink[];
  readonly lookAlikes: readonly LookAlike[];
  readonly sources: readonly Source[];
  readonly contents: readonly ContentsEntry[];
  readonly aliases: readonly string[];
  readonly searchTerms: readonly string[];
  readonly reviewed: Date;
  readonly changes: GuideData['changes'];
}

/** The page of a code. */
export interface Article extends ArticleLink {
  /** The path of its file, relative to the repository’s root. */
  readonly file: string;
  /** Its prose that spans meanings, in MDX; empty if the page is built from the facts. */
  readonly body: string;
  /** Its row in the IANA registry, if the number is registered. */
  readonly registered: RegisteredCode | undefined;
  /** What a colleague would write in a ticket while the product is unknown, without the permalink. */
  readonly ticketNote: string;
  readonly class: ClassFacts & { readonly url: string };
  readonly meanings: readonly ArticleMeaning[];
  /** The table at the top. */
  readonly plate: readonly PlateRow[];
  /** All samples of the code, including those of its meanings, sorted by id. */
  readonly samples: readonly ArticleSample[];
  /** The address of the samples page. */
  readonly samplesUrl: string;
  readonly tables: readonly RecordedTable[];
  readonly lookAlikes: readonly LookAlike[];
  readonly related: readonly RelatedArticle[];
  /** The guides that are about this code. */
  readonly guides: readonly GuideLink[];
  readonly previous: ArticleLink | undefined;
  readonly next: ArticleLink | undefined;
  readonly contents: readonly ContentsEntry[];
  readonly aliases: readonly string[];
  readonly searchTerms: readonly string[];
  readonly reviewed: Date;
  readonly changes: ArticleData['changes'];
}

/** A product with all its meanings. */
export interface ProductPage extends ProductLink {
  readonly uses: readonly { readonly article: Article; readonly meaning: ArticleMeaning }[];
  /** The summary of its range, if it has one. */
  readonly range: string | undefined;
}

/** A class of codes with its articles. */
export interface ClassPage extends ClassFacts {
  readonly url: string;
  readonly entries: readonly DirectoryEntry[];
}

/** An article in a list, with the meanings that the list shows. */
export interface DirectoryEntry {
  readonly article: Article;
  readonly meanings: readonly ArticleMeaning[];
}

/** A place where codes are seen, with the meanings that are seen there. */
export interface SeenInPage {
  readonly place: SeenIn;
  readonly url: string;
  readonly entries: readonly DirectoryEntry[];
}

/** What a program writes beside a number that it does not know. */
export interface Maker {
  /** Who writes it: `Squid`. */
  readonly by: string;
  /** What matches the number with its words, and what matches a piece of an error page; it has one of them. */
  readonly words: string | undefined;
  readonly pattern: string | undefined;
  /** What it tells, without a full stop. */
  readonly sentence: string;
  /** The address of the explanation: `/guides/who-made-this-number#squid`. */
  readonly url: string;
}

/** A number without an article, or an event without a number, that a page explains in passing. */
export interface Mention {
  readonly number?: number | undefined;
  /** What a reader sees, if it is not a number: `CD--`. */
  readonly shows?: string | undefined;
  /** What finds it in a pasted text. */
  readonly pattern?: string | undefined;
  readonly searchTerms: readonly string[];
  /** Who uses it: `Cloudflare`. */
  readonly by: string;
  /** What it means there, without a full stop. */
  readonly sentence: string;
  /** The address of the explanation: `/530#cloudflare`. */
  readonly url: string;
  /** The page that explains it: its code, or the title of a guide. */
  readonly page: number | string;
}

/** How a program writes a status in its log or in a message. */
export interface Format extends FormatData {
  readonly id: string;
  /** The path of its file, relative to the repository’s root. */
  readonly file: string;
}

/** The model of the whole guide, derived from the content. Pages print only what is in it. */
export interface Catalog {
  readonly urls: Urls;
  /** Sorted by code. */
  readonly articles: readonly Article[];
  /** All articles with all their meanings. */
  readonly directory: readonly DirectoryEntry[];
  /** Sorted by name. */
  readonly products: readonly ProductPage[];
  /** Sorted by id. */
  readonly numberLists: readonly NumberList[];
  /** Sorted by title. */
  readonly guides: readonly Guide[];
  /** The classes that have articles. */
  readonly classes: readonly ClassPage[];
  /** In the order of the vocabulary. */
  readonly seenIn: readonly SeenInPage[];
  /** Sorted by slug. */
  readonly aliases: readonly Alias[];
  readonly registry: readonly RegisteredCode[];
  /** The registered codes that have a page and no article, sorted by code. */
  readonly standards: readonly RegisteredCode[];
  /** Sorted by number, those without one last; those of one number in the order of their pages, articles first. */
  readonly mentions: readonly Mention[];
  readonly makers: readonly Maker[];
  /** In the order in which they are tried. */
  readonly formats: readonly Format[];
}

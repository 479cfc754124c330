import type { Code, Fingerprint, Meaning } from '../schemas/code.ts';
import type { SeenIn } from '../shared/vocabulary.ts';
import type { Product } from '../schemas/product.ts';
import type { Sample } from '../schemas/sample.ts';
import type { Alias } from './aliases.ts';
import type { ClassFacts } from '../shared/status-class.ts';
import type { Transcript } from './outline.ts';
import type { RegisteredCode } from './registry.ts';
import type { Urls } from './urls.ts';

/** What is enough to print a link to an article. */
export interface ArticleLink {
  readonly code: number;
  readonly title: string;
  readonly summary: string;
  readonly url: string;
}

/** A product, with the address of its page here beside that of its own home page. */
export interface ProductLink extends Omit<Product, 'url'> {
  readonly id: string;
  readonly url: string;
  readonly home: string;
}

/** A meaning with what the catalog knows of it: its product and its address. */
export interface ArticleMeaning extends Omit<Meaning, 'product'> {
  readonly product: ProductLink;
  readonly url: string;
  readonly samples: readonly ArticleSample[];
  /** Where its samples are, if it has some and the article shows none of them. */
  readonly samplesElsewhere: string | undefined;
  /** What a colleague would write into a ticket, without the permalink. */
  readonly ticketNote: string;
}

/** A sample with its transcripts and what may be marked in them. */
export interface ArticleSample extends Omit<Sample, 'product' | 'code' | 'row'> {
  /** The stem of its file: `499-nginx-access-log`. */
  readonly id: string;
  /** Its anchor on the page of samples and, if it is shown there, on the article: `nginx-access-log`. */
  readonly anchor: string;
  /** Its address: on the article if that shows it, else on the page of samples. */
  readonly url: string;
  /** Its address on the page of samples. */
  readonly fullUrl: string;
  readonly transcripts: readonly Transcript[];
  readonly fingerprints: readonly Fingerprint[];
  /** The script that recorded it, if one did. */
  readonly script: { readonly file: string; readonly text: string } | undefined;
}

/** A table whose rows were recorded, each by a sample of its own. */
export interface RecordedTable {
  /** The id by which an article prints it. */
  readonly id: string;
  readonly title: string;
  readonly columns: readonly string[];
  readonly rows: readonly {
    readonly sample: ArticleSample;
    /** A cell for each column. */
    readonly cells: readonly string[];
  }[];
}

export interface RelatedArticle extends ArticleLink {
  readonly why: string;
}

/** An entry of an article's table of contents. */
export interface ContentsEntry {
  readonly text: string;
  readonly anchor: string;
  readonly children: readonly ContentsEntry[];
}

/** An article. */
export interface Article extends ArticleLink {
  /** Path of its file from the repository's root. */
  readonly file: string;
  /** Its prose, as its author wrote it in MDX. */
  readonly body: string;
  /** What a colleague would write into a ticket when the product is not known, without the permalink. */
  readonly ticketNote: string;
  readonly class: ClassFacts & { readonly url: string };
  readonly meanings: readonly ArticleMeaning[];
  /** Every sample of the code, those of its meanings among them, in the order of their ids. */
  readonly samples: readonly ArticleSample[];
  /** The address of the page that shows them all. */
  readonly samplesUrl: string;
  readonly tables: readonly RecordedTable[];
  readonly lookAlikes: Code['lookAlikes'];
  readonly related: readonly RelatedArticle[];
  readonly previous: ArticleLink | undefined;
  readonly next: ArticleLink | undefined;
  readonly contents: readonly ContentsEntry[];
  readonly aliases: readonly string[];
  readonly searchTerms: readonly string[];
  readonly reviewed: Date;
  readonly changes: Code['changes'];
}

/** A product with every meaning it gives to a code. */
export interface ProductPage extends ProductLink {
  readonly uses: readonly { readonly article: Article; readonly meaning: ArticleMeaning }[];
}

/** A class of codes with its articles. */
export interface ClassPage extends ClassFacts {
  readonly url: string;
  readonly entries: readonly DirectoryEntry[];
}

/** An article in the directory, with those of its meanings that are looked for. */
export interface DirectoryEntry {
  readonly article: Article;
  readonly meanings: readonly ArticleMeaning[];
}

/** A place in which codes are met, with the meanings that are met there. */
export interface SeenInPage {
  readonly place: SeenIn;
  readonly url: string;
  readonly entries: readonly DirectoryEntry[];
}

/** The derived model of the whole guide. Pages print what it holds, and nothing else. */
export interface Catalog {
  readonly urls: Urls;
  /** In the order of their codes. */
  readonly articles: readonly Article[];
  /** All articles with all their meanings. */
  readonly directory: readonly DirectoryEntry[];
  /** In the order of their names. */
  readonly products: readonly ProductPage[];
  /** The classes that have articles. */
  readonly classes: readonly ClassPage[];
  /** In the order of the schema. */
  readonly seenIn: readonly SeenInPage[];
  /** In the order of their slugs. */
  readonly aliases: readonly Alias[];
  readonly registry: readonly RegisteredCode[];
}

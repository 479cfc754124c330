import type { ArticleData, LookAlike } from '../schemas/article.ts';
import type { Source } from '../schemas/common.ts';
import type { GuideData } from '../schemas/guide.ts';
import type { Fingerprint, MeaningData } from '../schemas/meaning.ts';
import type { SeenIn } from '../shared/vocabulary.ts';
import type { ProductData } from '../schemas/product.ts';
import type { SampleData } from '../schemas/sample.ts';
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
export interface ProductLink extends Omit<ProductData, 'url'> {
  readonly id: string;
  readonly url: string;
  readonly home: string;
}

/** A meaning with what the catalog knows of it: its product and its address. */
export interface ArticleMeaning extends MeaningData {
  readonly product: ProductLink;
  readonly url: string;
  /** Path of its file from the repository’s root. */
  readonly file: string;
  /** The id of the collection entry that holds its prose, if it has one. */
  readonly entry: string | undefined;
  /** Its prose, as its author wrote it in MDX; empty if there is none. */
  readonly body: string;
  /** Whether it is a row of its product’s range. */
  readonly isRow: boolean;
  readonly samples: readonly ArticleSample[];
  /** Where its samples are, if it has some and the article shows none of them. */
  readonly samplesElsewhere: string | undefined;
  /** What a colleague would write into a ticket, without the permalink. */
  readonly ticketNote: string;
}

/** A sample with its transcripts and what may be marked in them. */
export interface ArticleSample extends Omit<SampleData, 'product' | 'row'> {
  /** The stem of its file, and its anchor on the page of samples and, if it is shown there, on the article. */
  readonly id: string;
  /** Its address: on the article if that shows it, else on the page of samples. */
  readonly url: string;
  /** Its address on the page of samples. */
  readonly fullUrl: string;
  readonly transcripts: readonly Transcript[];
  readonly fingerprints: readonly Fingerprint[];
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

/** What is enough to print a link to a guide. */
export interface GuideLink {
  readonly id: string;
  readonly title: string;
  readonly summary: string;
  readonly url: string;
}

/** A page that spans codes. */
export interface Guide extends GuideLink {
  /** Path of its file from the repository’s root. */
  readonly file: string;
  /** Its prose, as its author wrote it in MDX. */
  readonly body: string;
  /** The codes it is about that have articles, in the author’s order. */
  readonly articles: readonly ArticleLink[];
  readonly sources: readonly Source[];
  readonly contents: readonly ContentsEntry[];
  readonly aliases: readonly string[];
  readonly searchTerms: readonly string[];
  readonly reviewed: Date;
  readonly changes: GuideData['changes'];
}

/** The page of a code. */
export interface Article extends ArticleLink {
  /** Path of its file from the repository's root. */
  readonly file: string;
  /** Its prose that spans meanings, as its author wrote it in MDX; empty if the page is built from the facts. */
  readonly body: string;
  /** Its row of the IANA registry, if the number is registered. */
  readonly registered: RegisteredCode | undefined;
  /** What a colleague would write into a ticket when the product is not known, without the permalink. */
  readonly ticketNote: string;
  readonly class: ClassFacts & { readonly url: string };
  readonly meanings: readonly ArticleMeaning[];
  /** Every sample of the code, those of its meanings among them, in the order of their ids. */
  readonly samples: readonly ArticleSample[];
  /** The address of the page that shows them all. */
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

/** A product with every meaning it gives to a code. */
export interface ProductPage extends ProductLink {
  readonly uses: readonly { readonly article: Article; readonly meaning: ArticleMeaning }[];
  /** What its block of codes is, if it has one. */
  readonly range: string | undefined;
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
  /** In the order of their titles. */
  readonly guides: readonly Guide[];
  /** The classes that have articles. */
  readonly classes: readonly ClassPage[];
  /** In the order of the schema. */
  readonly seenIn: readonly SeenInPage[];
  /** In the order of their slugs. */
  readonly aliases: readonly Alias[];
  readonly registry: readonly RegisteredCode[];
}

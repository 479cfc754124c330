import { SEEN_IN } from '../shared/vocabulary.ts';
import { classFacts, statusClass } from '../shared/status-class.ts';
import { aliasesOf } from './aliases.ts';
import { codesOf, type CodeContent, type MeaningContent } from './codes.ts';
import { contentsOf, contentsOfGuide } from './contents.ts';
import { evidenceOf } from './evidence.ts';
import { formatsOf } from './known-formats.ts';
import { deepFreeze } from './freeze.ts';
import { checkIntegrity } from './integrity.ts';
import { makersOf, mentionsOf } from './mentions.ts';
import { numberListsOf } from './numbers.ts';
import type {
  Article,
  ArticleLink,
  ArticleMeaning,
  Catalog,
  ClassPage,
  DirectoryEntry,
  Guide,
  GuideLink,
  ProductLink,
  ProductPage,
  SeenInPage,
} from './model.ts';
import { neighbours } from './neighbours.ts';
import { parseContent, type Content, type RawContent } from './parse.ts';
import { ContentError } from './problems.ts';
import { plateOf } from './plate.ts';
import { relatedArticles } from './related.ts';
import { samplesOf, tablesOf, type OwnedSample } from './samples.ts';
import { articleNote, meaningNote } from './ticket-note.ts';
import type { Urls } from './urls.ts';

/**
 * Checks the content against its schemas and rules.
 *
 * @throws {ContentError} with all problems in the content, if there are any
 */
export function checkContent(raw: RawContent): Content {
  const { content, problems } = parseContent(raw);
  const all = [...problems, ...checkIntegrity(content, problems.length === 0)];
  if (all.length > 0) throw new ContentError(all);
  return content;
}

/**
 * Checks the content and derives the catalog from it.
 *
 * @throws {ContentError} with all problems in the content, if there are any
 */
export function buildCatalog(raw: RawContent, urls: Urls): Catalog {
  const content = checkContent(raw);
  const codes = codesOf(content);
  const links = codes.map((code) => articleLink(code, urls));
  const products = new Map(
    content.products.map(({ id, data }) => [
      id,
      { ...data, id, url: urls.product(id), home: data.url },
    ]),
  );
  const guides = guidesOf(content, links, urls);
  const articles = codes.map((code) => article(code, content, { links, products, guides, urls }));
  const numberLists = numberListsOf(content, products, urls);
  const directory = articles.map((entry) => ({ article: entry, meanings: entry.meanings }));
  return deepFreeze({
    urls,
    articles,
    directory,
    products: productPages(products, articles, content),
    numberLists,
    guides,
    classes: classPages(directory, urls),
    seenIn: seenInPages(directory, urls),
    aliases: aliasesOf(articles, guides, numberLists, urls),
    registry: content.registry,
    standards: content.registry.filter(
      ({ code }) => code !== NOT_FOUND && !codes.some((article) => article.code === code),
    ),
    mentions: mentionsOf(content, urls),
    makers: makersOf(content, urls),
    formats: formatsOf(content),
  });
}

/** The not-found page answers for this number (docs/decisions/0008-no-page-for-404.md). */
const NOT_FOUND = 404;

/** An article with more meanings than this folds all but the first. */
const MANY_MEANINGS = 3;

/** What an article needs from the rest of the guide. */
interface Surroundings {
  readonly links: readonly ArticleLink[];
  readonly products: ReadonlyMap<string, ProductLink>;
  readonly guides: readonly Guide[];
  readonly urls: Urls;
}

function articleLink({ code, data: { title, summary } }: CodeContent, urls: Urls): ArticleLink {
  return { code, title, summary, url: urls.article(code) };
}

/** An article with everything that its page prints. */
function article(
  content: CodeContent,
  { registry }: Content,
  { links, products, guides, urls }: Surroundings,
): Article {
  const { code, file, data, body } = content;
  const facts = classFacts(statusClass(code));
  const samples = samplesOf(content, urls);
  const meanings = content.meanings.map((meaning, i) => ({
    ...articleMeaning(code, meaning, samples, products, urls),
    isFolded: content.meanings.length > MANY_MEANINGS && i > 0,
  }));
  const shared = {
    ...articleLink(content, urls),
    body,
    meanings,
    samples: samples.map(({ sample }) => sample),
    lookAlikes: data.lookAlikes,
  };
  return {
    ...shared,
    file,
    registered: registry.find((row) => row.code === code),
    ticketNote: articleNote(shared),
    class: { ...facts, url: urls.class(facts.name) },
    plate: plateOf(meanings, data.groups),
    samplesUrl: urls.samples(code),
    tables: tablesOf(samples, products),
    related: relatedArticles(data, links),
    guides: guides
      .filter(({ articles }) => articles.some((link) => link.code === code))
      .map(guideLink),
    ...neighbours(code, links),
    contents: contentsOf(shared),
    aliases: data.aliases,
    searchTerms: data.searchTerms,
    reviewed: data.reviewed,
    changes: data.changes,
  };
}

/** One meaning with its product, addresses and samples. */
function articleMeaning(
  code: number,
  meaning: MeaningContent,
  all: readonly OwnedSample[],
  products: ReadonlyMap<string, ProductLink>,
  urls: Urls,
): Omit<ArticleMeaning, 'isFolded'> {
  const product = products.get(meaning.product);
  if (!product) throw new Error(`${meaning.product} passed the integrity check without a file`);
  const owned = all.filter((candidate) => candidate.product === meaning.product);
  const samples = owned.map(({ sample }) => sample);
  const derived = {
    ...meaning,
    product,
    samples,
    evidence: evidenceOf(meaning.fingerprints, samples),
    best: owned.find(({ isBest }) => isBest)?.sample,
    allSamples: samples.length > 1 ? `${urls.samples(code)}#${meaning.product}` : undefined,
    url: urls.meaning(code, meaning.product),
  };
  return { ...derived, ticketNote: meaningNote(code, derived) };
}

function guidesOf({ guides }: Content, links: readonly ArticleLink[], urls: Urls): Guide[] {
  return guides
    .map(({ id, file, body, data }) => ({
      ...data,
      id,
      file,
      body,
      url: urls.guide(id),
      articles: data.codes.flatMap((code) => links.filter((link) => link.code === code)),
      contents: contentsOfGuide(body),
    }))
    .sort((a, b) => a.title.localeCompare(b.title, 'en'));
}

function guideLink({ id, title, summary, url }: Guide): GuideLink {
  return { id, title, summary, url };
}

function productPages(
  products: ReadonlyMap<string, ProductLink>,
  articles: readonly Article[],
  { ranges }: Content,
): ProductPage[] {
  return [...products.values()]
    .sort((a, b) => a.name.localeCompare(b.name, 'en'))
    .map((product) => ({
      ...product,
      uses: articles.flatMap((entry) =>
        entry.meanings
          .filter((meaning) => meaning.product.id === product.id)
          .map((meaning) => ({ article: entry, meaning })),
      ),
      range: ranges.find(({ id }) => id === product.id)?.data.summary,
    }));
}

function classPages(directory: readonly DirectoryEntry[], urls: Urls): ClassPage[] {
  const byClass = Map.groupBy(directory, ({ article: { class: status } }) => status.name);
  return [...byClass].map(([name, entries]) => ({
    ...classFacts(name),
    url: urls.class(name),
    entries,
  }));
}

/** A page for each place where codes are seen, with the articles and meanings that are seen there. */
function seenInPages(directory: readonly DirectoryEntry[], urls: Urls): SeenInPage[] {
  return SEEN_IN.map((place) => ({
    place,
    url: urls.seenIn(place),
    entries: directory
      .map(({ article: entry, meanings }) => ({
        article: entry,
        meanings: meanings.filter((meaning) => meaning.seenIn.includes(place)),
      }))
      .filter(({ meanings }) => meanings.length > 0),
  })).filter(({ entries }) => entries.length > 0);
}

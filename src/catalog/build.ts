import { SEEN_IN } from '../shared/vocabulary.ts';
import type { Code, Meaning } from '../schemas/code.ts';
import { aliasesOf } from './aliases.ts';
import { classFacts, statusClass } from '../shared/status-class.ts';
import { contentsOf } from './contents.ts';
import { deepFreeze } from './freeze.ts';
import { checkIntegrity } from './integrity.ts';
import type {
  Article,
  ArticleLink,
  ArticleMeaning,
  Catalog,
  ClassPage,
  DirectoryEntry,
  ProductLink,
  ProductPage,
  SeenInPage,
} from './model.ts';
import { neighbours } from './neighbours.ts';
import { parseContent, type Content, type Entry, type RawContent } from './parse.ts';
import { ContentError } from './problems.ts';
import { relatedArticles } from './related.ts';
import { samplesOf, tablesOf, type OwnedSample } from './samples.ts';
import { articleNote, meaningNote } from './ticket-note.ts';
import type { Urls } from './urls.ts';

/**
 * Checks the content and derives the catalog from it.
 *
 * @throws {ContentError} with every problem of the content, if it has any
 */
export function buildCatalog(raw: RawContent, urls: Urls): Catalog {
  const { content, problems } = parseContent(raw);
  const all = [...problems, ...checkIntegrity(content, problems.length === 0)];
  if (all.length > 0) throw new ContentError(all);

  const codes = [...content.codes].sort((a, b) => a.data.code - b.data.code);
  const links = codes.map(({ data }) => articleLink(data, urls));
  const products = new Map(
    content.products.map(({ id, data }) => [
      id,
      { ...data, id, url: urls.product(id), home: data.url },
    ]),
  );
  const articles = codes.map((entry) => article(entry, content, links, products, urls));
  const directory = articles.map((entry) => ({ article: entry, meanings: entry.meanings }));
  return deepFreeze({
    urls,
    articles,
    directory,
    products: productPages(products, articles),
    classes: classPages(directory, urls),
    seenIn: seenInPages(directory, urls),
    aliases: aliasesOf(articles, urls),
    registry: content.registry,
  });
}

function articleLink({ code, title, summary }: Code, urls: Urls): ArticleLink {
  return { code, title, summary, url: urls.article(code) };
}

function article(
  { file, data, body }: Entry<Code>,
  content: Content,
  links: readonly ArticleLink[],
  products: ReadonlyMap<string, ProductLink>,
  urls: Urls,
): Article {
  const facts = classFacts(statusClass(data.code));
  const samples = samplesOf(data, body, content, urls);
  const meanings = data.meanings.map((meaning) =>
    articleMeaning(data.code, meaning, samples, products, urls),
  );
  return {
    ...articleLink(data, urls),
    file,
    body,
    ticketNote: articleNote({ ...data, meanings }),
    class: { ...facts, url: urls.class(facts.name) },
    meanings,
    samples: samples.map(({ sample }) => sample),
    samplesUrl: urls.samples(data.code),
    tables: tablesOf(samples, products),
    lookAlikes: data.lookAlikes,
    related: relatedArticles(data, links),
    ...neighbours(data.code, links),
    contents: contentsOf(body, meanings),
    aliases: data.aliases,
    searchTerms: data.searchTerms,
    reviewed: data.reviewed,
    changes: data.changes,
  };
}

function articleMeaning(
  code: number,
  meaning: Meaning,
  all: readonly OwnedSample[],
  products: ReadonlyMap<string, ProductLink>,
  urls: Urls,
): ArticleMeaning {
  const product = products.get(meaning.product);
  if (!product) throw new Error(`${meaning.product} passed the integrity check without a file`);
  const samples = all
    .filter((owned) => owned.product === meaning.product)
    .map(({ sample }) => sample);
  const hidden = samples.length > 0 && samples.every(({ url, fullUrl }) => url === fullUrl);
  const derived = {
    ...meaning,
    product,
    samples,
    samplesElsewhere: hidden ? `${urls.samples(code)}#${meaning.product}` : undefined,
    url: urls.meaning(code, meaning.product),
  };
  return { ...derived, ticketNote: meaningNote(code, derived) };
}

function productPages(
  products: ReadonlyMap<string, ProductLink>,
  articles: readonly Article[],
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

/** The places in which any code is met; of each article, the meanings that are met there. */
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

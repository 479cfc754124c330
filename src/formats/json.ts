import { z } from 'astro/zod';
import type {
  Article,
  ArticleLink,
  ArticleMeaning,
  ArticleSample,
  Catalog,
} from '../catalog/model.ts';
import type { Urls } from '../catalog/urls.ts';
import {
  DATA_VERSION,
  publishedSchema,
  type ArticleDocument,
  type CodesDocument,
  type PublishedArticle,
} from '../schemas/published.ts';
import { LICENCE_URL, SITE_NAME } from '../config.ts';
import { day, lastChange } from './days.ts';

/** `/499.json`: all facts of the article, with addresses in full. */
export function articleDocument(article: Article, urls: Urls): ArticleDocument {
  return {
    $schema: urls.absolute(urls.schema),
    version: DATA_VERSION,
    licence: LICENCE_URL,
    ...publishedArticle(article, urls),
  };
}

/** `/codes.json`: all articles. */
export function codesDocument({ articles, urls }: Catalog): CodesDocument {
  return {
    $schema: urls.absolute(urls.schema),
    version: DATA_VERSION,
    licence: LICENCE_URL,
    title: SITE_NAME,
    url: urls.absolute(urls.home),
    updated: day(lastChange(articles)),
    codes: articles.map((article) => publishedArticle(article, urls)),
  };
}

/** `/schema.json`: the JSON Schema (2020-12) of both documents. */
export function jsonSchema(urls: Urls): object {
  const { $schema, ...schema } = z.toJSONSchema(publishedSchema, { reused: 'ref' });
  return {
    $schema,
    $id: urls.absolute(urls.schema),
    title: `Data of the ${SITE_NAME}`,
    ...schema,
  };
}

/** An article as both documents publish it. */
function publishedArticle(article: Article, urls: Urls): PublishedArticle {
  const { absolute } = urls;
  const { code, title, summary, class: status, meanings, previous, next } = article;
  const url = absolute(article.url);
  return {
    code,
    title,
    summary,
    url,
    forms: {
      json: absolute(urls.articleAs(code, 'json')),
      markdown: absolute(urls.articleAs(code, 'md')),
      card: absolute(urls.articleAs(code, 'png')),
    },
    class: {
      name: status.name,
      title: status.title,
      treatedAs: status.treatedAs,
      url: absolute(status.url),
    },
    registered: article.registered !== undefined,
    ticketNote: `${article.ticketNote}\n${url}`,
    meanings: meanings.map((meaning) => publishedMeaning(meaning, urls)),
    samples: article.samples
      .filter((sample) => !meanings.some((meaning) => meaning.samples.includes(sample)))
      .map((sample) => publishedSample(sample, urls)),
    tables: article.tables.map(({ id, title: tableTitle, columns, rows }) => ({
      id,
      title: tableTitle,
      rows: rows.map(({ cells, sample }) => ({
        cells: Object.fromEntries(columns.map((column, i) => [column, cells[i] ?? ''])),
        sample: absolute(sample.url),
      })),
    })),
    lookAlikes: article.lookAlikes.map((entry) => ({ ...entry })),
    related: article.related.map((entry) => ({ ...publishedLink(entry, urls), why: entry.why })),
    ...(previous && { previous: publishedLink(previous, urls) }),
    ...(next && { next: publishedLink(next, urls) }),
    aliases: publishedAliases(article.aliases, urls),
    guides: article.guides.map(({ title: guideTitle, url: guideUrl }) => ({
      title: guideTitle,
      url: absolute(guideUrl),
    })),
    searchTerms: [...article.searchTerms],
    reviewed: day(article.reviewed),
    changes: article.changes.map(({ date, what }) => ({ date: day(date), what })),
  };
}

function publishedMeaning(
  meaning: ArticleMeaning,
  urls: Urls,
): PublishedArticle['meanings'][number] {
  const {
    product,
    samples,
    allSamples: _allSamples,
    evidence: _evidence,
    best: _best,
    file: _file,
    entry: _entry,
    body: _body,
    isRow: _isRow,
    isFolded: _isFolded,
    sources,
    aliases,
    ticketNote,
    ...facts
  } = meaning;
  const { spellings: _spellings, ...named } = product;
  const url = urls.absolute(meaning.url);
  return {
    ...facts,
    url,
    product: { ...named, url: urls.absolute(product.url) },
    ticketNote: `${ticketNote}\n${url}`,
    aliases: publishedAliases(aliases, urls),
    samples: samples.map((sample) => publishedSample(sample, urls)),
    sources: sources.map((source) => ({ ...source, checked: day(source.checked) })),
  };
}

function publishedSample(
  { title, url, note, transcripts, provenance }: ArticleSample,
  urls: Urls,
): PublishedArticle['samples'][number] {
  return {
    title,
    url: urls.absolute(url),
    transcripts: transcripts.map(({ view, caption, text }) => ({
      view,
      ...(caption !== undefined && { caption }),
      text,
    })),
    ...(note !== undefined && { note }),
    provenance: publishedProvenance(provenance),
  };
}

function publishedProvenance(
  provenance: ArticleSample['provenance'],
): PublishedArticle['samples'][number]['provenance'] {
  switch (provenance.kind) {
    case 'recorded':
    case 'observed':
      return { ...provenance, date: day(provenance.date) };
    case 'quoted': {
      const { date, checked, ...facts } = provenance;
      return { ...facts, ...(date && { date: day(date) }), checked: day(checked) };
    }
    case 'illustrative':
      return { ...provenance, checked: day(provenance.checked) };
  }
}

function publishedLink({ code, title, url }: ArticleLink, urls: Urls) {
  return { code, title, url: urls.absolute(url) };
}

function publishedAliases(slugs: readonly string[], urls: Urls): string[] {
  return slugs.map((slug) => urls.absolute(urls.alias(slug)));
}

import { codeText } from '../shared/code-text.ts';
import { dump } from 'js-yaml';
import {
  ACTION_BY,
  ADVICE_TO,
  allSamplesText,
  LOOK_IN,
  PLATE_COLUMNS,
  plateFacts,
  PROVENANCE,
  RETRY,
  SEEN_IN,
  SEEN_IN_MEANING,
  STATE,
  SOURCE_KIND,
  VIEW,
  WEIGHT,
} from '../shared/labels.ts';
import { introductionFromFacts } from '../catalog/from-facts.ts';
import { highlightTranscripts } from '../catalog/highlights.ts';
import type { Article, ArticleMeaning, ArticleSample, GuideLink } from '../catalog/model.ts';
import type { Urls } from '../catalog/urls.ts';
import { LICENCE_URL } from '../config.ts';
import { humanDate } from '../shared/human-date.ts';
import { CLASSES_RFC } from '../shared/status-class.ts';
import { day } from './days.ts';
import { proseBlocks, valueOf, type JsxElement } from './markdown-prose.ts';
import { escapeMarkdown, fenced, inlineCode } from './markdown-text.ts';

/**
 * `/499.md`: the article as Markdown (GitHub Flavored), with the facts in front matter. The author’s
 * prose is unchanged, except that the guide’s own elements are written out and links are in full.
 *
 * @throws {Error} if the prose contains an element that has no Markdown form
 */
export function articleMarkdown(article: Article, urls: Urls): string {
  return `${frontMatter(article, urls)}\n${new Writer(article, urls).article()}\n`;
}

function frontMatter(article: Article, { absolute }: Urls): string {
  const { code, title, summary, class: status, meanings, reviewed } = article;
  const facts = {
    code,
    title,
    summary,
    url: absolute(article.url),
    class: status.name,
    registered: article.registered !== undefined,
    meanings: meanings.map(({ product, name, seenIn, actionBy, retry, state, url }) => ({
      product: product.name,
      name,
      seenIn,
      actionBy,
      retry,
      state,
      url: absolute(url),
    })),
    reviewed: day(reviewed),
    licence: LICENCE_URL,
  };
  return `---\n${dump(facts, { lineWidth: -1 })}---\n`;
}

/** Writes one article. Its methods return paragraphs, lists and blocks, to be joined by empty lines. */
class Writer {
  readonly #article: Article;
  readonly #urls: Urls;

  constructor(article: Article, urls: Urls) {
    this.#article = article;
    this.#urls = urls;
  }

  article(): string {
    const { code, title, summary, class: status, body, reviewed, url, file } = this.#article;
    const { registered } = this.#article;
    const place = status.valid ? status.title.toLowerCase() : 'outside HTTP’s range of 100 to 599';
    return [
      `# ${codeText(code)} ${escapeMarkdown(title)}`,
      `${status.name} ${place}, ${registered ? `registered with IANA as ${escapeMarkdown(registered.name)}, in [${escapeMarkdown(registered.reference)}](${registered.url})` : 'not registered with IANA'}.`,
      escapeMarkdown(summary),
      this.#glance(),
      ...(body === '' ? this.#facts() : this.#prose(body, file)),
      '## Related articles',
      this.#related(),
      '---',
      `Permalink: <${this.#full(url)}>. Last checked against its sources on ${humanDate(day(reviewed))}. Licence: [CC BY 4.0](${LICENCE_URL}).`,
    ].join('\n\n');
  }

  /** The table of meanings at the top. */
  #glance(): string {
    const rows = this.#article.plate.map((row) => [
      row.meanings
        .map(({ product, url }) => `[${escapeMarkdown(product.name)}](${this.#full(url)})`)
        .join(' · '),
      escapeMarkdown(row.name) + (row.state === 'current' ? '' : ` (${row.state})`),
      ...plateFacts(row),
    ]);
    const table = [PLATE_COLUMNS, PLATE_COLUMNS.map(() => '---'), ...rows];
    return table.map((cells) => `| ${cells.join(' | ')} |`).join('\n');
  }

  /** The sections of an article without prose. */
  #facts(): string[] {
    const { samples, meanings, lookAlikes, url } = this.#article;
    const shown = samples.filter((sample) => sample.url.startsWith(url));
    return [
      '## Introduction',
      `${escapeMarkdown(introductionFromFacts(this.#article))} ([RFC 9110, section 15](${CLASSES_RFC})).`,
      '## In action',
      ...meanings.flatMap((meaning) => this.#meaning(meaning)),
      ...(shown.length === 0
        ? []
        : ['## Sample', ...shown.flatMap(({ id }) => this.#sampleNamed(id))]),
      ...(lookAlikes.length === 0 ? [] : ['## Look-alikes', this.#lookAlikes()]),
    ];
  }

  #prose(body: string, file: string): string[] {
    return proseBlocks(body, file, {
      address: (url) =>
        this.#full(url.startsWith('#') ? this.#article.url + url : this.#urls.internal(url)),
      element: (element, inside) => this.#element(element, inside),
    });
  }

  #element(element: JsxElement, inside: () => string[]): string[] | undefined {
    switch (element.name) {
      case 'Meanings':
        return this.#article.meanings.flatMap((meaning) => this.#meaning(meaning));
      case 'Sample':
        return this.#sampleNamed(valueOf(element, 'id'));
      case 'RecordedTable':
        return [this.#table(valueOf(element, 'id'))];
      case 'LookAlikes':
        return [this.#lookAlikes()];
      case 'Fold':
        return [`**${escapeMarkdown(valueOf(element, 'title'))}**`, ...inside()];
      case 'Note':
        return [inside().join('\n\n').replace(/^/gm, '> ')];
      default:
        return undefined;
    }
  }

  #meaning(meaning: ArticleMeaning): string[] {
    const { product, name, summary, evidence, advice, noSample, sources, best } = meaning;
    const { samples, allSamples } = meaning;
    return [
      `### ${escapeMarkdown(`${product.name}: ${name}`)}`,
      escapeMarkdown(summary),
      this.#factsOf(meaning),
      '#### What to do',
      list(
        advice.map(
          ({ for: reader, do: what }) => `**${ADVICE_TO[reader]}:** ${escapeMarkdown(what)}`,
        ),
      ),
      '#### Is it this one?',
      list(
        evidence.map(
          ({ in: place, shows, tells, weight }) =>
            `${shows === undefined ? '' : `${inlineCode(shows)} `}${escapeMarkdown(tells)} (${LOOK_IN[place]}, ${WEIGHT[weight]})`,
        ),
      ),
      ...(best === undefined ? [] : this.#sample(best)),
      ...(noSample === undefined ? [] : [`No sample: ${escapeMarkdown(noSample)}`]),
      ...(allSamples === undefined
        ? []
        : [`[${allSamplesText(samples.length)}](${this.#full(allSamples)})`]),
      ...this.#prose(meaning.body, meaning.file),
      '#### Sources',
      list(
        sources.map(
          ({ title, url, kind, checked, copyOf }) =>
            `[${escapeMarkdown(title)}](${url}), ${SOURCE_KIND[kind]}${copyOf === undefined ? '' : `, read in a copy of ${humanDate(copyOf)}`}, checked ${humanDate(day(checked))}`,
        ),
      ),
    ];
  }

  #factsOf({ product, seenIn, actionBy, retry, retryNote, state, url }: ArticleMeaning): string {
    return list([
      `Permalink: <${this.#full(url)}>`,
      `Product: [${escapeMarkdown(product.name)}](${this.#full(product.url)})`,
      `Seen in: ${seenIn.map((where) => `${SEEN_IN[where]} (${SEEN_IN_MEANING[where]})`).join('; ')}`,
      `Who can fix it: ${ACTION_BY[actionBy]}`,
      `Retry: ${RETRY[retry]}${retryNote === undefined ? '' : `: ${escapeMarkdown(retryNote)}`}`,
      ...(state === 'current' ? [] : [`State: ${STATE[state]}`]),
    ]);
  }

  /** What `<Sample>` shows: the sample, or a link to it if its meaning has shown it already. */
  #sampleNamed(id: string): string[] {
    const { file, meanings, samples } = this.#article;
    const sample = samples.find((candidate) => candidate.id === id);
    if (!sample) throw new Error(`${file}: there is no sample ${id}.`);
    const owner = meanings.find(({ best }) => best === sample);
    if (!owner) return this.#sample(sample);
    const title = escapeMarkdown(`${owner.product.name}: ${sample.title}`);
    return [`[${title}](${this.#full(sample.url)})`];
  }

  #sample(sample: ArticleSample): string[] {
    const owner = this.#article.meanings.find((meaning) => meaning.samples.includes(sample));
    const { title, transcripts, fingerprints, note, provenance } = sample;
    const { found } = highlightTranscripts(
      transcripts.map(({ text }) => text),
      fingerprints,
    );
    return [
      `### ${escapeMarkdown(owner ? `${owner.product.name}: ${title}` : title)}`,
      ...transcripts.flatMap(({ view, caption, text }) => [
        `${caption === undefined ? VIEW[view] : `${VIEW[view]}: ${escapeMarkdown(caption)}`}:`,
        fenced(text),
      ]),
      ...(found.length > 0 ? [list(found.map(({ tells }) => escapeMarkdown(tells)))] : []),
      ...(note === undefined ? [] : [escapeMarkdown(note)]),
      provenanceLine(provenance),
    ];
  }

  #table(id: string): string {
    const { file, tables } = this.#article;
    const table = tables.find((candidate) => candidate.id === id);
    if (!table) throw new Error(`${file}: there is no table ${id}.`);
    return [
      table.columns.map(escapeMarkdown),
      table.columns.map(() => '---'),
      ...table.rows.map(({ sample, cells: [first = '', ...others] }) => [
        `[${escapeMarkdown(first)}](${this.#full(sample.fullUrl)})`,
        ...others.map(escapeMarkdown),
      ]),
    ]
      .map((cells) => `| ${cells.join(' | ')} |`)
      .join('\n');
  }

  #lookAlikes(): string {
    return list(
      this.#article.lookAlikes.map(
        ({ what, tell, url }) => `[${escapeMarkdown(what)}](${url}): ${escapeMarkdown(tell)}`,
      ),
    );
  }

  #related(): string {
    const { related, guides } = this.#article;
    return list([
      ...related.map(
        ({ code, title, url, why }) =>
          `[${codeText(code)} ${escapeMarkdown(title)}](${this.#full(url)}): ${escapeMarkdown(why)}`,
      ),
      ...guides.map((guide) => this.#guide(guide)),
    ]);
  }

  #guide({ title, url, summary }: GuideLink): string {
    return `[Guide: ${escapeMarkdown(title)}](${this.#full(url)}): ${escapeMarkdown(summary)}`;
  }

  #full(url: string): string {
    return this.#urls.absolute(url);
  }
}

function provenanceLine(provenance: ArticleSample['provenance']): string {
  const says = PROVENANCE[provenance.kind];
  switch (provenance.kind) {
    case 'recorded':
      return `${says} on ${humanDate(day(provenance.date))} with ${provenance.software.join(', ')}, by \`${provenance.script}\`.`;
    case 'observed': {
      const by = provenance.command === undefined ? '' : ` using ${inlineCode(provenance.command)}`;
      return `${says} on ${humanDate(day(provenance.date))} with ${provenance.software.join(', ')}${by}.`;
    }
    case 'quoted': {
      const on = provenance.date === undefined ? '' : ` (${humanDate(day(provenance.date))})`;
      return `${says} from ${sourceLink(provenance.source)}${on}.`;
    }
    case 'illustrative':
      return `${says} example, written by us in the format that ${sourceLink(provenance.source)} documents; not recorded.`;
  }
}

function sourceLink({ title, url }: { readonly title: string; readonly url: string }): string {
  return `[${escapeMarkdown(title)}](${url})`;
}

function list(items: readonly string[]): string {
  return items.map((item) => `- ${item}`).join('\n');
}

/** What an article's body holds, read from its MDX text. */
export interface Outline {
  /** The `##` headings in order, each with the text below it. */
  readonly sections: readonly { readonly heading: string; readonly text: string }[];
  /** The products of the `<Meaning>` elements in order. */
  readonly meanings: readonly string[];
  /** The ids of the `<Sample>` elements in order. */
  readonly samples: readonly string[];
  readonly showsLookAlikes: boolean;
}

/** Reads the outline of an MDX body. What stands in fenced code is text, not structure. */
export function readOutline(body: string): Outline {
  const prose = body.replace(/^(`{3,}|~{3,}).*\n[^]*?^\1[ \t]*$/gm, '(code)');
  const parts = prose.split(/^## +(.+?)[ \t]*$/m);
  const sections: { heading: string; text: string }[] = [];
  for (let i = 1; i < parts.length; i += 2) {
    sections.push({ heading: parts[i] ?? '', text: (parts[i + 1] ?? '').trim() });
  }
  return {
    sections,
    meanings: [...prose.matchAll(/<Meaning\s+product="([^"]*)"/g)].map((match) => match[1] ?? ''),
    samples: [...prose.matchAll(/<Sample\s+id="([^"]*)"/g)].map((match) => match[1] ?? ''),
    showsLookAlikes: /<LookAlikes\s*\/>/.test(prose),
  };
}

/** The raw text of a sample: what stands in the one fenced block of its file, or undefined. */
export function readTranscript(body: string): string | undefined {
  const match = /^\s*(`{3,}|~{3,})[^\n]*\n([^]*?)\n\1\s*$/.exec(body);
  return match?.[2];
}

import CodeBlock from './CodeBlock.astro';
import Link from './Link.astro';
import LookAlikes from './LookAlikes.astro';
import Meaning from './Meaning.astro';
import Note from './Note.astro';
import Sample from './Sample.astro';
import Table from './Table.astro';

/** Everything an author may write in an article beside plain Markdown, and how Markdown's own elements are set. */
export const components = {
  Meaning,
  Sample,
  LookAlikes,
  Note,
  a: Link,
  table: Table,
  pre: CodeBlock,
};

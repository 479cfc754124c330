import CodeBlock from './CodeBlock.astro';
import Heading2 from './Heading2.astro';
import Heading3 from './Heading3.astro';
import Heading4 from './Heading4.astro';
import Link from './Link.astro';
import LookAlikes from './LookAlikes.astro';
import Meaning from './Meaning.astro';
import Note from './Note.astro';
import RecordedTable from './RecordedTable.astro';
import Sample from './Sample.astro';
import Table from './Table.astro';

/** Everything an author may write in an article beside plain Markdown, and how Markdown's own elements are set. */
export const components = {
  Meaning,
  Sample,
  RecordedTable,
  LookAlikes,
  Note,
  h2: Heading2,
  h3: Heading3,
  h4: Heading4,
  a: Link,
  table: Table,
  pre: CodeBlock,
};

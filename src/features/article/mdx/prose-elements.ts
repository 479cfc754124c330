import CodeBlock from './CodeBlock.astro';
import Heading2 from './Heading2.astro';
import Heading3 from './Heading3.astro';
import Heading4 from './Heading4.astro';
import Link from './Link.astro';
import Note from './Note.astro';
import RecordedTable from './RecordedTable.astro';
import Table from './Table.astro';

/** What an author may write in any prose beside Markdown, and how Markdown’s own elements are set. */
export const proseElements = {
  RecordedTable,
  Note,
  h2: Heading2,
  h3: Heading3,
  h4: Heading4,
  a: Link,
  table: Table,
  pre: CodeBlock,
};

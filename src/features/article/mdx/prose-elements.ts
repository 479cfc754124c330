import CodeBlock from './CodeBlock.astro';
import Fold from './Fold.astro';
import Heading2 from './Heading2.astro';
import Heading3 from './Heading3.astro';
import Heading4 from './Heading4.astro';
import Link from './Link.astro';
import Note from './Note.astro';
import RecordedTable from './RecordedTable.astro';
import Table from './Table.astro';

/** The elements that authors can use in any prose, and the components for Markdown’s own elements. */
export const proseElements = {
  RecordedTable,
  Note,
  Fold,
  h2: Heading2,
  h3: Heading3,
  h4: Heading4,
  a: Link,
  table: Table,
  pre: CodeBlock,
};

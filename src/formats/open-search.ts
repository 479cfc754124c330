import type { Catalog } from '../catalog/model.ts';
import { SITE_NAME, SITE_SHORT_NAME, SITE_SUMMARY } from '../config.ts';

/** `/opensearch.xml`: lets a browser's address bar search the guide (https://github.com/dewitt/opensearch). */
export function openSearch({ urls }: Catalog): string {
  const { absolute } = urls;
  return `<?xml version="1.0" encoding="UTF-8"?>
<OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">
  <ShortName>${SITE_SHORT_NAME}</ShortName>
  <LongName>${SITE_NAME}</LongName>
  <Description>${SITE_SUMMARY}</Description>
  <InputEncoding>UTF-8</InputEncoding>
  <Image width="32" height="32" type="image/svg+xml">${absolute(urls.internal('/favicon.svg'))}</Image>
  <Url type="text/html" method="get" template="${absolute(urls.search)}?q={searchTerms}"/>
</OpenSearchDescription>
`;
}

/** The product whose meaning a file is: `nginx` for `content/codes/499/nginx.mdx`, undefined for any other file. */
export function productOf(file: URL | undefined): string | undefined {
  return /\/codes\/\d{3}\/(?!index\.)([^/]+)\.mdx$/.exec(file?.pathname ?? '')?.[1];
}

const { GITHUB_SERVER_URL, GITHUB_REPOSITORY } = process.env;

/** An environment variable. An empty one counts as unset, because pipelines pass on settings that nobody filled in. */
function setting(name: string): string | undefined {
  const value = process.env[name];
  return value === '' ? undefined : value;
}

/** The public address, such as `https://guide.example`, if the build knows it. */
export const siteUrl = setting('SITE_URL');

/** The path below which the site is served, such as `/guide`. */
export const basePath = setting('BASE_PATH');

/** The public address of the home page, without a slash at the end, if the build knows it. */
export const siteAddress =
  siteUrl === undefined ? undefined : new URL(basePath ?? '/', siteUrl).href.replace(/\/+$/, '');

/** The name of the guide, as it appears in titles. */
export const SITE_NAME = 'HTTP Status Field Guide';

/** The name of the guide in a browser’s list of search engines, which has room for 16 characters. */
export const SITE_SHORT_NAME = 'HTTP codes';

/** What the guide is, in one sentence. */
export const SITE_SUMMARY =
  'HTTP status codes you won’t find in any standard: which software uses them, what they mean there, and who can fix the problem.';

/** The address of the public repository, without a slash at the end, if the build knows it. */
export const repositoryUrl = (
  setting('REPO_URL') ??
  (GITHUB_SERVER_URL && GITHUB_REPOSITORY ? `${GITHUB_SERVER_URL}/${GITHUB_REPOSITORY}` : undefined)
)?.replace(/\/+$/, '');

/** Where to write about the guide, `https:` or `mailto:`, if the build knows it. */
export const contactUrl =
  setting('CONTACT_URL') ?? (repositoryUrl === undefined ? undefined : `${repositoryUrl}/issues`);

/** Where to report a vulnerability in confidence, if the build knows it. */
export const securityContactUrl =
  setting('CONTACT_URL') ??
  (repositoryUrl?.startsWith('https://github.com/')
    ? `${repositoryUrl}/security/advisories/new`
    : undefined);

/** Whether the build knows the public address. If not, absolute addresses are those of the preview. */
export const isPublic = siteUrl !== undefined;

/** The licence of the texts. */
export const LICENCE_URL = 'https://creativecommons.org/licenses/by/4.0/';

const { SITE_URL, REPO_URL, GITHUB_SERVER_URL, GITHUB_REPOSITORY } = process.env;

/** The name of the guide, as it stands in titles. */
export const SITE_NAME = 'HTTP Status Field Guide';

/** What the guide is, in one sentence. */
export const SITE_SUMMARY =
  'The HTTP status codes that are in no standard: which software uses them, what they mean there, and who has to do what.';

/** The address of the public repository without a slash at the end, where the build knows it. */
export const repositoryUrl = (
  REPO_URL ??
  (GITHUB_SERVER_URL && GITHUB_REPOSITORY ? `${GITHUB_SERVER_URL}/${GITHUB_REPOSITORY}` : undefined)
)?.replace(/\/+$/, '');

/** Whether the build knows the public address. If not, absolute addresses name the preview's. */
export const isPublic = SITE_URL !== undefined;

/** The licence of the texts. */
export const LICENCE_URL = 'https://creativecommons.org/licenses/by/4.0/';

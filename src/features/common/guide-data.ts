import type { DetailsData, FingerprintData, GuideData } from '../../shared/guide-data.ts';
import { readJson } from '../../shared/read-json.ts';

/** The address below which the site is served, with a slash at the end. */
export const ROOT = import.meta.env.BASE_URL.replace(/\/?$/, '/');

/** The guide without its summaries. */
export const loadNames = once<GuideData>('guide', 'parts');
/** What it takes to recognise a message or a pasted text. */
export const loadFingerprints = once<FingerprintData>('fingerprints', 'parts');
/** What to do about each meaning, and what to cite. */
export const loadDetails = once<DetailsData>('details', 'codes');

/**
 * Loads a file when it is first asked for, and again only after a failure.
 *
 * @param key what the file has at least
 */
export function once<T>(name: string, key: keyof T): () => Promise<T> {
  let loading: Promise<T> | undefined;
  return () =>
    (loading ??= fetch(`${ROOT}data/${name}.json`)
      .then((response) => readJson<T>(response, key))
      .catch((error: unknown) => {
        loading = undefined;
        throw error;
      }));
}

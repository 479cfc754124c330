import { withSummaries, type GuideData } from '../../shared/guide-data.ts';
import { loadNames, loadSummaries } from '../common/guide-data.ts';

/** The guide with its summaries. These wait for the names, which are the first answer. */
export async function loadGuide(): Promise<GuideData> {
  const names = await loadNames();
  return withSummaries(names, await loadSummaries());
}

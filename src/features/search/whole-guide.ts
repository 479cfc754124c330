import { withSummaries, type GuideData, type SummaryData } from '../../shared/guide-data.ts';
import { loadNames, once } from '../common/guide-data.ts';

const loadSummaries = once<SummaryData>('summaries', 'length');

/** The guide with its summaries. These wait for the names, which are the first answer. */
export async function loadGuide(): Promise<GuideData> {
  const names = await loadNames();
  return withSummaries(names, await loadSummaries());
}

import LookAlikes from './LookAlikes.astro';
import Meanings from './Meanings.astro';
import { proseElements } from './prose-elements.ts';
import Sample from './Sample.astro';

/** The elements that authors can use in an article. */
export const articleElements = { ...proseElements, Meanings, Sample, LookAlikes };

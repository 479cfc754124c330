import { isPasted, learn, recognise, type Answer, type Knowledge } from '../../recognise/index.ts';
import type { GuideData } from '../../shared/guide-data.ts';
import { CiteMenu } from '../cite/cite-menu.ts';
import { textButton } from '../cite/text-button.ts';
import { make, partOf } from '../common/dom.ts';
import { answerView, citedOf, type Known } from '../identify/answer-view.ts';
import { fileText } from '../identify/file-text.ts';
import { Reader } from '../identify/reader.ts';
import type { Reading } from '../identify/worker.ts';
import { loadDetails, loadFingerprints, loadGuide } from './data.ts';
import { listOf, nameOf, type Found } from './entry.ts';
import { mentions, type Filters } from './full-text.ts';
import { narrowed, partsOf } from './narrow.ts';
import styles from './results.css?inline';
import { failure, gist, limits, shortened, summary } from './wording.ts';

/** Waits for a pause in typing before it searches the full text, or reads a pasted text. */
const PAUSE_MS = 120;

/** How many rows a box grows to, where the style sheet cannot make it grow. */
const MOST_ROWS = 6;

/** A longer text would stall the box; it is kept beside it. */
const MOST_IN_BOX = 100_000;

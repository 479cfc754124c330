import './contents.ts';
import './transcript.ts';
import { watchScrollBoxes } from './scroll-boxes.ts';

watchScrollBoxes(document.querySelectorAll('.article [tabindex="0"]'));

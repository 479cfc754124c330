import '../article/transcript.ts';
import { watchScrollBoxes } from '../article/scroll-boxes.ts';

watchScrollBoxes(document.querySelectorAll('main [tabindex="0"]'));

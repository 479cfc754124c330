import '../article/contents.ts';
import '../article/transcript.ts';
import { watchScrollBoxes } from '../article/scroll-boxes.ts';

watchScrollBoxes(document.querySelectorAll('.samples [tabindex="0"]'));

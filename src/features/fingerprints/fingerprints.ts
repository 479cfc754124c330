import { watchScrollBoxes } from '../article/scroll-boxes.ts';

watchScrollBoxes(document.querySelectorAll('.table'));

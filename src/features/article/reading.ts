import './contents.ts';
import { watchScrollBoxes } from './scroll-boxes.ts';

watchScrollBoxes(document.querySelectorAll('[tabindex="0"]'));

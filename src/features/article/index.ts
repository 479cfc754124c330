import './contents.ts';
import './transcript.ts';
import { addCopyControls } from '../cite/copy-control.ts';
import { articleAddress } from '../cite/permalink.ts';
import { unfoldOnArrival } from './unfold.ts';
import { watchScrollBoxes } from './scroll-boxes.ts';

unfoldOnArrival();
watchScrollBoxes(document.querySelectorAll('.article [tabindex="0"]'));
addCopyControls(document.querySelectorAll('main :is(h1, h2[id], h3[id], h4[id])'));

// On paper, an address without the site’s name is useless.
addEventListener('beforeprint', () => {
  document.querySelector('.permalink')?.replaceChildren(articleAddress());
});

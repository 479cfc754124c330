import './contents.ts';
import './transcript.ts';
import { addCiteButtons } from '../cite/cite-buttons.ts';
import { articleAddress } from '../cite/cited.ts';
import { unfoldOnArrival } from './unfold.ts';
import { watchScrollBoxes } from './scroll-boxes.ts';

unfoldOnArrival();
watchScrollBoxes(document.querySelectorAll('.article [tabindex="0"]'));
addCiteButtons();

// On paper, an address without the site’s name is useless.
addEventListener('beforeprint', () => {
  document.querySelector('.permalink')?.replaceChildren(articleAddress());
});

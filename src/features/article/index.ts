import { addCiteButtons } from '../cite/cite-buttons.ts';
import { addTranscriptTools } from './transcript.ts';
import { unfoldOnArrival } from './unfold.ts';

unfoldOnArrival();
addCiteButtons();
addTranscriptTools();
loadWhenUsed();

/**
 * The contents show what is being read to those who scroll or come to a part of the page, and boxes that do not scroll
 * are no stops for those who use the keyboard.
 */
function loadWhenUsed(): void {
  if (!document.querySelector('[tabindex="0"]')) return;
  const load = () => void import('./reading.ts').catch(console.error);
  if (location.hash !== '') load();
  for (const sign of ['scroll', 'hashchange', 'keydown'])
    addEventListener(sign, load, { once: true });
}

// On paper, an address without the site’s name is useless.
addEventListener('beforeprint', () => {
  const permalink = document.querySelector<HTMLAnchorElement>('.permalink');
  if (permalink?.textContent.startsWith('/')) permalink.textContent = permalink.href;
});

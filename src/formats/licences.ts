import own from '../../LICENSE?raw';
import pagefind from '../../node_modules/pagefind/LICENSE/LICENSE?raw';
import ripgrep from '../../node_modules/pagefind/LICENSE/LICENSE-vscode-ripgrep?raw';
import besley from '../styles/numerals/OFL.txt?raw';

const LICENCES = [
  ['The guide', own],
  ['The numerals: digits of Besley', besley],
  ['The full text search: Pagefind', pagefind],
  ['A part of Pagefind: vscode-ripgrep', ripgrep],
];

/** `/licences.txt`: the licence of everything that is published. OFL and MIT ask that each copy comes with theirs. */
export function licencesText(): string {
  return LICENCES.map(
    ([title = '', text = '']) => `${title}\n${'='.repeat(title.length)}\n\n${text.trim()}\n`,
  ).join('\n\n');
}

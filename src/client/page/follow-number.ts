/** The name under which the style sheet moves the number of the plate. */
const NAME = 'numeral';

/**
 * Lets the number that was followed in a list become the number of the article's plate, and shrink
 * back on the way back. Browsers without transitions between documents fire neither event.
 */
export function followNumbers(): void {
  window.addEventListener('pageswap', ({ viewTransition, activation }) => {
    if (viewTransition) move(activation?.entry.url, viewTransition);
  });
  window.addEventListener('pagereveal', ({ viewTransition }) => {
    if (viewTransition) move(navigation.activation?.from?.url, viewTransition);
  });
}

/** Gives the number that links to the other page the name, as long as the transition lasts. */
function move(otherPage: string | null | undefined, transition: ViewTransition): void {
  if (!otherPage || document.querySelector('.plate')) return;
  const { pathname } = new URL(otherPage);
  const number = [...document.querySelectorAll<HTMLAnchorElement>('a.numeral')].find(
    (link) => link.pathname === pathname,
  );
  if (!number) return;
  number.style.setProperty('view-transition-name', NAME);
  void transition.finished.finally(() => number.style.removeProperty('view-transition-name'));
}

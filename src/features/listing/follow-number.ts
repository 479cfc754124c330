/**
 * Lets the number that is followed in a list become the number of the article's plate: gives it the
 * name under which the style sheet moves that one. Browsers without transitions between documents
 * never fire the event.
 */
export function followNumbers(): void {
  window.addEventListener('pageswap', ({ viewTransition, activation }) => {
    const target = activation?.entry.url;
    if (!viewTransition || !target || document.querySelector('.plate')) return;
    const { pathname } = new URL(target);
    const number = [...document.querySelectorAll<HTMLAnchorElement>('a.numeral')].find(
      (link) => link.pathname === pathname,
    );
    if (!number) return;
    number.style.setProperty('view-transition-name', 'numeral');
    void viewTransition.finished.finally(() => {
      number.style.removeProperty('view-transition-name');
    });
  });
}

/*
 * Animates the number that a reader clicks in a list into the number at the top of the article: both
 * carry the same `view-transition-name` during the navigation. Browsers without cross-document view
 * transitions never fire the event.
 */
addEventListener('pageswap', ({ viewTransition, activation }) => {
  const target = activation?.entry.url;
  if (!viewTransition || !target) return;
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

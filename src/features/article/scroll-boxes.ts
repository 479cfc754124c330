/**
 * Takes boxes that scroll sideways out of the order of the Tab key as long as nothing in them
 * scrolls. Without this, each would be a stop, whether or not there is anything to do.
 */
export function watchScrollBoxes(boxes: Iterable<Element>): void {
  const observer = new ResizeObserver((entries) => {
    for (const { target } of entries) {
      if (target.scrollWidth > target.clientWidth) target.setAttribute('tabindex', '0');
      else target.removeAttribute('tabindex');
    }
  });
  for (const box of boxes) observer.observe(box);
}

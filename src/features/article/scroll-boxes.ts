/**
 * Takes boxes that can scroll out of the tab order while their content fits. Otherwise the
 * Tab key would stop at every box, even if there is nothing to scroll.
 */
export function watchScrollBoxes(boxes: Iterable<Element>): void {
  const observer = new ResizeObserver((entries) => {
    for (const { target } of entries) {
      const { scrollWidth, clientWidth, scrollHeight, clientHeight } = target;
      // Less than two pixels are a rounding.
      const scrolls = scrollWidth > clientWidth || scrollHeight > clientHeight + 1;
      if (scrolls) target.setAttribute('tabindex', '0');
      else target.removeAttribute('tabindex');
    }
  });
  for (const box of boxes) observer.observe(box);
}

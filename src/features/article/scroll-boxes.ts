/** What a box has only while it scrolls: a stop of the Tab key, and a role and a name to announce there. */
const ATTRIBUTES = ['tabindex', 'role', 'aria-label'];

/**
 * Takes boxes that can scroll out of the tab order while their content fits. Otherwise the
 * Tab key would stop at every box, even if there is nothing to scroll.
 */
export function watchScrollBoxes(boxes: Iterable<Element>): void {
  const initial = new Map(
    [...boxes].map((box) => [box, ATTRIBUTES.map((name) => box.getAttribute(name))]),
  );
  const observer = new ResizeObserver((entries) => {
    for (const { target } of entries) {
      const { scrollWidth, clientWidth, scrollHeight, clientHeight } = target;
      // Less than two pixels are a rounding.
      const scrolls = scrollWidth > clientWidth || scrollHeight > clientHeight + 1;
      ATTRIBUTES.forEach((name, i) => {
        const value = initial.get(target)?.[i];
        if (scrolls && value != null) target.setAttribute(name, value);
        else target.removeAttribute(name);
      });
    }
  });
  for (const box of initial.keys()) observer.observe(box);
}

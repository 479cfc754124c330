/**
 * Moves the focus from the box through the results and back, as the arrow keys, Home, End and Esc say. What is typed at
 * a result goes on in the box.
 *
 * @param whole what holds the box and the results
 */
export function moveFocus(
  event: KeyboardEvent,
  whole: HTMLElement,
  box: HTMLTextAreaElement,
): void {
  const { key, target, isComposing } = event;
  if (isComposing || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
  const stops = [
    ...whole.querySelectorAll<HTMLElement>(':is(.results, [data-unasked]) :is(a, summary, button)'),
  ].filter((stop) => stop.checkVisibility() && !stop.closest('[popover]'));
  const at = stops.findIndex((stop) => stop === target);
  if (at === -1 && (target !== box || isInside(box, key))) return;
  const moves: Readonly<Record<string, HTMLElement | undefined>> = {
    ArrowDown: stops[at + 1] ?? box,
    ArrowUp: at === 0 ? box : stops.at(at === -1 ? -1 : at - 1),
    ...(at === -1 ? {} : { Home: stops[0], End: stops.at(-1), Escape: box }),
  };
  if (moves[key]) {
    event.preventDefault();
    moves[key].focus();
  } else if (at !== -1 && (/^[^\s/]$/u.test(key) || key === 'Backspace')) box.focus();
}

/** Whether a key moves the cursor to another line of the box. */
function isInside({ value, selectionStart }: HTMLTextAreaElement, key: string): boolean {
  const [before, after] = [value.slice(0, selectionStart), value.slice(selectionStart)];
  return key === 'ArrowUp' ? before.includes('\n') : after.includes('\n');
}

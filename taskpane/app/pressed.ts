/**
 * Whether a finger or a button of the mouse is down. What would move the page waits until it is up: a click that begins on one thing and
 * ends on another is none.
 */
let isDown = false;
const waiting = new Set<() => void>();

/** Where a press ends, or goes unseen: a press that never ends would hold everything back. */
const ENDS = ['pointerup', 'pointercancel', 'dragend', 'keydown'];

/** @param page - the window of the pane */
export function watchPresses(page: EventTarget): void {
  page.addEventListener('pointerdown', () => (isDown = true), true);
  // The click comes right after the end of a press; it is to find the page as it was.
  const end = () => void setTimeout(letGo, 0);
  for (const name of ENDS) page.addEventListener(name, end, true);
  // The page's own: a press takes the focus from a field, which is another blur.
  page.addEventListener('blur', ({ target }) => target === page && end(), true);
}

/** Does it now, or as soon as nothing is pressed. */
export function onceLetGo(act: () => void): void {
  if (isDown) waiting.add(act);
  else act();
}

function letGo(): void {
  isDown = false;
  const acts = [...waiting];
  waiting.clear();
  for (const act of acts) act();
}

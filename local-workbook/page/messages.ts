import { element, make } from './element';

/** Says something in the strip above the grid, until it is closed. */
export function showMessage(text: string): void {
  const close = make('button', '', 'Close');
  close.type = 'button';
  const message = make('div', 'message', make('span', '', text), close);
  message.setAttribute('role', 'alert');
  close.addEventListener('click', () => message.remove());
  element('messages', HTMLElement).replaceChildren(message);
}

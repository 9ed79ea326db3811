import { type RibbonButton, type RibbonGroup } from '../host/ribbon';
import { element, make } from './element';

/** Draws the add-in's groups and buttons; `press` is told which was pressed. */
export function drawRibbon(
  groups: readonly RibbonGroup[],
  paneShown: boolean,
  press: (id: string) => void,
): void {
  element('ribbon', HTMLElement).replaceChildren(
    ...groups.map((group) =>
      make(
        'section',
        'ribbon-group',
        make('h3', '', group.label),
        make('div', 'ribbon-buttons', ...group.buttons.map((button) => drawButton(button, paneShown, press))),
      ),
    ),
  );
}

function drawButton(button: RibbonButton, paneShown: boolean, press: (id: string) => void): HTMLElement {
  const picture = make('img', '');
  picture.alt = '';
  picture.src = iconFor(button.icons, 24 * devicePixelRatio);
  const drawn = make('button', '', picture, make('span', '', button.label));
  drawn.type = 'button';
  drawn.dataset.command = button.id;
  drawn.title = [button.tip.title, button.tip.text].filter(Boolean).join('\n');
  drawn.disabled = !button.enabled;
  if (button.action.kind === 'ShowTaskpane') drawn.setAttribute('aria-pressed', String(paneShown));
  drawn.addEventListener('click', () => press(button.id));
  return drawn;
}

/** The smallest that is large enough, else the largest. */
function iconFor(icons: RibbonButton['icons'], pixels: number): string {
  const sizes = Object.keys(icons)
    .map(Number)
    .sort((a, b) => a - b);
  const size = sizes.find((each) => each >= pixels) ?? sizes.at(-1);
  return size === undefined ? '' : (icons[size] ?? '');
}

import { ILayoutService } from '@univerjs/ui';
import { type UniverGrid } from '../grid/univer';
import { element } from './element';

interface Region {
  /** What holds it; a region that is not shown is passed over */
  readonly place: string;
  readonly enter: () => void;
}

const focus = (selector: string) => () => document.querySelector<HTMLElement>(selector)?.focus();

/**
 * F6 goes from one part of the page to the next and Shift+F6 back, as in Excel: cells keep Tab for themselves, so without it nobody
 * would leave them by keyboard. In the ribbon the arrows go from button to button.
 */
export function walkRegions(grid: UniverGrid): { readonly listen: (frame: HTMLIFrameElement) => void } {
  const regions: readonly Region[] = [
    { place: '.title-bar', enter: focus('.title-bar button:not([hidden])') },
    { place: '#ribbon', enter: focus('#ribbon button:enabled') },
    { place: '#grid', enter: () => grid.injector.get(ILayoutService).focus() },
    { place: '#grid footer', enter: focus('#grid footer [role="tab"][aria-selected="true"]') },
    { place: '#pane:not([inert])', enter: focus('#pane iframe') },
  ];
  const walk = (event: KeyboardEvent) => {
    if (event.key !== 'F6' || event.ctrlKey || event.altKey || event.metaKey) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    const shown = regions.filter(({ place }) => document.querySelector(place));
    // The innermost one: the tabs stand within the grid's own part of the page.
    const now = shown.findLastIndex(({ place }) => document.activeElement?.closest(place));
    const step = event.shiftKey ? -1 : 1;
    shown.at((now + step + shown.length) % shown.length)?.enter();
  };
  window.addEventListener('keydown', walk, { capture: true });
  element('ribbon', HTMLElement).addEventListener('keydown', alongRibbon);
  return {
    // Keys in a frame are told to the frame's own window.
    listen: (frame) =>
      frame.addEventListener('load', () =>
        frame.contentWindow?.addEventListener('keydown', walk, { capture: true }),
      ),
  };
}

function alongRibbon(this: HTMLElement, event: KeyboardEvent): void {
  const step = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
  if (step === undefined) return;
  const buttons = [...this.querySelectorAll<HTMLElement>('button:enabled')];
  const now = buttons.findIndex((button) => button === document.activeElement);
  buttons.at((now + step + buttons.length) % buttons.length)?.focus();
  event.preventDefault();
}

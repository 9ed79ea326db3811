/** The grid's own buttons, by what tells them apart, and what they do, for who cannot see them */
const NAMES: readonly (readonly [selector: string, name: string])[] = [
  ['[data-u-comp="defined-name"] input', 'Address of the cell'],
  ['footer [data-u-comp="sheet-bar-append-button"]:has(.univerjs-icon-increase-icon)', 'Add a sheet'],
  ['footer [data-u-comp="sheet-bar-append-button"]:has(.univerjs-icon-convert-icon)', 'List all sheets'],
  ['footer button:has(.univerjs-icon-more-icon)', 'Show sheets to the right'],
  ['footer button:has(.univerjs-icon-more-icon.univer-rotate-180)', 'Show sheets to the left'],
  ['footer button:has([class*="gridlines"])', 'Show or hide gridlines'],
  ['footer [data-u-comp="button"]:has(.univerjs-icon-reduce-icon)', 'Zoom out'],
  ['footer [data-u-comp="button"]:has(.univerjs-icon-increase-icon)', 'Zoom in'],
  ['footer button[class*="univer-size-3"]', 'Zoom'],
];
const LIST = 'ul[data-u-comp="sheets-formula-editor"]';
const HELP = '[data-u-comp="rect-popup"] > div:has(> div:nth-child(2)):not(:has(li))';

/**
 * Gives the grid's own parts the names and roles that it leaves out, whenever it draws them anew, and keeps the first function of a
 * changed list chosen: the grid keeps the place of the last choice, which a shorter list does not have, and Enter would find nothing.
 */
export function describeGrid(): void {
  let due = false;
  let listed = '';
  const describe = () => {
    due = false;
    for (const [selector, name] of NAMES)
      for (const found of document.querySelectorAll(`#grid ${selector}`))
        found.setAttribute('aria-label', name);
    for (const found of document.querySelectorAll<HTMLElement>(HELP)) {
      found.classList.add('parameter-help');
      found.setAttribute('role', 'status');
    }
    const list = document.querySelector(LIST);
    const items = [...(list?.children ?? [])];
    list?.setAttribute('role', 'listbox');
    list?.setAttribute('aria-label', 'Functions');
    for (const item of items) {
      item.setAttribute('role', 'option');
      item.setAttribute('aria-selected', String(isChosen(item)));
    }
    const now = items.map((item) => item.firstElementChild?.textContent).join();
    if (now !== listed && items[0] && !isChosen(items[0])) choose(items[0]);
    listed = now;
  };
  new MutationObserver(() => {
    if (due) return;
    due = true;
    requestAnimationFrame(describe);
  }).observe(document.body, { childList: true, subtree: true, attributes: true, attributeFilter: ['class'] });
  describe();
}

const isChosen = (item: Element) => item.classList.contains('univer-bg-gray-200');

/** The grid takes a function for chosen over which the mouse comes to stand. */
function choose(item: Element): void {
  item.dispatchEvent(new MouseEvent('mousemove', { bubbles: true }));
  item.dispatchEvent(new MouseEvent('mouseover', { bubbles: true }));
}

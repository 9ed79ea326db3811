import { create } from 'zustand';
import { type Page, pagesHere, rememberPage, rememberedPage } from './pages';

interface Navigation {
  readonly page: Page;
  /** Counts the visits, so that the page's heading takes the focus after each, even to the page that is shown. */
  readonly visit: number;
}

/** Which page is shown. office.js takes `history.pushState` away, so addresses are of no use here. */
export const useNavigation = create<Navigation>(() => ({ page: rememberedPage(), visit: 0 }));

/** Goes to a page; home where this Excel has no use for it. */
export function goTo(wanted: Page): void {
  const page = pagesHere().includes(wanted) ? wanted : 'home';
  rememberPage(page);
  useNavigation.setState(({ visit }) => ({ page, visit: visit + 1 }));
}

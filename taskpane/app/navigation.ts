import { create } from 'zustand';
import { type Page, rememberPage, rememberedPage } from './pages';

interface Navigation {
  readonly page: Page;
  /** Counts the visits, so that the page's heading takes the focus after each, even to the page that is shown. */
  readonly visit: number;
}

/** Which page is shown. office.js takes `history.pushState` away, so addresses are of no use here. */
export const useNavigation = create<Navigation>(() => ({ page: rememberedPage(), visit: 0 }));

export function goTo(page: Page): void {
  rememberPage(page);
  useNavigation.setState(({ visit }) => ({ page, visit: visit + 1 }));
}

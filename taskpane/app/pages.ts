import { texts } from '../texts';
import { remember, remembered } from './remembered';

export const PAGES = ['home', 'import', 'appraisal', 'functions'] as const;
export type Page = (typeof PAGES)[number];

const KEY = 'page';

/** Where the person was last. */
export const rememberedPage = (): Page => PAGES.find((page) => page === remembered(KEY)) ?? 'home';
export const rememberPage = (page: Page): void => remember(KEY, page);

export const nameOf = (page: Page): string => texts.pages[page];

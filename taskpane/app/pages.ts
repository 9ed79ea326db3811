import { texts } from '../texts';
import { canBuild } from './abilities';
import { remember, remembered } from './remembered';

export const PAGES = ['home', 'import', 'staffing', 'appraisal', 'functions'] as const;
export type Page = (typeof PAGES)[number];

/** What ends in new sheets, by way of an appraisal or at once. */
const BUILDING: ReadonlySet<Page> = new Set(['import', 'staffing', 'appraisal']);

/** The pages that are of use in this Excel; home says what the others lack. */
export const pagesHere = (): readonly Page[] => PAGES.filter((page) => canBuild() || !BUILDING.has(page));

const KEY = 'page';

/** Where the person was last. */
export const rememberedPage = (): Page => pagesHere().find((page) => page === remembered(KEY)) ?? 'home';
export const rememberPage = (page: Page): void => remember(KEY, page);

export const nameOf = (page: Page): string => texts.pages[page];

import { texts } from '../texts';
import { canBuild } from './abilities';
import { remember, remembered } from './remembered';

/** The pages that have a tab: as many as stand side by side in a narrow pane. */
const TABS = ['home', 'import', 'staffing', 'appraisal'] as const;
/** The pages that stand in the list beside the tabs. */
const MORE = ['functions', 'share', 'figures', 'settings', 'help'] as const;

export const PAGES = [...TABS, ...MORE] as const;
export type Page = (typeof PAGES)[number];

/** What ends in new sheets, by way of an appraisal or at once. */
const BUILDING: ReadonlySet<Page> = new Set(['import', 'staffing', 'appraisal', 'share']);

/** The pages that are of use in this Excel; home says what the others lack. */
export const pagesHere = (): readonly Page[] => PAGES.filter((page) => canBuild() || !BUILDING.has(page));

export const tabsHere = (): readonly Page[] => TABS.filter((page) => pagesHere().includes(page));
export const moreHere = (): readonly Page[] => MORE.filter((page) => pagesHere().includes(page));

const KEY = 'page';

/** Where the person was last. */
export const rememberedPage = (): Page => pagesHere().find((page) => page === remembered(KEY)) ?? 'home';
export const rememberPage = (page: Page): void => remember(KEY, page);

export const nameOf = (page: Page): string => texts.pages[page];

import { create } from 'zustand';
import { draft, keepDraft } from '../app/draft';
import { goTo, useNavigation } from '../app/navigation';
import { type Page, pagesHere } from '../app/pages';

/** The pages that have a guide: all but that of the guides. */
export type GuideName = Exclude<Page, 'help'>;

interface State {
  /** The guide that is open; undefined for the list of them. */
  readonly guide: GuideName | undefined;
  /** The part of it that is meant. */
  readonly heading: string | undefined;
  /** The page that the person came from, to go back to. */
  readonly from: GuideName | undefined;
  readonly search: string;
}

const DRAFT = 'help';
const AT_FIRST: State = { guide: undefined, heading: undefined, from: undefined, search: '' };

/** What of the help is shown; it outlives a reload of the pane. */
export const useHelp = create<State>(() => ({ ...AT_FIRST, ...draft<Partial<State>>(DRAFT) }));
useHelp.subscribe((state) => keepDraft(DRAFT, state));

/** The guides of the pages that this Excel has. */
export const guidesHere = (): GuideName[] => pagesHere().filter((page): page is GuideName => page !== 'help');

/** Opens the guide to the page that is shown; the page stays as it is behind it. */
export function openGuideHere(): void {
  const { page } = useNavigation.getState();
  if (page === 'help') return;
  useHelp.setState({ guide: page, heading: undefined, from: page });
  goTo('help');
}

/** From the list, or from another guide. */
export const openGuide = (guide: GuideName, heading?: string): void => {
  useHelp.setState({ guide, heading });
  goTo('help');
};

export function openList(): void {
  useHelp.setState({ guide: undefined, heading: undefined });
  goTo('help');
}

/** Back to the page whose guide was opened. */
export function goBack(): void {
  const { from } = useHelp.getState();
  useHelp.setState({ from: undefined, guide: undefined, heading: undefined });
  goTo(from ?? 'home');
}

/** Another way than the guide's own was taken: there is nothing to go back to. */
useNavigation.subscribe(({ page }, before) => {
  if (page !== 'help' && before.page === 'help')
    useHelp.setState({ from: undefined, guide: undefined, heading: undefined });
});

import {
  type SelectTabData,
  type SelectTabEvent,
  Tab,
  TabList,
  makeStyles,
  tokens,
} from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { texts } from '../texts';
import { MorePages } from './MorePages';
import { goTo, useNavigation } from './navigation';
import { type Page, nameOf, tabsHere } from './pages';

const useStyles = makeStyles({
  header: {
    position: 'sticky',
    top: 0,
    zIndex: 1,
    display: 'flex',
    alignItems: 'center',
    backgroundColor: tokens.colorNeutralBackground1,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    marginBottom: '8px',
  },
  // Onto a second line where the words are large, and never beyond the edge of the pane.
  tabs: { flexWrap: 'wrap', flexShrink: 1, padding: '0 2px' },
  // Four stand side by side in a pane of 320 pixels, also in a wide typeface.
  tab: { paddingLeft: '3px', paddingRight: '3px' },
});

/** The way from page to page: the main jobs as tabs, and the rest in a list beside them. */
export function Header(): ReactElement {
  const styles = useStyles();
  const { page } = useNavigation();
  return (
    <header className={styles.header}>
      <TabList
        className={styles.tabs}
        size="small"
        aria-label={texts.navigation}
        selectedValue={page}
        onTabSelect={(_: SelectTabEvent, { value }: SelectTabData) => goTo(value as Page)}
      >
        {tabsHere().map((each) => (
          <Tab key={each} value={each} className={styles.tab}>
            {nameOf(each)}
          </Tab>
        ))}
      </TabList>
      <MorePages />
    </header>
  );
}

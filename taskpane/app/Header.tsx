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
import { goTo, useNavigation } from './navigation';
import { type Page, nameOf, pagesHere } from './pages';

const useStyles = makeStyles({
  header: {
    position: 'sticky',
    top: 0,
    zIndex: 1,
    backgroundColor: tokens.colorNeutralBackground1,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    marginBottom: '8px',
  },
  // Onto a second line where the pane is narrow, and never beyond its edge.
  tabs: { flexWrap: 'wrap', flexShrink: 1, padding: '0 2px' },
});

/** The way from page to page; a tab list, since the pages are few and always there. */
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
        {pagesHere().map((each) => (
          <Tab key={each} value={each}>
            {nameOf(each)}
          </Tab>
        ))}
      </TabList>
    </header>
  );
}

import { FluentProvider, makeStyles, tokens } from '@fluentui/react-components';
import { type ComponentType, type ReactElement, Suspense, lazy } from 'react';
import { useHelp } from '../help/state';
import { Header } from './Header';
import { JobPanel } from './JobPanel';
import { PageBoundary } from './PageBoundary';
import { useNavigation } from './navigation';
import type { Page } from './pages';
import { Spoken } from './Spoken';
import { useTheme } from './theme';
import { Waiting } from '../parts/Waiting';

/** Each page is a file of its own, loaded when it is first shown. */
const VIEWS: Readonly<Record<Page, ComponentType>> = {
  home: lazy(() => import(/* webpackChunkName: "home" */ '../home/HomePage')),
  import: lazy(() => import(/* webpackChunkName: "import" */ '../import/ImportPage')),
  staffing: lazy(() => import(/* webpackChunkName: "staffing" */ '../staffing/StaffingPage')),
  appraisal: lazy(() => import(/* webpackChunkName: "appraisal" */ '../appraisal/AppraisalPage')),
  functions: lazy(() => import(/* webpackChunkName: "browse" */ '../functions/FunctionsPage')),
  share: lazy(() => import(/* webpackChunkName: "share" */ '../share/SharePage')),
  figures: lazy(() => import(/* webpackChunkName: "figures" */ '../figures/FiguresPage')),
  settings: lazy(() => import(/* webpackChunkName: "settings" */ '../settings/SettingsPage')),
  help: lazy(() => import(/* webpackChunkName: "help" */ '../help/HelpPage')),
};

const useStyles = makeStyles({
  frame: {
    display: 'flex',
    flexDirection: 'column',
    minHeight: '100vh',
    backgroundColor: tokens.colorNeutralBackground1,
  },
  page: { flexGrow: 1, padding: '0 16px 16px', maxWidth: '640px', width: '100%', boxSizing: 'border-box' },
});

export function App(): ReactElement {
  const theme = useTheme();
  const styles = useStyles();
  const { page } = useNavigation();
  // The page whose guide is read waits behind it, with all that was typed and opened on it.
  const behind = useHelp(({ from }) => from);
  const kept = page === 'help' && behind ? [behind, page] : [page];
  return (
    <FluentProvider theme={theme}>
      <div className={styles.frame}>
        <Header />
        <main className={styles.page}>
          <JobPanel />
          {kept.map((each) => (
            <OnePage key={each} page={each} isShown={each === page} />
          ))}
        </main>
        <Spoken />
      </div>
    </FluentProvider>
  );
}

function OnePage({ page, isShown }: { readonly page: Page; readonly isShown: boolean }): ReactElement {
  const View = VIEWS[page];
  return (
    <div hidden={!isShown}>
      <PageBoundary>
        <Suspense fallback={<Waiting />}>
          <View />
        </Suspense>
      </PageBoundary>
    </div>
  );
}

import { FluentProvider, makeStyles, tokens } from '@fluentui/react-components';
import { type ComponentType, type ReactElement, Suspense, lazy } from 'react';
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
  const View = VIEWS[page];
  return (
    <FluentProvider theme={theme}>
      <div className={styles.frame}>
        <Header />
        <main className={styles.page}>
          <JobPanel />
          <PageBoundary key={page}>
            <Suspense fallback={<Waiting />}>
              <View />
            </Suspense>
          </PageBoundary>
        </main>
        <Spoken />
      </div>
    </FluentProvider>
  );
}

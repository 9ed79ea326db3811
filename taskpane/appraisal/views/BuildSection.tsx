import {
  Button,
  Caption1,
  Link,
  MessageBar,
  MessageBarBody,
  MessageBarTitle,
  makeStyles,
  tokens,
} from '@fluentui/react-components';
import {
  ArrowDownloadRegular,
  DocumentTableRegular,
  DocumentTextRegular,
  FolderOpenRegular,
} from '@fluentui/react-icons';
import type { ReactElement } from 'react';
import { follow } from '../../app/go';
import { useJobs } from '../../app/jobs';
import { Section } from '../../parts/Section';
import { texts } from '../../texts';
import { build, saveAsReport, saveAsWorkbook, useBuild } from '../build';
import { saveCaseFile } from '../files';
import { useCase } from '../state/case';
import { useProblems } from '../state/problems';
import { useSaved } from '../state/saved';
import { ConflictDialog } from './ConflictDialog';
import { OpenButton } from './OpenButton';
import { ProblemList } from './ProblemList';

const words = texts.appraisal.build;

const useStyles = makeStyles({
  build: { alignSelf: 'start' },
  quiet: { color: tokens.colorNeutralForeground3 },
  others: { display: 'flex', flexDirection: 'column', alignItems: 'flex-start', marginLeft: '-8px' },
  list: { margin: 0, paddingLeft: '20px' },
});

/** What the case becomes: sheets of the open workbook, a workbook of its own, a case file. */
export function BuildSection(): ReactElement {
  const styles = useStyles();
  const isBuilt = useSaved((state) => state.isBuilt);
  const isBusy = useJobs(({ running }) => running !== undefined);
  const isBlank = useCase(({ json }) => Object.keys(json).length === 0);
  const wasRefused = useBuild((state) => state.wasRefused);
  const problems = useProblems((state) => state.problems) ?? [];
  return (
    <Section title={words.title}>
      <Button
        className={styles.build}
        appearance="primary"
        disabledFocusable={isBusy}
        onClick={() => void build()}
      >
        {isBuilt ? words.refresh : words.build}
      </Button>
      <Caption1 className={styles.quiet}>{isBuilt ? words.refreshWhat : words.buildWhat}</Caption1>
      {wasRefused && <ProblemList title={texts.appraisal.problems.titleAll} problems={problems} />}
      <SheetProblems />
      <ConflictDialog />
      <div className={styles.others}>
        <Button
          appearance="subtle"
          icon={<DocumentTableRegular />}
          disabledFocusable={isBusy}
          onClick={() => void saveAsWorkbook()}
        >
          {words.saveXlsx}
        </Button>
        <Button
          appearance="subtle"
          icon={<DocumentTextRegular />}
          disabledFocusable={isBusy}
          onClick={() => void saveAsReport()}
        >
          {words.saveDocx}
        </Button>
        {!isBlank && (
          <>
            <Button appearance="subtle" icon={<ArrowDownloadRegular />} onClick={saveCaseFile}>
              {words.saveCase}
            </Button>
            <OpenButton appearance="subtle" icon={<FolderOpenRegular />}>
              {words.openCase}
            </OpenButton>
          </>
        )}
      </div>
    </Section>
  );
}

/** Cells that could not be read back: each leads to itself. */
function SheetProblems(): ReactElement | null {
  const styles = useStyles();
  const sheets = useBuild((state) => state.sheets);
  if (sheets.length === 0) return null;
  return (
    <MessageBar intent="warning" layout="multiline" politeness="assertive">
      <MessageBarBody>
        <MessageBarTitle>{words.sheetProblems}</MessageBarTitle>
        {words.sheetProblemsWhat}
        <ul className={styles.list}>
          {sheets.map(({ sheet, cell, found, allowed }) => (
            <li key={`${sheet} ${cell} ${found}`}>
              <Link as="button" title={words.goTo(sheet, cell)} onClick={() => void follow(sheet, cell)}>
                {words.sheetProblem(sheet, cell, found, allowed)}
              </Link>
            </li>
          ))}
        </ul>
      </MessageBarBody>
    </MessageBar>
  );
}

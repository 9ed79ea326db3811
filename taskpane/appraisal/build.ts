import { create } from 'zustand';
import type { ReadProblem } from '../../src/appraisal/read';
import type { AppraisalCase } from '../../src/appraisal/schema';
import { lookAgain } from '../home/holdings';
import { type Control, dismissOutcome, runJob, useJobs } from '../app/jobs';
import { texts } from '../texts';
import { download } from './download';
import type { JsonObject } from './form/field';
import type { Answers, CaseFile, Conflict, Outcome } from './host';
import { type Core, arrived, loadCore } from './load-core';
import { caseNow, followName, replaceCase, takeFromWorkbook } from './state/case';
import { lookNow } from './state/problems';
import { saveNow, setBuilt, useSaved } from './state/saved';

const words = texts.appraisal.build;

interface State {
  /** A build was asked for that could not begin: what is missing and wrong is shown. */
  readonly wasRefused: boolean;
  /** What could not be read back from the sheets. */
  readonly sheets: readonly ReadProblem[];
  /** To be asked before the build goes on. */
  readonly conflicts: readonly Conflict[];
}

const CLEAR: State = { wasRefused: false, sheets: [], conflicts: [] };
export const useBuild = create<State>(() => CLEAR);

/** Makes the sheets, or makes them anew with what was typed on them. */
export async function build(answers: Answers = {}): Promise<void> {
  if (useJobs.getState().running) return;
  followName();
  useBuild.setState(CLEAR, true);
  const name = useSaved.getState().isBuilt ? words.refresh : words.build;
  const outcome = await runJob(name, (control) => attempt(control, answers));
  if (outcome) await take(outcome);
}

type Attempt = Outcome | { readonly kind: 'refused'; readonly words: string };

async function attempt(control: Control, answers: Answers): Promise<Attempt> {
  control.report({ what: words.checking });
  const problems = await lookNow();
  if (problems.length > 0) return { kind: 'refused', words: words.notReady(problems.length) };
  // One after the other: what the workbook keeps and what it shows go together.
  await saveNow();
  const { loadBuild } = await loadCore();
  const host = await arrived(loadBuild());
  return host.build(caseNow(), control, answers);
}

async function take(outcome: Attempt): Promise<void> {
  switch (outcome.kind) {
    case 'done':
      takeFromWorkbook(outcome.case);
      setBuilt(true);
      await lookAgain();
      return;
    case 'refused':
      dismissOutcome();
      useBuild.setState({ wasRefused: true });
      return;
    case 'case':
      // What came of both sides together: mended here, where every problem leads to its field.
      dismissOutcome();
      replaceCase(outcome.json as JsonObject, outcome.words);
      await lookNow();
      useBuild.setState({ wasRefused: true });
      return;
    case 'sheets':
      dismissOutcome();
      useBuild.setState({ sheets: outcome.problems });
      return;
    case 'conflicts':
      dismissOutcome();
      useBuild.setState({ conflicts: outcome.conflicts });
  }
}

type Save = (core: Core) => Promise<(c: AppraisalCase) => Promise<CaseFile>>;

/** The same workbook as a file of its own, from the case as it stands in the pane. */
export const saveAsWorkbook = (): Promise<void> =>
  saveAs(
    words.saveXlsx,
    'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    async ({ loadSaveAsFile }) => (await arrived(loadSaveAsFile())).saveAsFile,
  );

/** The appraisal as a document for a report, from the case as it stands in the pane. */
export const saveAsReport = (): Promise<void> =>
  saveAs(
    words.saveDocx,
    'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    async ({ loadSaveAsReport }) => (await arrived(loadSaveAsReport())).saveAsReport,
  );

async function saveAs(job: string, type: string, loadSave: Save): Promise<void> {
  if (useJobs.getState().running) return;
  followName();
  useBuild.setState(CLEAR, true);
  const outcome = await runJob(job, async ({ report }) => {
    report({ what: words.checking });
    const problems = await lookNow();
    if (problems.length > 0) return { words: words.notReady(problems.length), isReady: false };
    const core = await loadCore();
    const save = await loadSave(core);
    const parsed = core.parseCase(caseNow());
    if (!parsed.ok) return { words: words.notReady(parsed.problems.length), isReady: false };
    const { name, bytes } = await save(parsed.case);
    download(name, bytes, type);
    return { words: words.savedFile(name), isReady: true };
  });
  if (!outcome || outcome.isReady) return;
  dismissOutcome();
  useBuild.setState({ wasRefused: true });
}

export const stopAsking = (): void => useBuild.setState({ conflicts: [] });

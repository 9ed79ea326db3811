import { readBlock, writeWorkbook } from '../../src/excel';
import { type Control, type Step, runJob } from '../app/jobs';
import { goTo } from '../app/navigation';
import { progressOf, resultOf } from '../app/outcome';
import { PaneError } from '../app/problem';
import { lookAgain } from '../home/holdings';
import { readSettings, settingsNow } from '../settings/store';
import { texts } from '../texts';
import type { Input, ReadingProgress, Said } from '../worker/messages';
import { unpacked } from '../worker/packed';
import { readChoices } from './choices';
import { chosen } from './from-settings';
import { keepChanges, kept } from './kept';
import { ask, onThreadEnd, sendRows } from './reader';
import { rememberMapping, rememberedMapping } from './remembered-mappings';
import { EMPTY, type Origin, type Source, addSource, changeSource, nameOf, useImport } from './state';

const words = texts.importing;

/** Rows that say what a range is. */
const TOP = 101;

// What was checked is held by the thread and goes with it.
onThreadEnd(() => useImport.setState({ checked: undefined }));

/** Takes up what was chosen before a reload, once; what is chosen meanwhile stays too. */
export const restored: Promise<void> = kept().then((before) => {
  keepChanges();
  if (!before || useImport.getState().sources.length > 0) return;
  const { sources, typed, pasting } = before;
  useImport.setState({ typed, pasting, sources: sources.map((source) => ({ ...source, look: undefined })) });
  for (const source of sources) void look(source.name);
});

export function add(origin: Origin, name?: string): void {
  void look(addSource(origin, nameOf(origin, name)).name);
}

export function say(name: string, said: Said): void {
  changeSource(name, { said, look: undefined, isRemembered: false });
  void look(name);
}

/** What the person says of a list's columns is remembered for the next list with its headers. */
export function sayMapping(source: Source, mapping: NonNullable<Said['mapping']>): void {
  rememberMapping(source.look?.headers ?? [], mapping);
  const { sheet, headerRow } = source.said;
  say(source.name, {
    ...(sheet !== undefined && { sheet }),
    ...(headerRow !== undefined && { headerRow }),
    mapping,
  });
}

const sourceOf = (name: string) => useImport.getState().sources.find((source) => source.name === name);

/** Looks at the top of a source. What comes too late, because it was removed or said otherwise meanwhile, is let go. */
async function look(name: string): Promise<void> {
  const source = sourceOf(name);
  if (!source) return;
  const { origin, said } = source;
  let found: Source['look'];
  try {
    if (origin.kind === 'range') await sendTop(name, origin.block);
    found = await ask({ kind: 'look', input: inputOf(source), said });
  } catch (error) {
    const refusal = error instanceof PaneError ? error.message : texts.problem.unexpected;
    const nothing = { sheets: [], headerRow: 0, headers: [], preview: [], isUnsure: false };
    found = { ...nothing, personal: { dropped: [], standIns: [] }, refusal };
  }
  if (sourceOf(name)?.said !== said) return;
  const isNew = said.mapping === undefined && said.as === undefined;
  const mapping =
    isNew && found.guess && (found.isUnsure || isMapped(found))
      ? rememberedMapping(found.headers)
      : undefined;
  if (!mapping) return changeSource(name, { look: found });
  changeSource(name, { said: { ...said, mapping }, isRemembered: true });
  await look(name);
}

const isMapped = ({ format }: NonNullable<Source['look']>) => format?.id.startsWith('mapped-') ?? false;

async function sendTop(name: string, block: Extract<Origin, { kind: 'range' }>['block']): Promise<void> {
  const isThere = await readBlock(block, {
    most: TOP,
    take: (cells, first) => sendRows({ name, isFirst: first === 0, block: cells }),
  });
  if (!isThere) throw new PaneError(words.sources.gone(block.sheet));
}

const inputOf = ({ name, origin }: Pick<Source, 'name' | 'origin'>): Input =>
  origin.kind === 'range' ? { kind: 'range', name } : { ...origin, name };

/** Reads and checks every row of every source. */
export const check = () =>
  runJob(words.check.name, async (control: Control) => {
    const { sources, typed } = useImport.getState();
    await readSettings();
    const { reading } = readChoices(chosen(typed, settingsNow()));
    await sendRanges(sources, control);
    const checked = await ask(
      {
        kind: 'check',
        inputs: sources.map((source) => ({ input: inputOf(source), said: source.said })),
        choices: reading,
      },
      { signal: control.signal, progress: reporting(control.report) },
    );
    const now = useImport.getState();
    if (now.sources === sources && now.typed === typed) useImport.setState({ checked });
    const sum = (of: 'imported' | 'notImported') =>
      checked.files.reduce((total, { counts }) => total + counts[of], 0);
    return { words: words.check.done(sum('imported'), sum('notImported')) };
  });

/** The cells of ranges, block by block, on their way to the thread that reads them. */
async function sendRanges(sources: readonly Source[], { signal, report }: Control): Promise<void> {
  for (const { name, origin } of sources) {
    if (origin.kind !== 'range') continue;
    const { block } = origin;
    const what = words.check.readingCells(block.sheet);
    report({ what, done: 0 });
    const isThere = await readBlock(block, {
      signal,
      take: (cells, first) => {
        sendRows({ name, isFirst: first === 0, block: cells });
        report({ what, done: first / block.rows, detail: words.check.rowsRead(first + cells.values.length) });
      },
    });
    if (!isThere) throw new PaneError(words.sources.gone(block.sheet));
  }
}

/** How far it is, and how long it will take at the pace so far. */
export function reporting(
  report: (step: Step) => void,
  now: () => number = () => performance.now(),
): (progress: ReadingProgress) => void {
  const began = now();
  return ({ name, rows, done }) => {
    const seconds = ((now() - began) * (1 - done)) / done / 1000;
    const left = done > 0.01 ? `, ${texts.job.timeLeft(Math.ceil(seconds))}` : '';
    report({ what: words.check.reading(name), done, detail: words.check.rowsRead(rows) + left });
  };
}

/** Writes what was checked as new sheets; then the page is as new. */
export async function importChecked(): Promise<void> {
  const done = await runJob(words.write.name, async ({ signal, report }: Control) => {
    const { typed, area } = useImport.getState();
    const settings = settingsNow();
    const { reading, showing } = readChoices(chosen(typed, settings));
    const weights = settings.caseWeights;
    report({ what: words.write.describing });
    const described = unpacked(
      await ask(
        {
          kind: 'describe',
          reading,
          showing: { ...showing, ...(weights && { weights }), ...(area !== '' && { area }) },
          version: WFC_VERSION,
        },
        { signal },
      ),
    );
    return resultOf(
      await writeWorkbook(described, { signal, progress: (progress) => report(progressOf(progress)) }),
    );
  });
  if (!done) return;
  useImport.setState({ ...EMPTY });
  goTo('import');
  await lookAgain();
}

import { type Checked, besideCells, checkedWorkbook, SHEET } from '../../src/figures';
import { codeOf, writeBeside, writeWorkbook } from '../../src/excel';
import { runJob } from '../app/jobs';
import { progressOf, resultOf } from '../app/outcome';
import { PaneError } from '../app/problem';
import { texts } from '../texts';
import type { Source } from './state';

const words = texts.figures.writing;

export const sourceInWords = (source: Source): string =>
  source.kind === 'pasted' ? texts.figures.source.pasted : `${source.sheet}!${source.address}`;

/** The figures and what comes of them on a sheet of their own, linked to the cells checked. Never throws. */
export async function writeToSheet(checked: Checked, source: Source): Promise<void> {
  await runJob(words.toSheet, async ({ signal, report }) => {
    const described = checkedWorkbook(checked, {
      source: sourceInWords(source),
      created: new Date().toISOString().slice(0, 10),
      version: WFC_VERSION,
      ...(source.kind === 'range' ? { place: source } : {}),
    });
    const written = await writeWorkbook(described, {
      signal,
      progress: (progress) => report(progressOf(progress)),
    });
    const { notes = [] } = resultOf(written);
    return { words: words.onSheet(written.sheets[0] ?? SHEET), notes };
  });
}

/** With an empty column between the table and what is written. */
const GAP = 1;

/** The results right of the table that was checked; refused where anything stands there. Never throws. */
export async function writeBesideTable(
  checked: Checked,
  source: Extract<Source, { kind: 'range' }>,
): Promise<void> {
  await runJob(words.beside, async () => {
    const first = { row: source.row, column: source.column + source.columns + GAP };
    const cells = besideCells(checked, source, first);
    const beside = await writeBeside({ sheet: source.sheet, ...first, ...cells }).catch((error: unknown) => {
      if (codeOf(error) === 'AccessDenied')
        throw new PaneError(words.protected(source.sheet), { cause: error });
      throw error;
    });
    if (beside.kind === 'gone') throw new PaneError(texts.figures.taking.gone(source.sheet));
    if (beside.kind === 'occupied')
      throw new PaneError(words.occupied(`${source.sheet}!${beside.at.address}`));
    return { words: words.isBeside(`${source.sheet}!${beside.at.address}`, beside.isOneStep) };
  });
}

import { type Cell, type Sheet, calc, f, row } from '../../workbook';

/** Every sheet is read beside the verdict on the model: results show it in a row under their title, the others as a line. */
export function withMasterCheck(sheet: Sheet, master: Cell): Sheet {
  const [heading, ...rest] = sheet.blocks;
  if (sheet.name === 'Checks' || heading?.kind !== 'title') return sheet;
  const showsResults = sheet.kind === 'output' || sheet.kind === 'calculation';
  if (showsResults && sheet.blocks.every(({ kind }) => kind !== 'table')) {
    const verdict = calc(f`${master}`, master.value as string, undefined, { style: 'check' });
    return {
      ...sheet,
      blocks: [heading, row('Checks of the model', '', [verdict], { across: true }), ...rest],
    };
  }
  const words = `Checks of the model: ${String(master.value)}`;
  const verdict = calc(f`"Checks of the model: "&${master}`, words, undefined, { style: 'note' });
  return { ...sheet, blocks: [{ ...heading, verdict }, ...rest] };
}

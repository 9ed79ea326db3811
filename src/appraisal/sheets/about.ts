import {
  type Block,
  type Cell,
  type Sheet,
  calc,
  check,
  f,
  grid,
  heading,
  input,
  link,
  note,
  row,
  sheet,
  text,
  title,
} from '../../workbook';
import { COST_BASIS, pricesOf } from '../cost-basis';
import type { AppraisalCase } from '../schema';
import type { Inputs } from './inputs';
import { same } from './parts';

/** A sheet of the workbook and what stands on it, for the list of contents. */
export interface Entry {
  readonly name: string;
  readonly what: string;
}

/** Who made the workbook and why, how to use it, what its colours mean, where everything is. */
export function aboutSheet(
  c: AppraisalCase,
  inputs: Inputs,
  contents: readonly Entry[],
  madeWith: string,
): Sheet {
  const cash = c.pay.length === 0 ? '' : `; the years in ${pricesOf(c)}`;
  const prices = { kind: 'formula', parts: [`" prices${cash}"`] } as const;
  const basis = { kind: 'formula', parts: [`"${sentence(COST_BASIS)}"`] } as const;
  const blocks: Block[] = [
    title(
      same(inputs.title, 'title'),
      calc(
        f`${inputs.organisation}&": an options appraisal"`,
        `${c.organisation}: an options appraisal`,
        undefined,
        {
          style: 'subtitle',
        },
      ),
    ),
    grid({
      head: ['About this workbook', '', ''],
      width: 96,
      rows: [
        row('Purpose', '', [shown(inputs.decision)]),
        row('Author', '', [shown(inputs.author)]),
        row('Date', '', [shown(inputs.date)]),
        row('Version', '', [shown(inputs.version)]),
        row('Made with', '', [text(madeWith)]),
        row('Cost basis', '', [
          calc(
            f`${basis}&", in "&${inputs.priceBase}&${prices}`,
            `${sentence(COST_BASIS)}, in ${c.priceBase} prices${cash}`,
            undefined,
            { style: 'text' },
          ),
        ]),
        row('Signs', '', [
          text(
            'Costs are positive; what is released or saved is negative. "Saved" is positive where an option is cheaper.',
          ),
        ]),
      ],
    }),
    heading('How to use it'),
    grid({
      head: ['Step', '', 'What to do'],
      rows: [
        row('1. Read', '', [
          text('Summary shows the options side by side; Options says what speaks for and against each.'),
        ]),
        row('2. Change', '', [
          text(
            'Type over any yellow cell, or below a table to add a row: every result and this page follow, in any spreadsheet program.',
          ),
        ]),
        row('3. Check', '', [
          text(
            'Checks must say that all pass before a figure is used. Its findings about the report are listed apart.',
          ),
        ]),
        row('4. Rebuild', '', [
          text(
            'A new team, role, option, year or agency assignment needs the workbook to be made afresh from its case.',
          ),
        ]),
      ],
    }),
    grid({
      head: ['Key to the cells', '', 'Looks like'],
      rows: [
        row('Input: type here', '', [input('input', { format: 'text' })]),
        row('Calculation: do not type here', '', [calc(f`"calculation"`, 'calculation')]),
        row('Check', '', [check(f`0=0`, true)]),
      ],
    }),
    heading('Contents'),
    grid({
      dense: true,
      head: ['Sheet', '', 'What stands on it'],
      rows: contents.map(({ name, what }) => row(link(name, name), '', [text(what)])),
    }),
    note(
      'Every formula is one that Excel 2016, LibreOffice and previewers know: no add-in is needed to read or recalculate this workbook.',
    ),
  ];
  return sheet('About', blocks, {
    kind: 'front',
    widths: { label: 46, unit: 3 },
    print: { onePage: true },
  });
}

/** What Inputs holds, as words to read. */
const shown = (input: Cell): Cell => same(input, 'text');

const sentence = (words: string) => words.charAt(0).toUpperCase() + words.slice(1);

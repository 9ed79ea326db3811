import {
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
import type { Imported } from '../imported';

export interface AboutOptions {
  readonly title: string;
  readonly author: string;
  /** ISO date on which the workbook is made. */
  readonly date: string;
  readonly version: string;
  readonly madeWith: string;
  /** The date of the data, ISO. */
  readonly asAt?: string;
  readonly keepPersonal?: boolean;
  readonly suppress?: number;
}

export interface Entry {
  readonly name: string;
  readonly what: string;
}

/** Where the data came from, how to read the workbook, what its colours mean, what became of personal data. */
export function aboutSheet(
  imported: readonly Imported[],
  contents: readonly Entry[],
  options: AboutOptions,
): Sheet {
  const asAt = options.asAt;
  return sheet(
    'About',
    [
      title(options.title, 'Workforce data: imported, checked and profiled'),
      grid({
        head: ['About this workbook', '', ''],
        width: 84,
        rows: [
          row('Purpose', '', [
            text('To show what the imported files say about posts, workers, caseloads and rates'),
          ]),
          row('Author', '', [text(options.author)]),
          row('Date', '', [{ ...text(options.date), format: 'date' }]),
          row('Version', '', [text(options.version)]),
          row('Made with', '', [text(options.madeWith)]),
          row('Date of the data', '', [
            asAt === undefined ? text('Not given') : { ...text(asAt), format: 'date' },
          ]),
          row('Personal data', '', [text(privacy(options))]),
        ],
      }),
      heading('Files'),
      grid({
        head: ['File', '', 'Format, encoding and why it was taken for it'],
        rows: imported.map(({ file, format, encoding, recognised }) =>
          row(file, '', [
            text(
              [
                `${format.title}${encoding === undefined ? '' : `, ${encoding}`}: ${recognised.because.replace(/\.$/, '')}`,
                ...(recognised.confidence < 1
                  ? [`confidence ${Math.round(recognised.confidence * 100)}%`]
                  : []),
              ].join('; '),
            ),
          ]),
        ),
      }),
      heading('How to read it'),
      grid({
        head: ['Step', '', 'What to do'],
        rows: [
          row('1. Trust', '', [
            text(
              'Checks must say that all pass; Data quality says what was left out and how complete the rest is.',
            ),
          ]),
          row('2. Read', '', [
            text(
              options.suppress === undefined
                ? 'Each result is a formula over the tables of data at the end: filter them to see the rows behind a figure.'
                : 'The results are values: the rows behind them are left out, so that nobody can count the small groups again.',
            ),
          ]),
          row('3. Change', '', [
            text('Type over a yellow cell, such as the ends of the band, and the results follow.'),
          ]),
        ],
      }),
      heading('Key to the cells'),
      grid({
        head: ['Kind', '', 'Looks like'],
        rows: [
          row('Input: type here', '', [input('input', { format: 'text' })]),
          row('Calculation: do not type here', '', [calc(f`"calculation"`, 'calculation')]),
          row('Check', '', [check(f`0=0`, true)]),
        ],
      }),
      heading('Contents'),
      grid({
        head: ['Sheet', '', 'What stands on it'],
        rows: contents.map(({ name, what }) => row(link(name, name), '', [text(what)])),
      }),
      note(
        'Every formula is one that Excel 2016, LibreOffice and previewers know: no add-in is needed to read or recalculate this workbook.',
      ),
    ],
    { kind: 'front', widths: { label: 36, unit: 3 }, print: { orientation: 'portrait' } },
  );
}

function privacy({ keepPersonal, suppress }: AboutOptions): string {
  if (keepPersonal) {
    return 'Personal data was kept, as asked: names, numbers and dates of birth may stand in the tables. Share this workbook only with those who may see them.';
  }
  const dropped =
    'Names, National Insurance and registration numbers, birth dates, postcodes and contacts were dropped; workers have pseudonyms.';
  if (suppress === undefined) {
    return `${dropped} Small groups can still point to a person: think before you share it.`;
  }
  return `${dropped} Counts from 1 to ${suppress - 1} are not shown, nor what they could be worked out from.`;
}

import {
  absolute,
  blank,
  calc,
  chart,
  check,
  columnAbsolute,
  conditional,
  digits,
  f,
  failures,
  grid,
  heading,
  input,
  join,
  label,
  link,
  note,
  paragraph,
  range,
  remark,
  row,
  rowAbsolute,
  sheet,
  spacer,
  subhead,
  table,
  text,
  title,
  total,
  totalRow,
  workbook,
} from '../../src/workbook';
import type { Cell, Workbook } from '../../src/workbook';

const YEARS = ['2026/27', '2027/28', '2028/29'];
const OPTIONS = ['Do nothing', 'Increase the establishment', 'Move a post'];

const factor = (year: number) => Math.round(1.03 ** year * 1e6) / 1e6;

/** A small workbook with every kind of block, cell and reference; its sheet names need quoting. */
export function sampleWorkbook(): Workbook {
  const premium = input(13000, { format: 'money', name: 'Agency_premium', min: 0, unit: '£ a year' });
  const award = input(0.03, { format: 'percent', name: 'Pay_award', min: 0, max: 0.2 });
  const start = input('2026-04-01', { format: 'date', name: 'Start_date' });
  const weeks = input(43, { format: 'integer', min: 0, max: 53 });
  const region = input('England', { list: ['England', 'Wales'] });
  const optionNames = OPTIONS.map((name) => input(name, { format: 'text' }));
  const changes = table(
    'Changes',
    [
      { option: 'Do nothing', what: 'Keep five agency workers', fte: 5, cost: 48930.6 },
      {
        option: 'Increase the establishment',
        what: 'Five permanent social workers replace them',
        fte: 5,
        cost: 48930.6,
      },
      {
        option: 'Move a post',
        what: 'As above, and one post moves from the review team',
        fte: 5,
        cost: 48930.6,
      },
      { option: 'Move a post', what: '=SUM(1) is text here, and so is "it\'s"', fte: -1, cost: 47948 },
    ],
    [
      {
        header: 'Option',
        cell: (r) => r.option,
        list: range(optionNames[0] ?? blank(), optionNames.at(-1) ?? blank()),
      },
      { header: 'What changes', cell: (r) => r.what, width: 34 },
      { header: 'FTE', cell: (r) => r.fte, format: 'fte', min: -100, max: 100 },
      { header: "Cost [each] (£) of the council's post", cell: (r) => r.cost, format: 'moneyPennies' },
    ],
  );
  const costColumn = changes.column("Cost [each] (£) of the council's post");

  const years = YEARS.map((year) => text(year));
  const factors: Cell[] = [];
  for (const [i] of YEARS.entries()) {
    const before = factors[i - 1];
    factors.push(
      before
        ? calc(f`ROUND(${before}*(1+${award}),${digits(6)})`, factor(i), 'factor')
        : calc(f`1`, 1, 'factor'),
    );
  }
  const fte = OPTIONS.map((_, i) => {
    const cached = [5, 5, 4][i] ?? 0;
    return calc(
      f`SUMIFS(${changes.column('FTE')},${changes.column('Option')},${nameCell(i)})`,
      cached,
      'fte',
    );
  });
  function nameCell(i: number) {
    return optionNames[i] ?? blank();
  }
  const base = [244653, 244653, 196705];
  const costs = OPTIONS.map((_, i) =>
    YEARS.map((_, y) => {
      const first = factors[y] ?? blank();
      const of = nameCell(i);
      const keep = i === 0 ? 1 : 0;
      return calc(
        f`SUMPRODUCT((${changes.column('Option')}=${columnAbsolute(of)})*${changes.column('FTE')}*${costColumn})*${rowAbsolute(first)}+IF(${columnAbsolute(of)}=${absolute(nameCell(0))},${fte[i] ?? blank()}*${premium},0)`,
        (base[i] ?? 0) * factor(y) + keep * 65000,
        'money',
      );
    }),
  );
  const firstYear = costs.map((line) => line[0] ?? blank());
  const savings = firstYear.map((cell, i) => {
    const now = firstYear[0] ?? blank();
    const cached = Number(now.value) - Number(cell.value);
    return calc(f`${rowAbsolute(now)}-${cell}`, i === 0 ? 0 : cached, 'money');
  });
  const totals = YEARS.map((_, y) => {
    const column = costs.map((line) => line[y] ?? blank());
    return total(
      f`SUM(${column})`,
      column.reduce((sum, cell) => sum + Number(cell.value), 0),
    );
  });
  const balance = check(f`ABS(SUM(${totals})-${join('+', totals)})<1/100`, true, { name: 'Check_totals' });
  const sign = check(f`SUM(${changes.column('FTE')})<0`, false);
  const failed = calc(failures([balance, sign]), 1, 'integer', { name: 'Failed_checks' });
  const master = calc(f`IF(${failed}=0,"✓ OK","✗ "&${failed}&" to look at")`, '✗ 1 to look at', undefined, {
    style: 'check',
  });

  const cases = input(410, { format: 'integer', name: 'Open_cases', min: 0 });
  const bands = { low: input(20, { format: 'caseload' }), high: input(25, { format: 'caseload' }) };
  const holders = [18.6, 15, 17.2].map((n) => input(n, { format: 'fte', min: 0 }));
  const averages = holders.map((cell) => calc(f`${cases}/${cell}`, 410 / Number(cell.value), 'caseload'));
  const ends = (['low', 'high'] as const).map((end) =>
    OPTIONS.map(() => calc(f`${absolute(bands[end])}`, Number(bands[end].value), 'caseload')),
  );
  const caseloadOptions = optionNames.map((name) => calc(f`${name}`, String(name.value)));
  const above = calc(
    f`COUNTIF(${averages},">"&${bands.high})&" of "&COUNT(${averages})&" options leave caseloads above the band"`,
    '1 of 3 options leave caseloads above the band',
    undefined,
    { name: 'Caseload_finding' },
  );
  const seriesName = calc(f`"Cases per FTE, of "&${cases}&" cases"`, 'Cases per FTE, of 410 cases');

  return workbook(
    {
      title: "Children's services: R&D of a sample",
      author: 'A. Accountant',
      created: '2026-03-31',
      version: '0.1.0',
    },
    [
      sheet(
        'About',
        [
          title(
            'Children’s services workforce case',
            'A sample with every kind of block. It exists to be looked at, and so that text of this length shows whether paragraphs across the sheet are wrapped and not cut at the edge of the page, in Excel and in LibreOffice alike.',
          ),
          row('Written by', '', [text('A. Accountant, Finance and Resources')]),
          row('All checks', '', [master]),
          heading('Contents'),
          row(link('Inputs and changes', 'Inputs & changes'), '', [text('What you may type')]),
          row(link('Costs', 'Costs by year'), '', [text('What each option costs')]),
          heading('Colour key'),
          row('Input', '', [input('input', { format: 'text' })]),
          row('Calculation', '', [calc(f`1+1`, 2, 'integer')]),
          note('Nothing is hidden. There are no macros.'),
        ],
        { kind: 'front' },
      ),
      sheet(
        'Inputs & changes',
        [
          title('Inputs', 'Everything that may be typed stands on this sheet.'),
          grid({
            head: ['Assumption', 'Unit', 'Value', 'Why'],
            width: [16, 44],
            rows: [
              row('Extra yearly cost of an agency worker over a permanent post', '', [
                premium,
                text('Labelled as an assumption in the report, paragraph 3.22; nobody has checked it since'),
              ]),
              row('Pay award', '% a year', [award, remark('Budget report 2026')]),
              row('Start', 'date', [start, remark('First day of the year')]),
              row('Working weeks', 'weeks', [weeks, remark('After leave')]),
              row('Country', '', [region, remark('Decides which sections apply')]),
              subhead('Options'),
              ...optionNames.map((cell, i) => row(`Option ${i + 1}`, 'name', [cell, null])),
            ],
          }),
          heading('Changes'),
          note('Type a new row below the last one: every result sees it.'),
          changes,
        ],
        { kind: 'input' },
      ),
      sheet(
        'Costs by year',
        [
          title('Costs by year', 'Cash prices, £ a year; costs are positive.'),
          grid({
            head: ['Option', 'Unit', ...years],
            rows: [
              row('Pay award factor', 'factor', factors),
              subhead('Cost of each option'),
              ...OPTIONS.map((name, i) =>
                row(name, '£', costs[i] ?? [], i === 2 ? { emphasis: 'recommended' } : {}),
              ),
              totalRow('All options', '£', totals),
            ],
          }),
          heading('Compared with do nothing'),
          grid({
            head: ['Measure', 'Unit', ...OPTIONS],
            rows: [row(label('Saving', 1), '£ a year', savings), row('Posts', 'FTE', fte)],
          }),
          conditional(savings, f`${savings[0] ?? blank()}>0`, 'recommended'),
          spacer(),
          chart({
            type: 'column',
            title: 'Moving a post costs least',
            categories: optionNames,
            series: [{ name: 'Cost in 2026/27', values: firstYear }],
            altText: 'Do nothing £309,653, increase the establishment £244,653, move a post £196,705',
            format: 'money',
            axisTitle: '£ a year',
          }),
          chart({
            type: 'line',
            title: 'Every option grows with the pay award',
            categories: years,
            series: OPTIONS.map((name, i) => ({ name, values: costs[i] ?? [] })),
            altText: 'Three lines rising by three per cent a year',
            format: 'money',
          }),
          chart({
            type: 'bar',
            title: 'Savings against do nothing',
            categories: optionNames,
            series: [{ name: 'Saving', values: savings, colour: 'warm' }],
            altText: 'Nothing, £65,000, £112,948',
            format: 'money',
            height: 12,
          }),
        ],
        { kind: 'calculation' },
      ),
      sheet(
        'Caseload',
        [
          title('Caseload', 'Cases per FTE holding cases.'),
          row(
            'To decide',
            '',
            [
              text(
                'Whether five agency social workers who cover no established post are replaced with permanent posts, and whether one post moves between teams to help pay for them, so that nobody holds more cases than the band allows.',
              ),
            ],
            { across: true },
          ),
          row('Found', '', [above], { across: true }),
          row('Basis', '', [seriesName], { across: true }),
          paragraph(
            'Agency workers are counted, as in the return to the DfE. A change of any input moves the chart, its title and its legend.',
          ),
          grid({
            head: ['Measure', 'Unit', ...caseloadOptions],
            width: 15,
            rows: [
              row('Open cases', 'cases', [cases]),
              row('Band', 'cases per FTE', [bands.low, bands.high]),
              row('FTE holding cases', 'FTE', holders),
              totalRow('Average caseload', 'cases per FTE', averages),
              row('Low end of the band', 'cases per FTE', ends[0] ?? []),
              row('High end of the band', 'cases per FTE', ends[1] ?? []),
            ],
          }),
          chart({
            type: 'column',
            title: above,
            categories: caseloadOptions,
            series: [
              { name: seriesName, values: averages },
              { name: 'Band: low', values: ends[0] ?? [], as: 'line' },
              { name: 'Band: high', values: ends[1] ?? [], as: 'line', line: 'solid', colour: 'warm' },
            ],
            altText: 'Average caseload with each option, beside the low and the high end of the band',
            format: 'caseload',
            axisTitle: 'cases per FTE',
          }),
        ],
        { kind: 'output', print: { onePage: true } },
      ),
      sheet(
        'Checks',
        [
          title('Checks'),
          grid({
            head: ['Check', '', 'Result', 'What it compares'],
            rows: [
              row('Totals agree', '', [
                balance,
                text('The sum of the years against the years added one by one'),
              ]),
              row('FTE is negative', '', [sign, text('Fails on purpose')]),
              totalRow('Failed', 'number', [failed]),
            ],
          }),
        ],
        { kind: 'output', print: { onePage: true } },
      ),
    ],
  );
}

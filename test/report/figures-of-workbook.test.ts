import { describe, expect, test } from 'vitest';
import type { Format } from '../../src/workbook';
import type { PackageCell } from '../xlsx/package';
import { type Line, asShown, linesOf, tableOf } from './compared';
import { EXAMPLES, exampleCase, wordOf, workbookOf } from './examples';

describe.each(EXAMPLES)('%s: the report and the workbook say the same of', async (name) => {
  const c = exampleCase(name);
  const [word, book] = await Promise.all([wordOf(c), workbookOf(c)]);
  const options = c.options.map((option) => option.name);
  /** The lines of this label, one an option, cut to the cells from the full year on. */
  const perOption = (sheet: string, label: string): PackageCell['value'][][] =>
    linesOf(book, sheet)
      .filter((line) => line.label === label)
      .map(({ cells }) => [...cells.slice(1)]);
  const money = (values: readonly PackageCell['value'][]) => values.map((value) => asShown(value, 'money'));

  test('net cost by year, and its total', () => {
    const net = perOption('Costs by year', 'Net cost');
    const soFar = perOption('Costs by year', 'Net cost so far');
    expect(tableOf(word, 'Net cost by year')).toEqual(
      options.map((option, i) => [option, ...money([...net[i]!, soFar[i]!.at(-1)!])]),
    );
  });

  test('what is saved by year, and its total', () => {
    const saved = perOption('Costs by year', 'Saved against doing nothing');
    const soFar = perOption('Costs by year', 'Saved so far');
    expect(saved).toHaveLength(options.length);
    expect(tableOf(word, 'Saved against doing nothing by year')).toEqual(
      options.map((option, i) => [option, ...money([...saved[i]!, soFar[i]!.at(-1)!])]),
    );
  });

  test('benefits, disbenefits, the recommendation and the cost of each option', () => {
    const lines = linesOf(book, 'Options').filter(({ label }) => options.includes(label));
    const rows = lines
      .slice(0, options.length)
      .map(({ label, cells: [, benefits, disbenefits, recommended, cost, saved] }) => [
        label,
        String(benefits).replaceAll(/^• /gm, ''),
        String(disbenefits).replaceAll(/^• /gm, ''),
        String(recommended),
        ...money([cost!, saved!]),
      ]);
    expect(tableOf(word, 'Options, benefits')).toEqual(rows);
  });

  test('what a full year is made of', () => {
    const heads = word.tables.find(({ caption }) => caption.includes('What makes up'))!.rows[0]!.cells;
    const labels: Record<string, string> = { 'Other savings': 'Other savings of the option' };
    expect(heads.length).toBeGreaterThan(2);
    const columns = heads.slice(1).map((head) => perOption('Costs by year', labels[head] ?? head));
    expect(tableOf(word, 'What makes up')).toEqual(
      options.map((option, i) => [option, ...money(columns.map((column) => column[i]![0]!))]),
    );
  });

  test('posts and agency workers', () => {
    const totals = (label: string) =>
      linesOf(book, 'Staffing')
        .find((line) => line.label === label)
        ?.cells.slice(1)
        .map((value) => asShown(value, 'integer'));
    const rows = tableOf(word, 'Posts and agency workers');
    expect(rows.map((cells) => cells[3])).toEqual(totals('All posts'));
    const none = ['Now', ...options].map(() => '0');
    expect(rows.map((cells) => cells[4])).toEqual(totals('All agency workers') ?? none);
    const [now] = rows.map((cells) => cells.slice(1).map(Number));
    for (const [added, released, posts] of rows.slice(1).map((cells) => cells.slice(1).map(Number)))
      expect(now![2]! + added! - released!).toBe(posts);
  });

  test('caseload and how it stands against the band', () => {
    const named = linesOf(book, 'Caseload');
    const lines = (label: string) =>
      named
        .filter((line) => line.label === label && line.cells.length > 2)
        .map(({ cells }) => cells.slice(1));
    const teams = c.teams.filter(({ cases }) => cases !== undefined);
    expect(lines('Against the band')).toHaveLength(teams.length);
    // The first line of this label is the head of the overview
    const averages = lines('Average caseload').slice(1);
    expect(tableOf(word, 'Average caseload by team').map(([, ...cells]) => cells)).toEqual(
      averages.map((values) => values.map((value) => asShown(value, 'caseload'))),
    );
    expect(tableOf(word, 'Where the caseload stands')).toEqual(
      lines('Against the band').map((values, i) => [teams[i]!.name, ...values.map(String)]),
    );
  });

  test('what is left after paying for each option, and the years it is judged by', () => {
    const left = perOption('Funding and MTFP', 'After paying for the option');
    const soFar = perOption('Funding and MTFP', 'The same added up');
    expect(tableOf(word, 'Left after paying')).toEqual(
      left.map((values, i) => [options[i]!, ...money([...values.slice(1), soFar[i]!.at(-1)!])]),
    );
    const inShort = (label: string) =>
      linesOf(book, 'Funding and MTFP')
        .find((line) => line.label === label)
        ?.cells.slice(1) ?? [];
    const judged = ['Contributes from', 'Pays back by', 'Money runs out in']
      .map(inShort)
      .filter((years) => years.length > 0);
    expect(tableOf(word, 'The years that the options')).toEqual(
      judged.length === 0 ? [] : options.map((option, i) => [option, ...judged.map((years) => years[i])]),
    );
    const forAll = linesOf(book, 'Funding and MTFP').find(({ label }) => label === 'Left for the options');
    expect(tableOf(word, 'Money for every option').at(-1)?.slice(1) ?? []).toEqual(
      money(forAll?.cells.slice(2) ?? []),
    );
  });

  test('the pooled budget', () => {
    const lines = linesOf(book, 'Pooled budget');
    const partners = c.pool?.partners.map((partner) => partner.name) ?? [];
    /** Unit and all partners together stand before the partners. */
    const of = (label: string, format: Format) =>
      lines
        .find((line) => line.label === label)
        ?.cells.slice(2)
        .map((value) => asShown(value, format)) ?? [];
    const columns = [
      of('Contribution', 'money'),
      of('Share of the pool', 'percent'),
      of('Usage', 'general'),
      of('Share of usage', 'percent'),
      of('Cross-subsidy', 'money'),
      of('Verdict', 'text'),
    ];
    expect(tableOf(word, 'What each partner pays')).toEqual(
      partners.map((partner, i) => [partner, ...columns.map((values) => values[i]!)]),
    );
    const from = lines.findIndex(({ label }) => label === 'As now') + 1;
    expect(tableOf(word, 'What each partner would pay')).toEqual(
      lines
        .slice(from, from + c.fundingModels.length)
        .map(({ label, cells }) => [label, ...money(cells.slice(2))]),
    );
  });

  test('scores, ranks and what moving a weight does', () => {
    const lines = linesOf(book, 'Score results');
    const criteria = c.scoring?.criteria ?? [];
    const from = lines.findIndex(({ label }) => label === 'Scores');
    const shown = (cells: Line['cells'], format: Format) =>
      cells.slice(1, 2 + options.length).map((value) => asShown(value, format));
    const line = (label: string) => lines.find((one) => one.label === label) ?? { label, cells: [] };
    const [weighted, rank] = [line('Sum of the weights; weighted score'), line('Rank (= is shared)')];
    const rows = [
      ...lines
        .slice(from + 1, from + 1 + criteria.length)
        .map(({ label, cells }) => [label, ...shown(cells, 'general')]),
      [weighted.label, asShown(weighted.cells[1], 'general'), ...shown(weighted.cells, 'fte').slice(1)],
      [rank.label, ...shown(rank.cells, 'text')],
    ];
    expect(tableOf(word, 'Scores from')).toEqual(criteria.length === 0 ? [] : rows);
    const tests = lines.filter(({ label, cells }) => label !== '' && / points$/.test(String(cells[0])));
    expect(tests).toHaveLength(2 * criteria.length);
    expect(tableOf(word, 'What moving one weight does')).toEqual(
      tests.map(({ label, cells }) => [
        label,
        String(cells[0]).replace(' points', ''),
        asShown(cells[1], 'fte'),
        String(cells[2 + options.length]),
      ]),
    );
    const said = lines.filter(({ label }) => label === 'In short').map(({ cells }) => `${String(cells[1])}.`);
    expect(word.paragraphs.map(({ text }) => text)).toEqual(expect.arrayContaining(said));
  });

  test('benefits of all years, apart from costs', () => {
    const lines = linesOf(book, 'Benefits by year');
    const from = lines.findIndex(({ label }) => label === 'The options side by side');
    const kinds = from < 0 ? [] : lines.slice(from + 1, from + 5);
    const rows = options.map((option, i) => [
      option,
      ...kinds.map(({ label, cells }) =>
        asShown(cells[1 + i], label.startsWith('Unmonetised') ? 'integer' : 'money'),
      ),
    ]);
    expect(tableOf(word, 'Benefits of all years')).toEqual(kinds.length === 0 ? [] : rows);
    const amounts = tableOf(word, 'Benefits and who answers').map(([name, option, , amount]) => [
      name,
      option,
      amount,
    ]);
    expect(amounts).toEqual(
      c.benefitsRegister.map(({ name, option, amount }) => [name, option, asShown(amount, 'money')]),
    );
  });

  test('what would change the recommendation', () => {
    const lines = linesOf(book, 'Switching values');
    const rows = [
      'The cost of posts added',
      'What is released, avoided and saved',
      'The sum of one-off costs',
    ].map((label) => {
      const cells = lines.find((line) => line.label === label)!.cells;
      return [label, asShown(cells[1], 'money'), cells.filter((value) => typeof value === 'string').at(-1)];
    });
    expect(tableOf(word, 'By how much one part')).toEqual(rows);
  });

  test('the figures stated in the report', () => {
    const lines = linesOf(book, 'Checks');
    const from = lines.findIndex(({ label }) => label === 'What it is said to be');
    const found = from < 0 ? [] : lines.slice(from + 1, from + 1 + c.statedFigures.length);
    const formats = c.statedFigures.map(({ decimals }): Format =>
      decimals <= 0 ? 'integer' : decimals === 1 ? 'caseload' : 'fte',
    );
    expect(tableOf(word, 'Stated figures')).toEqual(
      found.map(({ label, cells: [where, stated, computed, , unit, result] }, i) => [
        label,
        String(where),
        ...[stated, computed].map((value) => asShown(value, formats[i]!)),
        String(unit),
        String(result),
      ]),
    );
  });

  test('the findings on Summary, in its words', () => {
    const summary = linesOf(book, 'Summary');
    const said = (label: string) => summary.find((line) => line.label === label)?.cells[1];
    const shown = new Map(
      tableOf(word, 'The recommended option in short').map(([key, value]) => [key, value]),
    );
    for (const label of ['Cost', 'Caseload', 'Risk'])
      expect([label, shown.get(label)]).toEqual([label, said(label)]);
    const at = options.indexOf(c.recommendation.option);
    const chosen = (label: string) =>
      asShown(summary.find((line) => line.label.startsWith(label))?.cells[1 + at], 'money');
    expect(shown.get('Net cost in a full year, £')).toBe(chosen('Net cost in a full year'));
    expect(shown.get('Saved against doing nothing in a full year, £')).toBe(
      chosen('Saved against doing nothing, full year'),
    );
  });
});

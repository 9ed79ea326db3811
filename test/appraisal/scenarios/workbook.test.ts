import { describe, expect, test } from 'vitest';
import { SCENARIOS, type Scenario } from '../../../src/appraisal/schema-scenarios';
import { type CaseFile, generatedFiles } from '../../support/cases';
import { expectSame, recalculate, same } from '../../support/recalculate';
import { type XlsxPackage, readPackage } from '../../xlsx/package';
import { bytesOf, describedOf, differences } from '../support';
import { wholeCases, workbookOf } from '../whole-cases';
import { base, inScenario } from './support';

const withSelected = (file: CaseFile, selected: Scenario): CaseFile => ({
  ...file,
  scenarios: { ...file.scenarios, selected },
});
const generated = wholeCases.flatMap(([name, file]) =>
  name.startsWith('generated') && file.scenarios ? [[name, file] as const] : [],
);

test('some of the generated cases have scenarios, and some show another one than Central', () => {
  const shown = generatedFiles(20, 1).flatMap(({ scenarios }) => scenarios?.selected ?? []);
  expect(shown.length).toBeGreaterThan(4);
  expect(new Set(shown)).toEqual(new Set(SCENARIOS));
  expect(generated.length).toBeGreaterThan(3);
});

describe('the selector typed over gives what evaluating the case so selected gives', () => {
  test.each([['a small case', inScenario()] as const, ...generated.slice(1, 2)])('%s', async (_, file) => {
    const { bytes } = await workbookOf(file);
    for (const selected of SCENARIOS) {
      const after = recalculate(bytes, { cells: { Scenario_shown: selected } });
      const wanted = readPackage(await bytesOf(withSelected(file, selected)));
      expect(differences(after, wanted), selected).toEqual([]);
      expect(statusOf(after, wanted), selected).toMatch(/^Up to date/);
    }
  });
});

/** What the sheet of values at build says of them. */
function statusOf(recalculation: ReturnType<typeof recalculate>, { sheets }: XlsxPackage) {
  const { cells } = sheets.find(({ name }) => name === 'Scenario results')!;
  const label = [...cells.values()].find(({ value }) => value === 'Values at build')!;
  return recalculation.value(`Scenario results!${label.address.replace(/^B/, 'D')}`);
}

describe('with Central and multipliers of 1', () => {
  const neutral = { ...base, scenarios: {} };

  test('every sheet of results shows the figures that it shows without scenarios, in their order', async () => {
    const [plain, flexed] = await Promise.all(
      [base, neutral].map(async (file) => figuresBySheet(recalculate(await bytesOf(file)))),
    );
    expect(plain!.size).toBeGreaterThan(10);
    for (const [sheet, figures] of plain!) {
      // The register has a row for each multiplier, and counts them
      if (sheet === 'Assumptions') continue;
      expect(isPartOf(figures, flexed!.get(sheet)!), sheet).toBe(true);
    }
  });

  test('this comparison sees a figure that moves', async () => {
    const low = figuresBySheet(recalculate(await bytesOf(inScenario('Low'))));
    const plain = figuresBySheet(recalculate(await bytesOf(base)));
    expect(isPartOf(plain.get('Costs by year')!, low.get('Costs by year')!)).toBe(false);
  });
});

function figuresBySheet({ cells }: ReturnType<typeof recalculate>): Map<string, number[]> {
  const figures = new Map<string, number[]>();
  for (const { sheet, recalculated } of cells) {
    if (typeof recalculated === 'number') figures.set(sheet, [...(figures.get(sheet) ?? []), recalculated]);
  }
  return figures;
}

/** Whether the figures stand among the others, in their order. */
function isPartOf(figures: readonly number[], others: readonly number[]): boolean {
  let at = 0;
  for (const other of others) if (at < figures.length && same(figures[at]!, other)) at += 1;
  return at === figures.length;
}

test('a case without scenarios has none of their sheets, names or columns', () => {
  const { sheets, names } = describedOf(base);
  expect(sheets.filter(({ name }) => name.startsWith('Scenario'))).toEqual([]);
  expect(names.filter(({ name }) => /^(Scenario|Factor)/.test(name))).toEqual([]);
  expect(JSON.stringify(sheets)).not.toMatch(/scenario/i);
});

describe('what every option costs at low, central and high stands as values at build', () => {
  const rowOf = (file: CaseFile, head: string, option: string) => {
    const { rows } = describedOf(file).sheets.find(({ name }) => name === 'Scenario results')!;
    const from = rows.findIndex((row) => row[1]?.value === head);
    return rows.slice(from).find((row) => row[1]?.value === option)!;
  };
  const valuesOf = (head: string, option: string, file = inScenario()) =>
    rowOf(file, head, option)
      .slice(3, 8)
      .map((cell) => cell!.value);

  test('in a full year, whichever scenario is shown', () => {
    const head = 'Net cost in a full year, at build';
    expect(valuesOf(head, 'Do nothing')).toEqual([106_000, 120_000, 140_000, 120_000, 0]);
    expect(valuesOf(head, 'Do something')).toEqual([42_500, 45_000, 50_000, 45_000, 0]);
    expect(valuesOf(head, 'Do something', inScenario('High'))).toEqual([42_500, 45_000, 50_000, 50_000, 0]);
    const cells = rowOf(inScenario(), head, 'Do something').slice(3, 6);
    expect(cells.map((cell) => cell!.formula)).toEqual([undefined, undefined, undefined]);
  });

  test('in present values, where there are any', () => {
    expect(valuesOf('Net present cost, at build', 'Do something').slice(0, 3)).toEqual(
      [119_260.330579, 126_099.173554, 139_776.859504].map((cost) => expect.closeTo(cost, 5)),
    );
  });

  test('with the option that costs least in each: a dearer post is one that more agency workers would be', () => {
    const file = {
      ...inScenario(),
      scenarios: { drivers: [{ driver: 'agency premium', low: 0.01, high: 2 } as const] },
      options: [
        base.options[0]!,
        {
          ...base.options[1]!,
          savings: [],
          // Three posts for two workers: £150,000 against 2 x (£50,000 + premium)
          changes: [
            { change: 'add post', team: 'Duty', role: 'Social worker', number: 3 },
            { change: 'end agency', assignment: 'Cover', number: 2 },
          ] as const,
        },
      ],
      agency: [{ ...base.agency![0]!, premium: 20_000 }],
    } as CaseFile;
    expect(valuesOf('Which option costs least', 'Costs least', file).slice(0, 4)).toEqual([
      ...['Do nothing', 'Do nothing', 'Do something', 'Do nothing'],
    ]);
    const row = rowOf(file, 'Which option costs least', 'Recommended option above the cheapest');
    expect(row.slice(3, 7).map((cell) => cell!.value)).toEqual([49_600, 10_000, 0, 10_000]);
  });

  test('and no error where the recommended option is none of them', async () => {
    const bytes = await bytesOf(inScenario());
    const after = recalculate(bytes, { cells: { Recommended_option: 'Another' } });
    const own = after.cells.filter(({ sheet }) => sheet === 'Scenario results');
    expect(own.filter(({ error }) => error)).toEqual([]);
    expect(own.filter(({ recalculated }) => recalculated === 'Do something').length).toBeGreaterThan(3);
  });

  test('and says so when an input has changed since', async () => {
    const bytes = await bytesOf(inScenario());
    const saved = readPackage(bytes);
    expectSame(recalculate(bytes));
    const after = recalculate(bytes, { cells: { [costOfPost(saved)]: 51_000 } });
    expect(statusOf(after, saved)).toMatch(/^Out of date: rebuild/);
  });
});

const costOfPost = ({ sheets }: XlsxPackage) => {
  const { cells } = sheets.find(({ name }) => name === 'Inputs')!;
  return `Inputs!${[...cells.values()].find(({ value }) => value === 50_000)!.address}`;
};

describe('the scenario shown is said in words', () => {
  const wordsAfter = async (selected: Scenario | '') => {
    const bytes = await bytesOf(inScenario());
    const after = recalculate(bytes, { cells: { Scenario_shown: selected } });
    const { sheets } = readPackage(bytes);
    return sheets.flatMap(({ name, cells }) =>
      [...cells.values()]
        .filter(({ value, formula }) => value === 'Scenario shown' && formula === undefined)
        .map(({ address }) => [name, after.value(`${name}!${address.replace(/^B/, 'D')}`)] as const)
        .filter(([sheet]) => sheet !== 'Scenarios'),
    );
  };

  test('on Summary and on every sheet that it moves, and follows the selector', async () => {
    const high = await wordsAfter('High');
    expect(high.map(([sheet]) => sheet)).toEqual([
      ...['Summary', 'Post costs', 'Caseload', 'Baseline', 'Costs by year', 'Funding and MTFP'],
      ...[
        'Grant sensitivity',
        'Whole-life value',
        'Switching values',
        'Scenario results',
        'Options',
        'Sensitivity',
      ],
    ]);
    expect(new Set(high.map(([, words]) => words))).toEqual(
      new Set(['High, not what is expected: results stand at the multipliers of this scenario']),
    );
    expect((await wordsAfter('Central'))[0]).toEqual(['Summary', 'Central: what is expected']);
  });

  test('and left blank, it is Central', async () => {
    expect((await wordsAfter(''))[0]).toEqual(['Summary', 'Central: what is expected']);
  });
});

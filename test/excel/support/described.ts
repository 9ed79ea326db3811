import { appraisalWorkbook } from '../../../src/appraisal/workbook';
import { type DescribedCell, type DescribedWorkbook, layout } from '../../../src/workbook';
import { type CaseFile, exampleFile, parsed } from '../../support/cases';

/** The workbook of a case as it is written into Excel. */
export const describedOf = (file: CaseFile): DescribedWorkbook =>
  layout(appraisalWorkbook(parsed(file), 'Workforce Case (test)'));

export const exampleWorkbook = (): DescribedWorkbook => describedOf(exampleFile());

/** What there is of each kind of thing that a refresh takes along, by the words for it. */
export function kindsIn({ sheets, names }: DescribedWorkbook): (readonly [kind: string, count: number])[] {
  const cells = sheets.flatMap(({ rows }) => rows.flat());
  return Object.entries({
    formulas: cells.filter((cell) => cell?.formula !== undefined),
    links: cells.filter((cell) => cell?.link),
    names,
    tables: sheets.flatMap(({ tables }) => tables),
    validations: sheets.flatMap(({ validations }) => validations),
    'conditional formats': sheets.flatMap(({ conditionalFormats }) => conditionalFormats),
    charts: sheets.flatMap(({ charts }) => charts),
    'merged cells': sheets.flatMap(({ merges }) => merges),
    'frozen rows': sheets.filter(({ freeze }) => freeze.rows > 0),
    'frozen columns': sheets.filter(({ freeze }) => freeze.columns > 0),
    'protected sheets': sheets.filter((sheet) => sheet.protected),
  }).map(([kind, found]) => [kind, found.length]);
}

const FEW = ['About', 'Summary', 'Inputs', 'Establishment', 'Caseload'];

/**
 * Five sheets of the example, for tests that build many times: still of every kind that a build writes, and still wanting the names that the
 * council's workbook has. Formulas that look at the other sheets stay, and find nothing.
 */
export function smallWorkbook(): DescribedWorkbook {
  const example = exampleWorkbook();
  const isThere = (sheet: string) => FEW.includes(sheet);
  const sheets = example.sheets.filter(({ name }) => isThere(name));
  return {
    ...example,
    names: example.names.filter(({ sheet }) => isThere(sheet)),
    sheets: sheets.map((sheet) => ({
      ...sheet,
      rows: sheet.rows.map((row) =>
        row.map((cell) => (cell?.link && !isThere(cell.link.sheet) ? withoutLink(cell) : cell)),
      ),
    })),
  };
}

function withoutLink(cell: DescribedCell): DescribedCell {
  const plain = { ...cell };
  delete plain.link;
  return plain;
}

/** The example with so many teams, each with posts. */
export function withTeams(count: number): CaseFile {
  const example = exampleFile();
  const teams = Array.from({ length: count }, (_, i) => ({
    name: `Team ${i + 1}`,
    cases: 100 + i,
    posts: [{ role: example.roles[0]!.name, number: 4, vacant: 1 }],
  }));
  const team = teams[0]!.name;
  return {
    ...example,
    teams,
    agency: (example.agency ?? []).map((one) => ({ ...one, team })),
    options: example.options.map((option) => ({
      ...option,
      changes: (option.changes ?? []).map((change) => ('team' in change ? { ...change, team } : change)),
    })),
    statedFigures: [],
  };
}

import { appraisalWorkbook } from '../../../src/appraisal/workbook';
import { type DescribedWorkbook, layout } from '../../../src/workbook';
import { type CaseFile, exampleFile, parsed } from '../../support/cases';

/** The workbook of a case as it is written into Excel. */
export const describedOf = (file: CaseFile): DescribedWorkbook =>
  layout(appraisalWorkbook(parsed(file), 'Workforce Case (test)'));

export const exampleWorkbook = (): DescribedWorkbook => describedOf(exampleFile());

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

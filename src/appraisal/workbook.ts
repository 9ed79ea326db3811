import { type Sheet, type Workbook, workbook } from '../workbook';
import { type Evaluation, evaluate } from './evaluate';
import type { AppraisalCase } from './schema';
import { aboutSheet } from './sheets/about';
import { assumptionsSheet, furtherAssumptionsSheet } from './sheets/assumptions';
import { equalitySheet, wellbeingSheet } from './sheets/duties';
import { actionPlanSheet, evaluationSheet, qaLogSheet, versionLogSheet } from './sheets/registers';
import type { ModelInput } from './sheets/model-inputs';
import { withMasterCheck } from './sheets/master-check';
import { withScenario } from './sheets/scenarios/shown';
import { type OneWay, oneWay } from './one-way';
import { type Sensitivity, sensitivitySheet } from './sheets/sensitivity';
import { stampOf } from './sheets/sensitivity/stamp';
import { type Model, type Part, inputsOfModel, modelParts, movingSheets } from './model';

/** Every input of the model, as its register names it. */
export const appraisalInputs = (c: AppraisalCase): ModelInput[] => inputsOfModel(modelParts(c, evaluate(c)));

/** Which single inputs would move the recommended option most; undefined where none is recommended. */
export function appraisalOneWay(c: AppraisalCase): OneWay | undefined {
  const model = modelParts(c, evaluate(c));
  return oneWay(c, inputsOfModel(model), movingSheets(model));
}

/** Undefined where no option is recommended. */
function sensitivityOf(
  c: AppraisalCase,
  model: Model,
  inputs: readonly ModelInput[],
  assumptions: Sheet,
): Sensitivity | undefined {
  const moving = movingSheets(model);
  const found = sensitivitySheet(oneWay(c, inputs, moving), stampOf(moving, assumptions));
  return found && model.scenarios ? { ...found, sheet: withScenario(found.sheet, model.scenarios) } : found;
}

/**
 * The workbook of a case: inputs first, each sheet built on the cells of the ones before it, then put in reading order.
 *
 * @param madeWith - the program and its version, as About names it
 * @param withSensitivity - false where nobody looks at it: it takes as long as all other sheets
 */
export function appraisalWorkbook(
  c: AppraisalCase,
  madeWith: string,
  result: Evaluation = evaluate(c),
  withSensitivity = true,
): Workbook {
  const model = modelParts(c, result);
  const { checks } = model;
  const found = inputsOfModel(model);
  const assumptions = assumptionsSheet(c, found);
  const sensitivity = withSensitivity ? sensitivityOf(c, model, found, assumptions.sheet) : undefined;
  const registers: readonly Part[] = [
    [assumptions, 'Every input: its value now, its range, why, and where it is used'],
    [furtherAssumptionsSheet(c), 'What is assumed beside the inputs, and why'],
  ];
  const plans: readonly Part[] = [
    [evaluationSheet(c), 'How it will be known whether the decision worked'],
    [actionPlanSheet(c), 'What has to be done, by whom and by when'],
    [wellbeingSheet(c, model.lists), 'Well-being of Future Generations: goals and ways of working'],
    [equalitySheet(c), 'What the decision does for people by protected characteristic'],
  ];
  const logs: readonly Part[] = [
    [versionLogSheet(c), 'What changed from version to version'],
    [qaLogSheet(c), 'Who assured the model, and what they looked at'],
  ];
  const afterInputs = 1 + model.built.findLastIndex(([{ sheet }]) => sheet.kind === 'input');
  const summary = { sheet: model.summaryWith(sensitivity) };
  const built = [
    [summary, model.built[0]![1]] as const,
    ...model.built.slice(1, afterInputs),
    ...registers,
    ...model.built.slice(afterInputs, -1),
    [sensitivity, 'Which inputs would move the recommended option most'] as const,
    ...plans,
    ...model.built.slice(-1),
    ...logs,
  ].flatMap(([part, what]) => (part ? [{ sheet: part.sheet, what }] : []));
  const contents = built.map(({ sheet, what }) => ({ name: sheet.name, what }));
  const properties = {
    title: c.title,
    author: c.author,
    created: c.date,
    version: c.version,
    subject: c.organisation,
  };
  return workbook(properties, [
    withMasterCheck(aboutSheet(c, model.inputs, contents, madeWith), checks.master),
    ...built.map(({ sheet }) => withMasterCheck(sheet, checks.master)),
  ]);
}

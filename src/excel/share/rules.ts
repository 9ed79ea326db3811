import type { Requests } from '../appraisal-requests';
import { type Rectangle, addressOf, rectanglesOf } from '../areas';
import { type Operation, operation } from '../operation';
import type { OpenSheet } from './open-book';

/** A conditional format or a validation as Excel has it: how it is found again, and its rule as plain data. */
export interface Holder {
  readonly kind: 'conditional format' | 'validation';
  readonly sheetId: string;
  /** The id of a conditional format; where a validation stands */
  readonly at: string;
  /** Of a conditional format: whose object has the rule, and under what name */
  readonly part?: Part;
  readonly rule: unknown;
}

/** A formula of a conditional format or of a validation that is wanted, without its equals sign. */
export interface OpenRule {
  readonly place: {
    readonly kind: 'conditional format' | 'validation';
    readonly sheet: string;
    readonly cells: string;
  };
  readonly formula: string;
  readonly holder: Holder;
}

const WHAT = 'reading conditional formats and validation';

/** The formulas of every conditional format and validation that are wanted. */
export async function readRules(
  context: Excel.RequestContext,
  sheets: readonly OpenSheet[],
  wanted: (formula: string) => boolean,
  requests: Requests,
): Promise<OpenRule[]> {
  const asked = sheets.map((sheet) => {
    const all = context.workbook.worksheets.getItem(sheet.id).getRange();
    return {
      sheet,
      formats: all.conditionalFormats.load('items/id,items/type'),
      // Excel does not look for cells of a kind on a protected sheet.
      validated: sheet.isProtected
        ? undefined
        : all.getSpecialCellsOrNullObject('DataValidations').load('areaCount'),
    };
  });
  await requests.send(context, WHAT);

  const formats = asked.flatMap(({ sheet, formats: { items } }) =>
    items.flatMap((format) => {
      const part = PARTS[format.type];
      if (!part) return [];
      return [
        { sheet, id: format.id, part, read: part.load(format), ranges: format.getRanges().load('address') },
      ];
    }),
  );
  const validated = asked.flatMap(({ sheet, validated: found }) =>
    found && !found.isNullObject
      ? [
          {
            sheet,
            areas: found.areas.load('items/rowIndex,items/columnIndex,items/rowCount,items/columnCount'),
          },
        ]
      : [],
  );
  if (formats.length + validated.length === 0) return [];
  await requests.send(context, WHAT);
  const areas = validated.flatMap(({ sheet, areas: { items } }) =>
    items.map(({ rowIndex, columnIndex, rowCount, columnCount }) => ({
      sheet,
      area: { row: rowIndex, column: columnIndex, rows: rowCount, columns: columnCount },
    })),
  );
  const validations = await readValidations(context, areas, wanted, requests);
  return [
    ...formats.flatMap(({ sheet, id, part, read, ranges }) =>
      wantedIn(
        { kind: 'conditional format', sheetId: sheet.id, at: id, part, rule: read() },
        { sheet: sheet.name, cells: ranges.address.replaceAll(/(?:'(?:[^']|'')*'|[^',!]*)!/g, '') },
        wanted,
      ),
    ),
    ...validations.flatMap(({ sheet, area, rule }) =>
      wantedIn(
        { kind: 'validation', sheetId: sheet.id, at: addressOf(area), rule },
        { sheet: sheet.name, cells: addressOf(area) },
        wanted,
      ),
    ),
  ];
}

function wantedIn(
  holder: Holder,
  { sheet, cells }: { readonly sheet: string; readonly cells: string },
  wanted: (formula: string) => boolean,
): OpenRule[] {
  const formulas = formulasIn(holder.rule).filter(wanted);
  return [...new Set(formulas)].map((formula) => ({
    place: { kind: holder.kind, sheet, cells },
    formula,
    holder,
  }));
}

function formulasIn(rule: unknown): string[] {
  if (typeof rule === 'string') return rule.startsWith('=') ? [rule.slice(1)] : [];
  return typeof rule === 'object' && rule !== null ? Object.values(rule).flatMap(formulasIn) : [];
}

function withFormulas(rule: unknown, formulas: ReadonlyMap<string, string>): unknown {
  if (typeof rule === 'string') {
    const after = rule.startsWith('=') ? formulas.get(rule.slice(1)) : undefined;
    return after === undefined ? rule : `=${after}`;
  }
  if (Array.isArray(rule)) return rule.map((part) => withFormulas(part, formulas));
  if (typeof rule !== 'object' || rule === null) return rule;
  return Object.fromEntries(Object.entries(rule).map(([key, part]) => [key, withFormulas(part, formulas)]));
}

interface Area {
  readonly sheet: OpenSheet;
  readonly area: Rectangle;
}

/** Excel tells where there is any validation, and of a block whether it is the same throughout: a block that is not is halved until it is. */
async function readValidations(
  context: Excel.RequestContext,
  areas: readonly Area[],
  wanted: (formula: string) => boolean,
  requests: Requests,
): Promise<(Area & { readonly rule: unknown })[]> {
  const found: (Area & { readonly rule: unknown })[] = [];
  for (let next = areas; next.length > 0;) {
    const asked = next.map((one) => ({
      ...one,
      validation: context.workbook.worksheets
        .getItem(one.sheet.id)
        .getRange(addressOf(one.area))
        .dataValidation.load('type,rule'),
    }));
    await requests.send(context, WHAT);
    const isMixed = ({ validation: { type } }: (typeof asked)[number]) =>
      type === 'MixedCriteria' || type === 'Inconsistent';
    found.push(
      ...asked
        .filter((one) => !isMixed(one) && one.validation.type !== 'None')
        .map(({ sheet, area, validation }) => ({ sheet, area, rule: validation.rule }))
        // The others may be as large as whole columns.
        .filter(({ rule }) => formulasIn(rule).some(wanted)),
    );
    next = asked
      .filter(isMixed)
      .flatMap(({ sheet, area }) => halves(area).map((half) => ({ sheet, area: half })));
  }
  return joined(found);
}

/** Columns first: what is typed under one heading has one rule. */
function halves({ row, column, rows, columns }: Rectangle): Rectangle[] {
  if (columns > 1)
    return Array.from({ length: columns }, (_, i) => ({ row, column: column + i, rows, columns: 1 }));
  if (rows === 1) return [];
  const upper = Math.floor(rows / 2);
  return [
    { row, column, rows: upper, columns },
    { row: row + upper, column, rows: rows - upper, columns },
  ];
}

/** Halves of one sheet that turn out to read the same are one again. */
function joined(parts: readonly (Area & { readonly rule: unknown })[]) {
  const alike = new Map<string, (Area & { readonly rule: unknown })[]>();
  for (const part of parts) {
    const key = `${part.sheet.id} ${JSON.stringify(part.rule)}`;
    alike.set(key, [...(alike.get(key) ?? []), part]);
  }
  return [...alike.values()].flatMap((own) => {
    if (own.length === 1) return own;
    const cells = own.flatMap(({ area: { row, column, rows, columns } }) =>
      Array.from({ length: rows * columns }, (_, i) => ({
        row: row + Math.floor(i / columns),
        column: column + (i % columns),
      })),
    );
    return rectanglesOf(cells).map((area) => ({ sheet: own[0]!.sheet, area, rule: own[0]!.rule }));
  });
}

/** What is to be written: holders with the formulas that they get, by those that they have. */
export interface RuleChange {
  readonly sheet: string;
  readonly holder: Holder;
  readonly formulas: ReadonlyMap<string, string>;
}

/** Writes the rules with their new formulas. Where a validation is written, Excel keeps its messages. */
export const writeRules = (workbook: Excel.Workbook, changes: readonly RuleChange[]): Operation[] =>
  changes.map(({ holder, formulas }) => write(workbook, holder, withFormulas(holder.rule, formulas)));

/** Writes the rules as they were read. */
export const restoreRules = (workbook: Excel.Workbook, changes: readonly RuleChange[]): Operation[] =>
  changes.map(({ holder }) => write(workbook, holder, holder.rule));

function write(workbook: Excel.Workbook, { kind, sheetId, at, part }: Holder, rule: unknown): Operation {
  return operation(6, rule, () => {
    const sheet = workbook.worksheets.getItem(sheetId);
    if (kind === 'validation') sheet.getRange(at).dataValidation.rule = rule as Excel.DataValidationRule;
    else part!.write(sheet.getRange().conditionalFormats.getItem(at), rule);
  });
}

interface Part {
  /** Asks for the rule; it is there after the next request. */
  load(format: Excel.ConditionalFormat): () => unknown;
  write(format: Excel.ConditionalFormat, rule: unknown): void;
}

/** The kinds of conditional format that may hold a formula. */
const PARTS: Readonly<Record<string, Part>> = {
  Custom: {
    load: ({ custom }) => {
      const rule = custom.rule.load('formula');
      return () => ({ formula: rule.formula.replace(/^=?/, '=') });
    },
    write: ({ custom }, rule) => (custom.rule.formula = (rule as { formula: string }).formula),
  },
  CellValue: {
    load: ({ cellValue }) => {
      const part = cellValue.load('rule');
      return () => part.rule;
    },
    write: ({ cellValue }, rule) => (cellValue.rule = rule as Excel.ConditionalCellValueRule),
  },
  ContainsText: {
    load: ({ textComparison }) => {
      const part = textComparison.load('rule');
      return () => part.rule;
    },
    write: ({ textComparison }, rule) => (textComparison.rule = rule as Excel.ConditionalTextComparisonRule),
  },
  ColorScale: {
    load: ({ colorScale }) => {
      const part = colorScale.load('criteria');
      return () => part.criteria;
    },
    write: ({ colorScale }, rule) => (colorScale.criteria = rule as Excel.ConditionalColorScaleCriteria),
  },
  DataBar: {
    load: ({ dataBar }) => {
      const part = dataBar.load('lowerBoundRule,upperBoundRule');
      return () => ({ lower: part.lowerBoundRule, upper: part.upperBoundRule });
    },
    write: ({ dataBar }, rule) => {
      const { lower, upper } = rule as Record<'lower' | 'upper', Excel.ConditionalDataBarRule>;
      dataBar.lowerBoundRule = lower;
      dataBar.upperBoundRule = upper;
    },
  },
  IconSet: {
    load: ({ iconSet }) => {
      const part = iconSet.load('criteria');
      return () => part.criteria;
    },
    write: ({ iconSet }, rule) => (iconSet.criteria = rule as Excel.ConditionalIconCriterion[]),
  },
};

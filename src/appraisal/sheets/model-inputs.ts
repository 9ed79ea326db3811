import type {
  Block,
  Cell,
  ColumnReference,
  Formula,
  GridBlock,
  Reference,
  Sheet,
  TableBlock,
} from '../../workbook';

/** One input of the model: a cell typed into, or a column of an input table. */
export interface ModelInput {
  /** `Inputs / Social worker / Yearly cost if known`; `Changes / Start month` for a column. Used once. */
  readonly key: string;
  /** The same in parts; a name that a person can type is its cell, so that the words follow it. */
  readonly parts: readonly (Cell | string)[];
  readonly unit: Cell | string;
  readonly at: Cell | ColumnReference;
  /** How many cells of it are not empty. */
  readonly filled: number;
  /** Where its row says that the figure comes from. */
  readonly source: Cell | undefined;
  /** The sheets that compute with it. */
  readonly usedOn: readonly string[];
}

/**
 * Every figure, date, year and choice that a person types into these sheets, found on the sheets themselves, so that no input
 * can be forgotten. Words (names, benefits) are no assumptions; a column of a table is one.
 */
export function modelInputs(inputSheets: readonly Sheet[], all: readonly Sheet[]): ModelInput[] {
  const uses = usesOf(all);
  const found = inputSheets.flatMap((sheet) =>
    sheet.blocks.flatMap((block) => inputsOf(block, sheet.name)).map((input) => ({ ...input, sheet })),
  );
  const taken = new Map<string, number>();
  return found.map(({ sheet, ...input }) => {
    const words = keyOf(input.parts);
    const times = (taken.get(words) ?? 0) + 1;
    taken.set(words, times);
    const parts = times === 1 ? input.parts : [...input.parts, `no. ${times}`];
    const usedOn = [...sheetsOf(useKey(input.at), uses)].filter((name) => name !== sheet.name);
    return { ...input, key: keyOf(parts), parts, usedOn };
  });
}

type Found = Omit<ModelInput, 'usedOn' | 'key'>;
const keyOf = (parts: readonly (Cell | string)[]) => parts.map(wordsOf).join(' / ');

function inputsOf(block: Block, sheet: string): Found[] {
  switch (block.kind) {
    case 'grid':
      return gridInputs(block, sheet);
    case 'row':
      return block.cells
        .filter((cell) => isAssumed(cell))
        .map((cell) => ({
          parts: [sheet, block.label],
          unit: block.unit,
          at: cell,
          filled: filledOf([cell]),
          source: undefined,
        }));
    case 'table':
      return tableInputs(block, sheet);
    default:
      return [];
  }
}

const SOURCES = ['Source', 'Note'];
/** A head that adds nothing to the label of its row. */
const PLAIN_HEADS = ['Value', ''];

function gridInputs({ head, rows }: GridBlock, sheet: string): Found[] {
  const heads = head.slice(2);
  return rows.flatMap((row) => {
    if (row.kind !== 'row') return [];
    const source = row.cells.find(
      (cell, i) => cell?.style === 'remark' && SOURCES.includes(wordsOf(heads[i] ?? '')),
    );
    return row.cells.flatMap((cell, i): Found[] => {
      if (!isAssumed(cell)) return [];
      const parts = [sheet, row.label, heads[i] ?? ''].filter((part) => !PLAIN_HEADS.includes(wordsOf(part)));
      return [{ parts, unit: row.unit, at: cell, filled: filledOf([cell]), source: source ?? undefined }];
    });
  });
}

function tableInputs(table: TableBlock, sheet: string): Found[] {
  return table.columns
    .filter(({ header }) => header !== 'Source' && table.cells(header).some(isAssumed))
    .map(({ header }) => ({
      parts: [sheet, header],
      unit: '',
      at: table.column(header),
      filled: filledOf(table.cells(header)),
      source: undefined,
    }));
}

/** A cell to type a figure, a year or a choice into: it stays one where it is still empty. */
const isAssumed = (cell: Cell | null): cell is Cell =>
  cell !== null &&
  cell.formula === undefined &&
  (cell.style === 'input' ||
    (cell.style === 'inputText' && (cell.list !== undefined || cell.format === 'year')));

const filledOf = (cells: readonly Cell[]) =>
  cells.filter(({ value }) => value !== null && value !== '').length;

const wordsOf = (content: Cell | string): string =>
  typeof content === 'string' ? content : String(content.value ?? '');

type Used = Cell | string;
const useKey = (at: Cell | ColumnReference): Used => (at.kind === 'cell' ? at : `${at.table}[${at.header}]`);

interface Uses {
  readonly sheets: Set<string>;
  /** Formulas of input sheets, such as the factor that the scenario shown picks: who computes with those computes with it. */
  readonly through: Set<Cell>;
}

/** Which sheets have formulas over a cell or a column of a table, in the order of the sheets. */
function usesOf(sheets: readonly Sheet[]): Map<Used, Uses> {
  const uses = new Map<Used, Uses>();
  for (const sheet of sheets) {
    for (const cell of sheet.blocks.flatMap(calculatedCells)) {
      for (const used of cell.formula.parts.flatMap((part) =>
        typeof part === 'string' ? [] : targets(part),
      )) {
        const found = uses.get(used) ?? { sheets: new Set(), through: new Set() };
        uses.set(used, found);
        found.sheets.add(sheet.name);
        if (sheet.kind === 'input') found.through.add(cell);
      }
    }
  }
  return uses;
}

/** The sheets that compute with a cell or column, at first or second hand. */
function sheetsOf(used: Used, uses: ReadonlyMap<Used, Uses>): Set<string> {
  const { sheets = [], through = [] } = uses.get(used) ?? {};
  return new Set([...sheets, ...[...through].flatMap((cell) => [...sheetsOf(cell, uses)])]);
}

function targets(reference: Reference): Used[] {
  if (isCells(reference)) return [...reference];
  switch (reference.kind) {
    case 'cell':
    case 'column':
      return [useKey(reference)];
    case 'range':
      return [reference.first, reference.last];
    case 'anchored':
      return targets(reference.to);
    case 'digits':
      return [];
  }
}

const isCells = (reference: Reference): reference is readonly Cell[] => Array.isArray(reference);

type Calculated = Cell & { readonly formula: Formula };

const calculatedCells = (block: Block): Calculated[] =>
  cellsOf(block).filter(
    (cell): cell is Calculated => cell !== null && typeof cell === 'object' && cell.formula !== undefined,
  );

function cellsOf(block: Block): readonly (Cell | string | null)[] {
  switch (block.kind) {
    case 'grid':
      return [
        ...block.head,
        ...block.rows.flatMap((row) => (row.kind === 'row' ? [row.label, row.unit, ...row.cells] : [])),
      ];
    case 'row':
      return [block.label, block.unit, ...block.cells];
    case 'note':
    case 'paragraph':
      return [block.text];
    default:
      return [];
  }
}
